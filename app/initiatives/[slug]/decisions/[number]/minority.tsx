import { getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { stateMinority } from "@/lib/decisions/actions";
import { speaksForVote } from "@/lib/decisions/taking-part/rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** What those who voted against want on record; and the form for a seat that may still say so. */
export async function MinorityStatements({ member, proposal, seats }: About) {
  const say = await getTranslations("decisions.minority");
  const { decision } = proposal;
  if (!decision || decision.outcome === "lapsed") return null;
  const given = new Set(decision.minorityStatements.map((statement) => statement.seatId));
  const mine = seats.filter(
    ({ seatId, vote }) =>
      vote?.choice === "against" && !given.has(seatId) && speaksForVote(seatId, vote, member),
  );
  const mayState = may(member, "minority.state", subjectOf(proposal)) && mine.length > 0;
  if (given.size === 0 && !mayState) return null;
  return (
    <Section title={say("title")}>
      {decision.minorityStatements.map(({ seatId, name, standsFor, text }) => (
        <figure key={seatId} className="mb-5 max-w-prose border-l-4 border-line-strong pl-4">
          <blockquote className="whitespace-pre-line font-serif text-[1.125rem]">{text}</blockquote>
          <figcaption className="mt-1 text-sm text-ink-soft">
            {say("by", { name, seat: standsFor })}
          </figcaption>
        </figure>
      ))}
      {mayState &&
        mine.map((seat) => (
          <Disclosure key={seat.seatId} summary={say("write")}>
            <DeedForm
              action={stateMinority.bind(null, member.slug)}
              proposalId={proposal.id}
              variant="plain"
              submit={say("submit")}
            >
              <input type="hidden" name="seatId" value={seat.seatId} />
              <TextArea
                name="text"
                label={say("text")}
                hint={say("intro", { seat: seat.standsFor })}
                maxLength={5000}
              />
            </DeedForm>
          </Disclosure>
        ))}
    </Section>
  );
}
