import "server-only";
import type { Transaction } from "@/lib/audit";
import { addMonths, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member, ParticipationKind } from "@/lib/member";
import { searchKey } from "@/lib/names";
import { isUuid } from "@/lib/uuid";
import { type Prisma, Prisma as sql } from "@/prisma/client/client";
import { type PageKey, paged, pageSize } from "../page-key";
import type { Sector } from "../rules";
import { leastAssessors, type Standing } from "./rules";

export type ActorFilter = {
  search: string;
  /** `none`: takes no part today. */
  participation: ParticipationKind | "none" | null;
  sector: Sector | null;
  place: string | null;
  keeperId: string | null;
  /** Not in touch for so many months, or never. */
  quietMonths: number | null;
  after: PageKey | null;
};

export type ListedActor = {
  id: string;
  name: string;
  sortKey: string;
  sector: Sector;
  place: string;
  reach: string;
  livedExperience: boolean;
  participation: ParticipationKind | null;
  keeperName: string | null;
  lastInTouchOn: Date | null;
};

/** A page of the register of actors, in Danish order, and where the next one begins. One statement. */
export async function listActors(member: Member, filter: ActorFilter, day: Date) {
  const on = isoDay(day);
  const words = searchKey(filter.search).split(" ").filter(Boolean);
  const [key, id] = filter.after ?? [null, null];
  const keeper = isUuid(filter.keeperId ?? "") ? filter.keeperId : null;
  const quiet = filter.quietMonths === null ? null : isoDay(addMonths(day, -filter.quietMonths));
  const rows = await db().$queryRaw<(ListedActor & { total: number })[]>`
    with matching as (
      select o.id, o.name, o."sortKey", o.sector, o.place, o.reach, o."livedExperience", o."lastInTouchOn",
             pt.kind as participation, k.name as "keeperName"
        from "Organisation" o
        left join "Person" k on k.id = o."relationKeeperId"
        left join "Participation" pt on pt."organisationId" = o.id
              and pt."from" <= ${on}::date and (pt."until" is null or pt."until" > ${on}::date)
       where o."initiativeId" = ${member.initiativeId}::uuid
         and not exists (select 1 from unnest(${words}::text[]) word
                          where strpos(o."searchKey" || ' ' || lower(array_to_string(o."alsoKnownAs", ' ')), word) = 0)
         and (${filter.sector}::text is null or o.sector::text = ${filter.sector})
         and (${filter.participation}::text is null or coalesce(pt.kind::text, 'none') = ${filter.participation})
         and (${filter.place}::text is null or o.place = ${filter.place})
         and (${keeper}::uuid is null or o."relationKeeperId" = ${keeper}::uuid)
         and (${quiet}::date is null or o."lastInTouchOn" is null or o."lastInTouchOn" < ${quiet}::date))
    select m.*, (select count(*)::int from matching) as total
      from matching m
     where ${key}::text is null or (m."sortKey" collate "C", m.id) > (${key} collate "C", ${id}::uuid)
     order by m."sortKey" collate "C", m.id
     limit ${pageSize + 1}`;
  return { ...paged(rows), total: rows[0]?.total ?? 0 };
}

/** The places where most actors are, and those who keep a relation: to narrow the register by. One statement. */
export async function actorChoices(member: Member) {
  const [row] = await db().$queryRaw<
    { places: string[]; keepers: { id: string; name: string }[] }[]
  >`
    select coalesce((select json_agg(t.place order by lower(t.place)) from (
             select place from "Organisation" where "initiativeId" = ${member.initiativeId}::uuid and place <> ''
              group by place order by count(*) desc, place limit 100) t), '[]') as places,
           coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p."sortKey" collate "C")
             from "Person" p where p.id in (
               select "relationKeeperId" from "Organisation" where "initiativeId" = ${member.initiativeId}::uuid)), '[]') as keepers`;
  return row ?? { places: [], keepers: [] };
}

export type AssessedActor = Standing & { id: string; name: string; sector: Sector };

/**
 * What three or more people think together of each organisation, those with most influence and interest
 * first; at most 200. Of fewer, and of one person, nothing is read at all. One statement.
 */
export async function assessedActors(member: Member): Promise<AssessedActor[]> {
  return db().$queryRaw<AssessedActor[]>(standings(member.initiativeId, null));
}

/** What many think of one organisation; null while they are fewer than three. */
export async function standingOf(member: Member, organisationId: string) {
  const [found = null] = await db().$queryRaw<AssessedActor[]>(
    standings(member.initiativeId, organisationId),
  );
  return found;
}

export type OwnAssessment = { influence: number; interest: number };

/** What the member has said of an organisation. Nobody's but their own. */
export function ownAssessment(
  { personId }: Member,
  organisationId: string,
): Promise<OwnAssessment | null> {
  return db().actorAssessment.findUnique({
    where: { organisationId_personId: { organisationId, personId } },
    select: { influence: true, interest: true },
  });
}

/** How far the member has come: how many organisations there are, and how many they have assessed. */
export async function ownProgress({ initiativeId, personId }: Member) {
  const [row] = await db().$queryRaw<{ all: number; mine: number; next: string | null }[]>`
    select (select count(*)::int from "Organisation" where "initiativeId" = ${initiativeId}::uuid) as "all",
           (select count(*)::int from "ActorAssessment" where "personId" = ${personId}::uuid) as mine,
           (select o.id from "Organisation" o where o."initiativeId" = ${initiativeId}::uuid
               and not exists (select 1 from "ActorAssessment" a where a."organisationId" = o.id and a."personId" = ${personId}::uuid)
             order by o."sortKey" collate "C", o.id limit 1) as next`;
  return row ?? { all: 0, mine: 0, next: null };
}

/** The organisation after this one, in Danish order and from the start again, that the member has not assessed. */
export async function nextToAssess(
  { initiativeId, personId }: Member,
  organisationId: string,
  within: Pick<Transaction, "$queryRaw"> = db(),
): Promise<string | null> {
  const [row] = await within.$queryRaw<{ id: string }[]>`
    select o.id from "Organisation" o, "Organisation" h
     where o."initiativeId" = ${initiativeId}::uuid and h.id = ${organisationId}::uuid and o.id <> h.id
       and not exists (select 1 from "ActorAssessment" a where a."organisationId" = o.id and a."personId" = ${personId}::uuid)
     order by (o."sortKey" collate "C", o.id) < (h."sortKey" collate "C", h.id), o."sortKey" collate "C", o.id limit 1`;
  return row?.id ?? null;
}

/** Totals of three or more, with what is spread in halves. Nothing else of the assessments leaves the database. */
function standings(initiativeId: string, organisationId: string | null): Prisma.Sql {
  return sql.sql`
    with told as (
      select a."organisationId", a.influence, a.interest, m.*
        from "ActorAssessment" a
        join (select b."organisationId" as "of", count(*)::int as assessors,
                     percentile_cont(0.5) within group (order by b.influence) as "midInfluence",
                     percentile_cont(0.5) within group (order by b.interest) as "midInterest"
                from "ActorAssessment" b
                join "Organisation" o on o.id = b."organisationId" and o."initiativeId" = ${initiativeId}::uuid
               where ${organisationId}::uuid is null or o.id = ${organisationId}::uuid
               group by b."organisationId" having count(*) >= ${leastAssessors}) m on m."of" = a."organisationId")
    select o.id, o.name, o.sector, t.assessors, t."midInfluence" as influence, t."midInterest" as interest,
           (round(avg(abs(t.influence - t."midInfluence"))::numeric * 2) / 2)::float8 as "influenceSpread",
           (round(avg(abs(t.interest - t."midInterest"))::numeric * 2) / 2)::float8 as "interestSpread"
      from told t join "Organisation" o on o.id = t."organisationId"
     group by o.id, t.assessors, t."midInfluence", t."midInterest"
     order by t."midInfluence" + t."midInterest" desc, o."sortKey" collate "C", o.id
     limit 200`;
}
