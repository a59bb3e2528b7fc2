import "server-only";
import { cache } from "react";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member, SeatRole } from "@/lib/member";
import { searchKey } from "@/lib/names";
import { toldApart } from "./namesakes";
import { isId, withPeriod } from "./organisation-queries";
import { type PageKey, paged, pageSize } from "./page-key";

export type ListedPerson = {
  id: string;
  name: string;
  sortKey: string;
  email: string | null;
  canSignIn: boolean;
  actsFor: { id: string; name: string }[];
  seats: { groupId: string; groupName: string; role: SeatRole }[];
};

export type PersonFilter = {
  search: string;
  organisationId: string | null;
  withRemoved: boolean;
  after: PageKey | null;
};

/** Everybody of the initiative, to choose among, namesakes told apart. */
export async function personChoices(member: Member) {
  const people = await db().person.findMany({
    where: { initiativeId: member.initiativeId, removedAt: null },
    select: { id: true, name: true },
    orderBy: { sortKey: "asc" },
  });
  return toldApart(people);
}

/** A page of the people of the initiative, in Danish order. One statement. Found by the organisation's name too. */
export async function listPeople(member: Member, filter: PersonFilter, day: Date) {
  const on = isoDay(day);
  const words = searchKey(filter.search).split(" ").filter(Boolean);
  const [key, id] = filter.after ?? [null, null];
  const organisationId = isId(filter.organisationId ?? "") ? filter.organisationId : null;
  const rows = await db().$queryRaw<(ListedPerson & { total: number })[]>`
    with matching as (
      select p.id, p.name, p."sortKey", p.email, p."accountId" is not null as "canSignIn"
        from "Person" p
       where p."initiativeId" = ${member.initiativeId}::uuid
         and (p."removedAt" is null or ${filter.withRemoved}::boolean)
         and (${organisationId}::uuid is null or exists (
               select 1 from "Affiliation" f where f."personId" = p.id
                  and f."organisationId" = ${organisationId}::uuid))
         and (not exists (select 1 from unnest(${words}::text[]) word where strpos(p."searchKey", word) = 0)
              or exists (select 1 from "Affiliation" f join "Organisation" o on o.id = f."organisationId"
                          where f."personId" = p.id and f."from" <= ${on}::date
                            and (f."until" is null or f."until" > ${on}::date)
                            and not exists (select 1 from unnest(${words}::text[]) word
                                             where strpos(o."searchKey", word) = 0)))),
    page as (
      select * from matching m
       where ${key}::text is null or (m."sortKey" collate "C", m.id) > (${key} collate "C", ${id}::uuid)
       order by m."sortKey" collate "C", m.id
       limit ${pageSize + 1})
    select m.*, (select count(*)::int from matching) as total,
           (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o."sortKey"), '[]')
              from "Affiliation" f join "Organisation" o on o.id = f."organisationId"
             where f."personId" = m.id and f."from" <= ${on}::date
               and (f."until" is null or f."until" > ${on}::date)) as "actsFor",
           (select coalesce(json_agg(json_build_object(
                     'groupId', g.id, 'groupName', g.name, 'role', s.role) order by g.kind, g."sortKey"), '[]')
              from "SeatHolding" h
              join "Seat" s on s.id = h."seatId" and s."from" <= ${on}::date
                   and (s."until" is null or s."until" > ${on}::date)
              join "Group" g on g.id = s."groupId" and (g."closedOn" is null or g."closedOn" > ${on}::date)
             where h."personId" = m.id and h."from" <= ${on}::date
               and (h."until" is null or h."until" > ${on}::date)) as seats
      from page m
     order by m."sortKey" collate "C", m.id`;
  return { ...paged(rows), total: rows[0]?.total ?? 0 };
}

export type FoundPerson = {
  id: string;
  name: string;
  email: string | null;
  phone: string;
  canSignIn: boolean;
  publicSince: Date | null;
  removedAt: Date | null;
  /** Newest first. */
  affiliations: Affiliation[];
};

export type Affiliation = {
  id: string;
  organisationId: string;
  name: string;
  title: string;
  from: Date;
  until: Date | null;
};

/** A person of the initiative; null when there is no such one. One statement. */
export const findPerson = cache(async (member: Member, id: string): Promise<FoundPerson | null> => {
  if (!isId(id)) return null;
  const [row] = await db().$queryRaw<FoundPerson[]>`
    select p.id, p.name, p.email, p.phone, p."accountId" is not null as "canSignIn", p."publicSince", p."removedAt",
           (select coalesce(json_agg(json_build_object(
                     'id', f.id, 'organisationId', o.id, 'name', o.name, 'title', f.title,
                     'from', f."from", 'until', f."until") order by f."until" desc nulls first, f."from" desc), '[]')
              from "Affiliation" f
              join "Organisation" o on o.id = f."organisationId"
             where f."personId" = p.id and f."until" is distinct from f."from") as affiliations
      from "Person" p
     where p.id = ${id}::uuid and p."initiativeId" = ${member.initiativeId}::uuid`;
  return row ? { ...row, affiliations: row.affiliations.map(withPeriod) } : null;
});

export type SeatOfPerson = {
  holdingId: string;
  seatId: string;
  groupId: string;
  groupName: string;
  role: SeatRole;
  isVoting: boolean;
  organisationId: string | null;
  standsFor: string;
  from: Date;
  until: Date | null;
};

/** The seats that the person holds, is to hold and held, newest first. */
export function seatsOfPerson(member: Member, personId: string) {
  return db().$queryRaw<SeatOfPerson[]>`
    select h.id as "holdingId", s.id as "seatId", g.id as "groupId", g.name as "groupName", s.role,
           s."isVoting", s."organisationId", coalesce(o.name, s.constituency) as "standsFor",
           h."from", h."until"
      from "SeatHolding" h
      join "Seat" s on s.id = h."seatId"
      join "Group" g on g.id = s."groupId" and g."initiativeId" = ${member.initiativeId}::uuid
      left join "Organisation" o on o.id = s."organisationId"
     where h."personId" = ${personId}::uuid
     order by h."until" desc nulls first, h."from" desc
     limit 200`;
}

export type PersonChoice = { id: string; name: string; actsFor: string | null; isOwn: boolean };

/** Who may be chosen to hold a seat: first those who act for its organisation. At most 1,000. */
export function holderChoices(member: Member, organisationId: string | null, day: Date) {
  const on = isoDay(day);
  return db().$queryRaw<PersonChoice[]>`
    select p.id, p.name, min(o.name) as "actsFor",
           coalesce(bool_or(o.id = ${organisationId}::uuid), false) as "isOwn"
      from "Person" p
      left join "Affiliation" f on f."personId" = p.id and f."from" <= ${on}::date
           and (f."until" is null or f."until" > ${on}::date)
      left join "Organisation" o on o.id = f."organisationId"
     where p."initiativeId" = ${member.initiativeId}::uuid and p."removedAt" is null
     group by p.id
     order by "isOwn" desc, p."sortKey" collate "C"
     limit 1000`;
}
