import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";

/** What a group, an organisation or a person decided, owns and reported: the newest, at most 20 of each and 8 reports. */
export type Work = {
  decisions: Decided[];
  activities: OwnedActivity[];
  reports: Reported[];
};

export type Decided = {
  number: number;
  title: string;
  outcome: "adopted" | "rejected" | "lapsed";
  decidedAt: Date;
};

type ActivityStatus = "on_track" | "at_risk" | "off_track" | "done";

export type OwnedActivity = {
  id: string;
  title: string;
  status: ActivityStatus | null;
  reportedAt: Date | null;
};

export type Reported = {
  id: string;
  activityId: string;
  title: string;
  status: ActivityStatus;
  text: string;
  at: Date;
};

/** Whose work: exactly one of these. */
export type Whose = { groupId: string } | { organisationId: string } | { personId: string };

/** All three at once; two statements. A person owns nothing: activities belong to organisations and groups. */
export async function workOf(member: Member, whose: Whose): Promise<Work> {
  const [decisions, { activities, reports }] = await Promise.all([
    decisionsOf(member, whose),
    activitiesAndReports(member, whose),
  ]);
  return { decisions, activities, reports };
}

/**
 * The decisions that a group took or that answered its proposals; that an organisation asked for or
 * answers for; that a person asked for.
 */
function decisionsOf(member: Member, whose: Whose) {
  const { groupId, organisationId, personId } = keys(whose);
  return db().$queryRaw<Decided[]>`
    select q.number, q.title, d.outcome, d."decidedAt"
      from "Decision" d
      join "Proposal" q on q.id = d."proposalId" and q."initiativeId" = ${member.initiativeId}::uuid
     where q."decidingGroupId" = ${groupId}::uuid or q."fromGroupId" = ${groupId}::uuid
        or q."organisationId" = ${organisationId}::uuid
        or q."responsibleOrganisationId" = ${organisationId}::uuid
        or q."authorId" = ${personId}::uuid
     order by d."decidedAt" desc, q.number desc
     limit 20`;
}

type WorkRow = {
  part: "activity" | "report";
  id: string;
  activityId: string;
  title: string;
  status: ActivityStatus | null;
  text: string;
  at: Date | null;
};

/** The activities owned, each with its standing status, and the newest reports. A corrected report stands back for its correction. */
async function activitiesAndReports(member: Member, whose: Whose) {
  const { groupId, organisationId, personId } = keys(whose);
  const rows = await db().$queryRaw<WorkRow[]>`
    (select 'activity' as part, a.id, a.id as "activityId", a.title, s.status, '' as text, s.at
       from "Activity" a
       left join lateral (
         select r.status, r.at from "StatusReport" r
          where r."activityId" = a.id
            and not exists (select 1 from "StatusReport" c where c."correctsId" = r.id)
          order by r.at desc limit 1) s on true
      where a."initiativeId" = ${member.initiativeId}::uuid
        and (a."ownerGroupId" = ${groupId}::uuid or a."ownerOrganisationId" = ${organisationId}::uuid)
      order by a."sortKey" collate "C"
      limit 20)
    union all
    (select 'report', r.id, a.id, a.title, r.status, r.text, r.at
       from "StatusReport" r
       join "Activity" a on a.id = r."activityId" and a."initiativeId" = ${member.initiativeId}::uuid
      where (r."organisationId" = ${organisationId}::uuid or r."personId" = ${personId}::uuid
             or a."ownerGroupId" = ${groupId}::uuid)
        and not exists (select 1 from "StatusReport" c where c."correctsId" = r.id)
      order by r.at desc
      limit 8)`;
  const activities = rows
    .filter((row) => row.part === "activity")
    .map(({ id, title, status, at }): OwnedActivity => ({ id, title, status, reportedAt: at }));
  return { activities, reports: rows.flatMap(reportFrom) };
}

function reportFrom({ part, id, activityId, title, status, text, at }: WorkRow): Reported[] {
  if (part !== "report" || !status || !at) return [];
  return [{ id, activityId, title, status, text, at }];
}

function keys(whose: Whose) {
  return { groupId: null, organisationId: null, personId: null, ...whose };
}
