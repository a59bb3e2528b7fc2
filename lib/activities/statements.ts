import "server-only";
import { timeZone } from "@/lib/dates";
import { Prisma } from "@/prisma/client/client";
import { type ActivityFilter, wordsOf } from "./filter";

/** Parts of the statements that read activities: `a` is the activity, with what it keeps of its latest report. */

/** What a line tells beside the activity's own columns: its owner's name and its latest report (`l`). */
export const details = Prisma.sql`
  left join "Organisation" oo on oo.id = a."ownerOrganisationId"
  left join "Group" og on og.id = a."ownerGroupId"
  left join lateral (
    select r.id, r.percent, r.text from "StatusReport" r where r."activityId" = a.id
     order by r.at desc, r.id desc limit 1) l on true`;

const milestoneCounts = Prisma.sql`
  (select count(*)::int from "Milestone" m where m."activityId" = a.id) as "milestoneTotal",
  (select count(*)::int from "Milestone" m where m."activityId" = a.id and m."reachedOn" is not null) as "milestonesReached"`;

/** The columns of `ActivityLine`. Ask for them once it is known which activities are shown: they cost a look each. */
export const lineColumns = Prisma.sql`
  a.id, a.title, a."ownerOrganisationId", a."ownerGroupId",
  coalesce(oo.name, og.name) as "ownerName", a."exceptionReason",
  a."startOn", a."startPrecision", a."endOn", a."endPrecision", a."reportEveryWeeks", a."createdAt",
  l.id as "reportId", a."latestStatus" as status, l.percent, l.text, a."latestReportAt" as at, ${milestoneCounts}`;

/** The columns of `PublicActivity`: no report's text and no person. */
export const publicColumns = Prisma.sql`
  a.id, a.title, coalesce(oo.name, og.name) as "ownerName", a."latestStatus" as status, l.percent,
  a."startOn", a."startPrecision", a."endOn", a."endPrecision", ${milestoneCounts}`;

/** Trouble first, then what nobody has said anything about. The order of `standings`, and that of an index. */
export const rank = Prisma.sql`
  case a."latestStatus" when 'off_track' then 0 when 'at_risk' then 1 when 'on_track' then 3 when 'done' then 4 else 2 end`;

/** The order of the list, and that of the timeline: the undated last. Both are those of an index. */
export const byRank = Prisma.sql`${rank}, a."sortKey" collate "C", a.id`;
export const byStart = Prisma.sql`coalesce(a."startOn", 'infinity'), a."sortKey" collate "C", a.id`;

/** The civil day in Copenhagen of a moment. */
function civilDay(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${moment} at time zone 'UTC' at time zone ${timeZone})::date`;
}

/** Is a report overdue on this day? The same as `owesReport` in the rules; a test holds them together. */
export function isOwed(today: string): Prisma.Sql {
  return Prisma.sql`(
    a."reportEveryWeeks" is not null
    and (a."startOn" is null or a."startOn" <= ${today}::date)
    and (a."endOn" is null or ${today}::date < a."endOn" + case a."endPrecision"
          when 'month' then interval '1 month' when 'season' then interval '3 months'
          when 'year' then interval '1 year' else interval '1 day' end)
    and a."latestStatus" is distinct from 'done'
    and coalesce(${civilDay(Prisma.sql`a."latestReportAt"`)}, greatest(${civilDay(Prisma.sql`a."createdAt"`)}, a."startOn"))
        + 7 * a."reportEveryWeeks" <= ${today}::date)`;
}

/** Does an activity match what the reader narrows to? */
export function matches(initiativeId: string, filter: ActivityFilter, today: string): Prisma.Sql {
  const asked = [Prisma.sql`true`];
  if (filter.status === "unreported") asked.push(Prisma.sql`a."latestStatus" is null`);
  else if (filter.status) {
    asked.push(Prisma.sql`a."latestStatus" = ${filter.status}::"ActivityStatus"`);
  }
  if (filter.organisationId) {
    asked.push(Prisma.sql`a."ownerOrganisationId" = ${filter.organisationId}::uuid`);
  }
  if (filter.groupId) asked.push(Prisma.sql`a."ownerGroupId" = ${filter.groupId}::uuid`);
  if (filter.goalId) {
    asked.push(Prisma.sql`exists (select 1 from "ActivityGoal" ag
      where ag."activityId" = a.id and ag."goalId" = ${filter.goalId}::uuid)`);
  }
  if (filter.overdue) asked.push(isOwed(today));
  for (const word of wordsOf(filter.q)) {
    asked.push(
      Prisma.sql`(a."searchKey" like ${`%${word}%`} or ${isOwnedBy(initiativeId, [word])})`,
    );
  }
  const owner = wordsOf(filter.ownerName);
  if (owner.length > 0) asked.push(isOwnedBy(initiativeId, owner));
  return Prisma.sql`(${Prisma.join(asked, " and ")})`;
}

/** Has the owner all of these words in its name? The owners are sought once, not for each activity. */
function isOwnedBy(initiativeId: string, words: string[]): Prisma.Sql {
  const patterns = words.map((word) => `%${word}%`);
  return Prisma.sql`(
    a."ownerOrganisationId" in (select o.id from "Organisation" o
      where o."initiativeId" = ${initiativeId}::uuid and o."searchKey" like all(${patterns}::text[]))
    or a."ownerGroupId" in (select g.id from "Group" g
      where g."initiativeId" = ${initiativeId}::uuid and g."searchKey" like all(${patterns}::text[])))`;
}

/** The wording of each goal, or strategy, that the steering group last adopted, and whether that version is in force. */
export function adoptedPassages(initiativeId: string, part: "goals" | "strategies"): Prisma.Sql {
  return Prisma.sql`
    select distinct on (w."passageId") w."passageId", w.text, w.position,
           ad."adoptedAt" = max(ad."adoptedAt") over () as "inForce"
      from "PassageWording" w
      join "Passage" q on q.id = w."passageId" and q.part = ${part}::"AgendaPart"
      join "StrategyVersion" v on v.id = w."versionId" and v."initiativeId" = ${initiativeId}::uuid
      join "StrategyAdoption" ad on ad."versionId" = v.id
     order by w."passageId", ad."adoptedAt" desc`;
}
