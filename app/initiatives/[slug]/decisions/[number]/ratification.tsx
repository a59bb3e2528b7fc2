import { getTranslations } from "next-intl/server";
import { RatificationForm, RatificationSentence } from "@/components/decisions/ratification";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { recordRatification } from "@/lib/decisions/ratification/actions";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** Who outside must ratify it, what they said, and the form for whoever records that. */
export async function RatificationOf({ member, proposal, now }: About) {
  const say = await getTranslations("ratification");
  const { ratification, decision } = proposal;
  if (!ratification || (decision && decision.outcome !== "adopted")) return null;
  const isAwaited = decision !== null && ratification.outcome === null;
  return (
    <Section title={say("title")}>
      <p>
        {decision ? (
          <RatificationSentence ratification={ratification} today={dayOf(now)} />
        ) : (
          <RatificationSentence
            ratification={{ ...ratification, outcome: null }}
            today={new Date(ratification.dueOn)}
          />
        )}
        {ratification.recordedBy && ` ${say("recordedBy", { name: ratification.recordedBy })}`}
      </p>
      {isAwaited && may(member, "ratification.record", subjectOf(proposal)) && (
        <div className="mt-2 print:hidden">
          <Disclosure summary={say("record.summary")}>
            <RatificationForm
              action={recordRatification.bind(null, member.slug)}
              proposalId={proposal.id}
            />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
