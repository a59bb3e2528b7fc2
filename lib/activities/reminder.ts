import type { DeedContext } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { hasMailServer, linkTo, type Mail, queueMail } from "@/lib/information/mail";
import { Refusal } from "@/lib/refusal";
import type { OwnersPerson } from "./columns";
import { peopleOfOwner } from "./queries";

/** Why the mail is sent; about the latest report, so that a new report may be asked for again. */
const reason = "report-owed";

export type Overdue = {
  id: string;
  title: string;
  ownerOrganisationId: string | null;
  ownerGroupId: string | null;
  latestReportId: string | null;
};

/**
 * Puts a reminder in the outbox for each of the owner's people who has an address, and gives how
 * many. Refuses when there is nobody, or when they have all been reminded of this report.
 */
export async function remindOwner(
  { transaction, member, now }: DeedContext,
  activity: Overdue,
): Promise<number> {
  if (!hasMailServer()) throw new Refusal("no-mail-server");
  const people = await peopleOfOwner(member, activity, dayOf(now), transaction);
  const reached = people.flatMap((person) => (person.email ? [person.email.toLowerCase()] : []));
  if (reached.length === 0) throw new Refusal("nobody-to-remind");
  const subjectId = activity.latestReportId ?? activity.id;
  const before = await transaction.outboundMail.count({
    where: { reason, subjectId, address: { in: reached } },
  });
  if (before >= new Set(reached).size) throw new Refusal("already-reminded");
  for (const person of people) {
    if (!person.email) continue;
    await queueMail(transaction, {
      address: person.email,
      locale: person.locale,
      reason,
      subjectId,
      initiativeId: member.initiativeId,
      personId: person.personId,
      write: (say) => letter(say, member, activity, person),
    });
  }
  return reached.length;
}

/** Where a report on an activity is given. */
export function reportPath(slug: string, activityId: string): string {
  return `/initiatives/${slug}/activities/${activityId}/report`;
}

function letter(
  say: Parameters<Mail["write"]>[0],
  member: DeedContext["member"],
  activity: Overdue,
  person: OwnersPerson,
) {
  return {
    subject: say("activities.remind.subject", { title: activity.title }),
    text: say("activities.remind.body", {
      name: person.name,
      title: activity.title,
      address: linkTo(reportPath(member.slug, activity.id)),
      sender: member.personName,
      initiative: member.initiativeName,
    }),
  };
}
