import { getLocale, getTranslations } from "next-intl/server";
import { FollowUpForm, FollowUps } from "@/components/decisions/follow-up";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { endedBy } from "@/lib/decisions/chain/columns";
import { writeFollowUp } from "@/lib/decisions/follow-up/actions";
import { dueOn } from "@/lib/decisions/follow-up/rules";
import { isBinding } from "@/lib/decisions/ratification/rules";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** What came of the decision, when somebody looks again, and the form for those who see to it. */
export async function FollowUpOf({ member, proposal, now }: About) {
  const say = await getTranslations("followUp");
  const locale = await getLocale();
  const { decision, followUps, responsible, ratification, later } = proposal;
  const holds =
    decision?.outcome === "adopted" && isBinding(ratification) && endedBy(later) === null;
  const latest = followUps.at(-1);
  const due = dueOn(
    proposal.followUpOn,
    latest ? { ...latest, nextOn: latest.nextOn ? new Date(latest.nextOn) : null } : null,
  );
  const subject = { ...subjectOf(proposal), organisationId: responsible?.id };
  const mayWrite = holds && !latest?.isDone && may(member, "follow-up.write", subject);
  if (!decision || (followUps.length === 0 && !(holds && (due || mayWrite)))) return null;
  const isOverdue = due !== null && due < dayOf(now);
  return (
    <Section id="follow-up" title={say("title")}>
      {followUps.length > 0 && <FollowUps followUps={followUps} now={now} />}
      {holds && due && (
        <p className={`my-3 ${isOverdue ? "font-semibold text-off-track" : "text-ink-soft"}`}>
          {say(isOverdue ? "overdue" : "due", {
            ...{ day: formatDay(due, locale), who: responsible?.name ?? say("secretariat") },
          })}
        </p>
      )}
      {mayWrite && (
        <div className="print:hidden">
          <Disclosure summary={say("form.summary")}>
            <FollowUpForm action={writeFollowUp.bind(null, member.slug)} proposalId={proposal.id} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
