import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { isUuid } from "@/lib/uuid";
import { Prisma } from "@/prisma/client/client";
import type {
  ActivityChoices,
  ActivityDetail,
  ActivityLine,
  NarrowingChoices,
  OwnersPerson,
  ReportLine,
  TimelineLine,
} from "./columns";
import { type ActivityFilter, everything } from "./filter";
import type { ProgressCounts } from "./rules";
import {
  adoptedPassages,
  byRank,
  byStart,
  details,
  isOwed,
  lineColumns,
  matches,
  rank,
} from "./statements";

export const pageSize = 50;

/** How it goes with all activities, and how many match the filter. One statement. */
export async function progressCounts(
  member: Member,
  today: Date,
  filter: ActivityFilter = everything,
): Promise<ProgressCounts & { matching: number }> {
  return countsOf(member.initiativeId, today, filter);
}

/** One page of the list, trouble first, and one more if there is a next page. */
export function listActivities(
  member: Member,
  filter: ActivityFilter,
  after: string | null,
  today: Date,
) {
  return db().$queryRaw<ActivityLine[]>`
    with a as (${pageOf(member, filter, after, today, byRank)})
    select ${lineColumns} from a ${details} order by ${byRank}`;
}

/** The activities of a page, in its order, before anything more is asked of them. */
function pageOf(
  { initiativeId }: Member,
  filter: ActivityFilter,
  after: string | null,
  today: Date,
  order: Prisma.Sql,
) {
  return Prisma.sql`
    select * from "Activity" a
     where a."initiativeId" = ${initiativeId}::uuid and ${matches(initiativeId, filter, isoDay(today))}
       and (${after}::uuid is null or (${order}) >
            (select ${order} from "Activity" a where a.id = ${after}::uuid and a."initiativeId" = ${initiativeId}::uuid))
     order by ${order} limit ${pageSize + 1}`;
}

/** How many cards a column of the board shows; its heading says how many there are. */
export const columnLength = 20;

/** The board: the first cards of each status, with how many there are of it. */
export function boardActivities(member: Member, filter: ActivityFilter, today: Date) {
  const { initiativeId } = member;
  return db().$queryRaw<(ActivityLine & { inColumn: number })[]>`
    with placed as (
      select a.id, ${rank} as rank, count(*) over (partition by ${rank})::int as "inColumn",
             row_number() over (partition by ${rank} order by a."sortKey" collate "C", a.id) as place
        from "Activity" a
       where a."initiativeId" = ${initiativeId}::uuid and ${matches(initiativeId, filter, isoDay(today))})
    select ${lineColumns}, p."inColumn"
      from placed p join "Activity" a on a.id = p.id ${details}
     where p.place <= ${columnLength} order by p.rank, p.place`;
}

/** One page of the timeline by start, the undated last, and one more if there is a next page. */
export function timelineActivities(
  member: Member,
  filter: ActivityFilter,
  after: string | null,
  today: Date,
) {
  return db().$queryRaw<TimelineLine[]>`
    with a as (${pageOf(member, filter, after, today, byStart)})
    select ${lineColumns}, (
        select coalesce(json_agg(json_build_object('title', m.title, 'dueOn', m."dueOn", 'reachedOn', m."reachedOn")
                 order by m.position), '[]') from "Milestone" m where m."activityId" = a.id) as milestones
      from a ${details} order by ${byStart}`;
}

/** As many owners can be chosen among; of more than that one is found by its name. */
const mostOwners = 60;

/**
 * What one can narrow to: the goals that are served, and the owners that have activities. Of too many
 * owners only the one that is narrowed to, and none when there is none. One statement.
 */
export async function narrowingChoices(member: Member, filter: ActivityFilter = everything) {
  const { initiativeId } = member;
  const { organisationId, groupId } = filter;
  const [row] = await db().$queryRaw<NarrowingChoices[]>`
    with owners as (
      select distinct a."ownerGroupId", a."ownerOrganisationId" from "Activity" a
       where a."initiativeId" = ${initiativeId}::uuid limit ${mostOwners + 1}),
    offered as (
      select * from owners where (select count(*) from owners) <= ${mostOwners}
      union select ${groupId}::uuid, null where ${groupId}::uuid is not null
      union select null, ${organisationId}::uuid where ${organisationId}::uuid is not null)
    select (select coalesce(json_agg(json_build_object('value', coalesce('g:' || og.id, 'o:' || oo.id),
                      'label', coalesce(og.name, oo.name))
                      order by coalesce(og."sortKey", oo."sortKey") collate "C"), '[]')
              from offered f
              left join "Organisation" oo on oo.id = f."ownerOrganisationId" and oo."initiativeId" = ${initiativeId}::uuid
              left join "Group" og on og.id = f."ownerGroupId" and og."initiativeId" = ${initiativeId}::uuid
             where coalesce(og.id, oo.id) is not null) as owners,
           (select count(*) from owners) > ${mostOwners} as "hasMoreOwners",
           (select coalesce(json_agg(json_build_object('value', g."passageId", 'label', g.text) order by g.position), '[]')
              from (${adoptedPassages(initiativeId, "goals")}) g where g."inForce") as goals`;
  return row ?? { owners: [], hasMoreOwners: false, goals: [] };
}

/** What the form of an activity can choose among: open groups that may own one, organisations, goals in force. */
export async function activityChoices(member: Member, today: Date) {
  const on = isoDay(today);
  const [row] = await db().$queryRaw<ActivityChoices[]>`
    select (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'kind', g.kind)
                     order by g."sortKey" collate "C"), '[]')
              from "Group" g where g."initiativeId" = ${member.initiativeId}::uuid and g.kind <> 'steering'
               and (g."closedOn" is null or g."closedOn" > ${on}::date)) as groups,
           (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o."sortKey" collate "C"), '[]')
              from "Organisation" o where o."initiativeId" = ${member.initiativeId}::uuid) as organisations,
           (select coalesce(json_agg(json_build_object('id', g."passageId", 'text', g.text) order by g.position), '[]')
              from (${adoptedPassages(member.initiativeId, "goals")}) g where g."inForce") as goals,
           (select coalesce(json_agg(json_build_object('id', g."passageId", 'text', g.text) order by g.position), '[]')
              from (${adoptedPassages(member.initiativeId, "strategies")}) g where g."inForce") as strategies`;
  return row ?? { groups: [], organisations: [], goals: [], strategies: [] };
}

/** One activity with all that belongs to it but its reports; null when it is not the member's to read. */
export async function findActivity(
  member: Member,
  id: string,
  today: Date,
): Promise<ActivityDetail | null> {
  if (!isUuid(id)) return null;
  const [row] = await db().$queryRaw<ActivityDetail[]>`
    select ${lineColumns}, a.description, ${isOwed(isoDay(today))} as "isOwed",
           (select q.number from "Decision" d join "Proposal" q on q.id = d."proposalId"
             where d.id = a."startedByDecisionId") as "proposalNumber",
           (select coalesce(json_agg(json_build_object('id', g."passageId", 'text', g.text, 'inForce', g."inForce")
                     order by g."inForce" desc, g.position), '[]')
              from "ActivityGoal" ag join (${adoptedPassages(member.initiativeId, "goals")}) g on g."passageId" = ag."goalId"
             where ag."activityId" = a.id) as goals,
           (select coalesce(json_agg(json_build_object('id', g."passageId", 'text', g.text, 'inForce', g."inForce")
                     order by g."inForce" desc, g.position), '[]')
              from "ActivityStrategy" ag join (${adoptedPassages(member.initiativeId, "strategies")}) g on g."passageId" = ag."strategyId"
             where ag."activityId" = a.id) as strategies,
           (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o."sortKey" collate "C"), '[]')
              from "ActivityContributor" c join "Organisation" o on o.id = c."organisationId"
             where c."activityId" = a.id) as contributors,
           (select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'dueOn', m."dueOn",
                     'reachedOn', m."reachedOn") order by m.position, m.id), '[]')
              from "Milestone" m where m."activityId" = a.id) as milestones
      from "Activity" a ${details}
     where a.id = ${id}::uuid and a."initiativeId" = ${member.initiativeId}::uuid`;
  return row ?? null;
}

/** An activity's reports, newest first, the corrected ones too; one more than a page tells that there are older ones. */
export function activityReports(member: Member, activityId: string, before: string | null) {
  return db().$queryRaw<ReportLine[]>`
    select r.id, r.status, r.percent, r.text, r.at, p.id as "personId", p.name as "personName",
           o.name as "organisationName", r."correctsId", c.id as "correctedById"
      from "StatusReport" r
      join "Activity" a on a.id = r."activityId" and a."initiativeId" = ${member.initiativeId}::uuid
      join "Person" p on p.id = r."personId"
      left join "Organisation" o on o.id = r."organisationId"
      left join "StatusReport" c on c."correctsId" = r.id
     where r."activityId" = ${activityId}::uuid
       and (${before}::uuid is null or (r.at, r.id) < (select b.at, b.id from "StatusReport" b where b.id = ${before}::uuid))
     order by r.at desc, r.id desc limit ${pageSize + 1}`;
}

/** Whom to ask about an activity: who acts for the owner today, or sits in the group, its leaders first. */
export function peopleOfOwner(
  member: Member,
  owner: { ownerOrganisationId: string | null; ownerGroupId: string | null },
  today: Date,
  within: Pick<Prisma.TransactionClient, "$queryRaw"> = db(),
) {
  const on = isoDay(today);
  return within.$queryRaw<OwnersPerson[]>`
    select p.id as "personId", p.name, coalesce(p.email, ac.email) as email, p.phone, ac.locale
      from (select f."personId", 1 as place from "Affiliation" f
             where f."organisationId" = ${owner.ownerOrganisationId}::uuid
               and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date)
            union all
            select h."personId", case when s.role in ('chair', 'deputy_chair') then 0 else 1 end
              from "SeatHolding" h join "Seat" s on s.id = h."seatId"
             where s."groupId" = ${owner.ownerGroupId}::uuid
               and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)
               and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)) w
      join "Person" p on p.id = w."personId" and p."removedAt" is null and p."initiativeId" = ${member.initiativeId}::uuid
      left join "Account" ac on ac.id = p."accountId"
     group by p.id, ac.email, ac.locale order by min(w.place), p."sortKey" collate "C" limit 20`;
}

export async function countsOf(
  initiativeId: string,
  today: Date,
  filter: ActivityFilter,
): Promise<ProgressCounts & { matching: number }> {
  const day = isoDay(today);
  const [row] = await db().$queryRaw<(ProgressCounts & { matching: number })[]>`
    select count(*)::int as total,
           count(*) filter (where a."latestStatus" = 'on_track')::int as on_track,
           count(*) filter (where a."latestStatus" = 'at_risk')::int as at_risk,
           count(*) filter (where a."latestStatus" = 'off_track')::int as off_track,
           count(*) filter (where a."latestStatus" = 'done')::int as done,
           count(*) filter (where a."latestStatus" is null)::int as unreported,
           count(*) filter (where ${isOwed(day)})::int as overdue,
           count(*) filter (where ${matches(initiativeId, filter, day)})::int as matching
      from "Activity" a where a."initiativeId" = ${initiativeId}::uuid`;
  if (!row) throw new Error("Counting gives a row");
  return row;
}
