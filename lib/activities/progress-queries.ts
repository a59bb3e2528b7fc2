import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";
import type { ActivityLine, PublicActivity, RecentReport } from "./columns";
import { everything } from "./filter";
import { countsOf } from "./queries";
import type { ProgressCounts } from "./rules";
import { details, isOwed, lineColumns, publicColumns, rank } from "./statements";

const byWaiting = Prisma.sql`coalesce(a."latestReportAt", a."createdAt"), a.id`;
const byTitle = Prisma.sql`a."sortKey" collate "C", a.id`;
const byTrouble = Prisma.sql`${rank}, a."latestReportAt" desc nulls last, a."sortKey" collate "C", a.id`;

/** What other pages tell of the activities: the overview, the digest, the public page. One statement each. */

/** For the backbone: every overdue report with its owner, longest waiting first. How many in all: `progressCounts`. */
export async function lateReports(member: Member, today: Date, limit = 20) {
  return db().$queryRaw<ActivityLine[]>`
    with a as (
      select * from "Activity" a
       where a."initiativeId" = ${member.initiativeId}::uuid and ${isOwed(isoDay(today))}
       order by ${byWaiting} limit ${limit})
    select ${lineColumns} from a ${details} order by ${byWaiting}`;
}

/** The newest standing reports of all activities, newest first. */
export async function recentReports(member: Member, limit = 5) {
  return db().$queryRaw<RecentReport[]>`
    select a.id as "activityId", a.title, coalesce(oo.name, og.name) as "ownerName", r.status, r.percent, r.text, r.at,
           p.name as "personName", o.name as "organisationName"
      from "StatusReport" r
      join "Activity" a on a.id = r."activityId" and a."initiativeId" = ${member.initiativeId}::uuid
      left join "Organisation" oo on oo.id = a."ownerOrganisationId"
      left join "Group" og on og.id = a."ownerGroupId"
      join "Person" p on p.id = r."personId"
      left join "Organisation" o on o.id = r."organisationId"
     where not exists (select 1 from "StatusReport" c where c."correctsId" = r.id)
     order by r.at desc, r.id desc limit ${limit}`;
}

/**
 * For the overview, in one statement: the overdue reports that this member may give, longest waiting
 * first, and the activities in trouble or without a status.
 */
export async function owedAndInFocus(member: Member, today: Date, mostOwed = 20, mostInFocus = 5) {
  const organisations = member.organisations.map((one) => one.organisationId);
  const groups = member.seats.map((seat) => seat.groupId);
  const rows = await db().$queryRaw<(ActivityLine & { isOwed: boolean })[]>`
    with a as (
      (select a.*, true as "owes", row_number() over (order by ${byWaiting}) as place from "Activity" a
        where a."initiativeId" = ${member.initiativeId}::uuid and ${isOwed(isoDay(today))}
          and (a."ownerOrganisationId" = any(${organisations}::uuid[]) or a."ownerGroupId" = any(${groups}::uuid[]))
        order by ${byWaiting} limit ${mostOwed})
      union all
      (select a.*, false, row_number() over (order by ${byTrouble}) from "Activity" a
        where a."initiativeId" = ${member.initiativeId}::uuid order by ${byTrouble} limit ${mostInFocus}))
    select ${lineColumns}, a."owes" as "isOwed" from a ${details} order by a."owes" desc, a.place`;
  const listed = (which: boolean) =>
    rows.filter((row) => row.isOwed === which).map(({ isOwed: _, ...line }) => line);
  return { owed: listed(true), focus: listed(false) };
}

/**
 * What the public may see: how many, and for each its title, owner, period, status and progress.
 * No report's text and no person. Two statements.
 */
export async function publicProgress(
  initiativeId: string,
  today: Date,
  limit = 200,
): Promise<{ counts: ProgressCounts; activities: PublicActivity[] }> {
  const counts = await countsOf(initiativeId, today, everything);
  const activities = await db().$queryRaw<PublicActivity[]>`
    with a as (
      select * from "Activity" a where a."initiativeId" = ${initiativeId}::uuid
       order by ${byTitle} limit ${limit})
    select ${publicColumns} from a ${details} order by ${byTitle}`;
  return { counts, activities };
}

/** How the activities stood at the end of each of the last months, oldest first; for a small picture. */
export async function monthsOfProgress(member: Member, today: Date, months = 6) {
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months + 1, 1));
  return db().$queryRaw<{ month: Date; on_track: number; at_risk: number; off_track: number }[]>`
    select m.month, count(*) filter (where r.status = 'on_track')::int as on_track,
           count(*) filter (where r.status = 'at_risk')::int as at_risk,
           count(*) filter (where r.status = 'off_track')::int as off_track
      from (select generate_series(${isoDay(first)}::date, ${isoDay(today)}::date, interval '1 month')::date as month) m
      join "Activity" a on a."initiativeId" = ${member.initiativeId}::uuid
      left join lateral (select s.status from "StatusReport" s where s."activityId" = a.id
             and s.at < (m.month + interval '1 month') order by s.at desc, s.id desc limit 1) r on true
     group by m.month order by m.month`;
}
