import type { DeedContext } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import type { Owner } from "./rules";

/** The subjects of the deeds, each sought in the member's own initiative. */

type Sought = Pick<DeedContext, "transaction" | "member" | "now">;

/** The organisation or group that is to own an activity. */
export async function findOwner(
  { transaction, member, now }: Sought,
  chosen: { organisationId: string | null; groupId: string | null },
): Promise<Owner | null> {
  const { initiativeId } = member;
  if (chosen.organisationId) {
    const organisation = await transaction.organisation.findFirst({
      where: { id: chosen.organisationId, initiativeId },
      select: { id: true },
    });
    return organisation && ownedBy(organisation.id, null, null, false);
  }
  const group = await transaction.group.findFirst({
    where: { id: chosen.groupId ?? "", initiativeId },
    select: { id: true, kind: true, closedOn: true },
  });
  const isClosed = group?.closedOn != null && group.closedOn <= dayOf(now);
  return group && ownedBy(null, group.id, group.kind, isClosed);
}

export function findOwned({ transaction, member }: Sought, activityId: string | null) {
  if (activityId === null) return Promise.resolve(null);
  return transaction.activity.findFirst({
    where: { id: activityId, initiativeId: member.initiativeId },
    select: { id: true, ownerOrganisationId: true, ownerGroupId: true },
  });
}

export async function findForReport(context: Sought, activityId: string) {
  const activity = await findOwned(context, activityId);
  const latest =
    activity &&
    (await context.transaction.statusReport.findFirst({
      where: { activityId: activity.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true },
    }));
  return activity && { ...activity, latestReportId: latest?.id ?? null };
}

/** With what the rule of overdue reports asks. */
export async function findForReminder({ transaction, member }: Sought, activityId: string) {
  const activity = await transaction.activity.findFirst({
    where: { id: activityId, initiativeId: member.initiativeId },
    include: { statusReports: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 } },
  });
  const latest = activity?.statusReports[0];
  return (
    activity && {
      ...activity,
      status: latest?.status ?? null,
      latestReportId: latest?.id ?? null,
      lastReportAt: latest?.at ?? null,
    }
  );
}

export async function findMilestone({ transaction, member }: Sought, milestoneId: string) {
  const milestone = await transaction.milestone.findFirst({
    where: { id: milestoneId, activity: { initiativeId: member.initiativeId } },
    select: {
      id: true,
      activityId: true,
      activity: { select: { ownerOrganisationId: true, ownerGroupId: true } },
    },
  });
  return milestone && { ...milestone.activity, id: milestone.id, activityId: milestone.activityId };
}

function ownedBy(
  ownerOrganisationId: string | null,
  ownerGroupId: string | null,
  groupKind: Owner["groupKind"],
  isClosed: boolean,
): Owner {
  return { ownerOrganisationId, ownerGroupId, groupKind, isClosed };
}
