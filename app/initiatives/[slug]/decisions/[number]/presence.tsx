import { getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { CheckboxGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { notePresence } from "@/lib/decisions/presence/actions";
import { asksForPresence } from "@/lib/decisions/voting-rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** Who is present, where the rule asks for it: told to all, noted by whoever leads the vote. */
export async function Presence({ member, proposal, state, seats }: About) {
  const say = await getTranslations("decisions.presence");
  const rule = proposal.opening?.rule;
  if (state !== "open" || !rule || !asksForPresence(rule)) return null;
  const counting = seats.filter((seat) => seat.counts);
  const present = counting.filter((seat) => seat.isPresent);
  return (
    <>
      <p>{say("count", { present: present.length })}</p>
      {may(member, "presence.note", subjectOf(proposal)) && (
        <Disclosure summary={say("summary")}>
          <DeedForm
            action={notePresence.bind(null, member.slug)}
            proposalId={proposal.id}
            variant="plain"
            submit={say("submit")}
          >
            <p>{say("what")}</p>
            <CheckboxGroup
              name="present"
              label={say("present")}
              choices={counting.map(({ seatId, standsFor, holder }) => ({
                value: seatId,
                label: holder ? `${standsFor} (${holder.name})` : standsFor,
              }))}
              defaultValue={present.map(({ seatId }) => seatId)}
              optional
            />
          </DeedForm>
        </Disclosure>
      )}
    </>
  );
}
