import "server-only";
import { cache } from "react";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member, ParticipationKind, SeatRole } from "@/lib/member";
import { searchKey } from "@/lib/names";
import { type PageKey, paged, pageSize } from "./page-key";
import type { Sector } from "./rules";

export type ListedOrganisation = {
  id: string;
  name: string;
  sortKey: string;
  sector: Sector;
  place: string;
  participation: ParticipationKind | null;
  seats: number;
};

export type OrganisationFilter = {
  search: string;
  /** `none`: takes no part today. */
  participation: ParticipationKind | "none" | null;
  sector: Sector | null;
  after: PageKey | null;
};

/** A page of the register, in Danish order, and where the next one begins. One statement. */
export async function listOrganisations(member: Member, filter: OrganisationFilter, day: Date) {
  const on = isoDay(day);
  const words = searchKey(filter.search).split(" ").filter(Boolean);
  const [key, id] = filter.after ?? [null, null];
  const rows = await db().$queryRaw<(ListedOrganisation & { total: number })[]>`
    with matching as (
      select o.id, o.name, o."sortKey", o.sector, o.place, pt.kind as participation
        from "Organisation" o
        left join "Participation" pt on pt."organisationId" = o.id
              and pt."from" <= ${on}::date and (pt."until" is null or pt."until" > ${on}::date)
       where o."initiativeId" = ${member.initiativeId}::uuid
         and not exists (select 1 from unnest(${words}::text[]) word 
                          where strpos(o."searchKey" || ' ' || lower(array_to_string(o."alsoKnownAs", ' ')), word) = 0)
         and (${filter.sector}::text is null or o.sector::text = ${filter.sector})
         and (${filter.participation}::text is null
              or coalesce(pt.kind::text, 'none') = ${filter.participation}))
    select m.*, (select count(*)::int from matching) as total,
           (select count(*)::int from "Seat" s
              join "Group" g on g.id = s."groupId" and g."setUpOn" <= ${on}::date
                   and (g."closedOn" is null or g."closedOn" > ${on}::date)
             where s."organisationId" = m.id and s."from" <= ${on}::date
               and (s."until" is null or s."until" > ${on}::date)) as seats
      from matching m
     where ${key}::text is null or (m."sortKey" collate "C", m.id) > (${key} collate "C", ${id}::uuid)
     order by m."sortKey" collate "C", m.id
     limit ${pageSize + 1}`;
  return { ...paged(rows), total: rows[0]?.total ?? 0 };
}

export type FoundOrganisation = {
  id: string;
  name: string;
  alsoKnownAs: string[];
  sector: Sector;
  does: string;
  place: string;
  link: string;
  contact: string;
  reach: string;
  offers: string;
  wants: string;
  livedExperience: boolean;
  /** Who keeps the relation. */
  keeper: { id: string; name: string } | null;
  relationKeeperId: string | null;
  lastInTouchOn: Date | null;
  note: string;
  noteKeptUntil: Date | null;
  isInitiator: boolean;
  /** The open groups that the organisation houses. */
  houses: { id: string; name: string }[];
  /** Newest first. */
  participations: { kind: ParticipationKind; from: Date; until: Date | null }[];
};

/** What an organisation is and has been; null when it is none of this initiative's. One statement. */
export const findOrganisation = cache(
  async (member: Member, id: string): Promise<FoundOrganisation | null> => {
    if (!isId(id)) return null;
    const [row] = await db().$queryRaw<FoundOrganisation[]>`
    select o.id, o.name, o."alsoKnownAs", o.sector, o.does, o.place, o.link, o.contact, o.reach, o.offers, o.wants,
           o."livedExperience", o."relationKeeperId", o."lastInTouchOn", o.note, o."noteKeptUntil", o."isInitiator",
           (select json_build_object('id', p.id, 'name', p.name) from "Person" p where p.id = o."relationKeeperId") as keeper,
           (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name)), '[]')
              from "Group" g where g."hostOrganisationId" = o.id and g."closedOn" is null) as houses,
           (select coalesce(json_agg(json_build_object('kind', pt.kind, 'from', pt."from", 'until', pt."until")
                     order by pt."from" desc), '[]')
              from "Participation" pt
             where pt."organisationId" = o.id and pt."until" is distinct from pt."from") as participations
      from "Organisation" o
     where o.id = ${id}::uuid and o."initiativeId" = ${member.initiativeId}::uuid`;
    return row ? { ...row, participations: row.participations.map(withPeriod) } : null;
  },
);

/** All organisations of the initiative, to choose among. */
export function organisationChoices(member: Member) {
  return db().organisation.findMany({
    where: { initiativeId: member.initiativeId },
    select: { id: true, name: true },
    orderBy: { sortKey: "asc" },
  });
}

export type SeatOfOrganisation = {
  seatId: string;
  groupId: string;
  groupName: string;
  role: SeatRole;
  isVoting: boolean;
  from: Date;
  until: Date | null;
  personId: string | null;
  personName: string | null;
  heldFrom: Date | null;
  heldUntil: Date | null;
};

/** The organisation's seats with those who held them, newest first; at most 200 rows. */
export function seatsOfOrganisation(member: Member, organisationId: string) {
  return db().$queryRaw<SeatOfOrganisation[]>`
    select s.id as "seatId", g.id as "groupId", g.name as "groupName", s.role, s."isVoting",
           s."from", s."until", p.id as "personId", p.name as "personName",
           h."from" as "heldFrom", h."until" as "heldUntil"
      from "Seat" s
      join "Group" g on g.id = s."groupId" and g."initiativeId" = ${member.initiativeId}::uuid
      left join "SeatHolding" h on h."seatId" = s.id
      left join "Person" p on p.id = h."personId"
     where s."organisationId" = ${organisationId}::uuid
     order by s."until" desc nulls first, g.kind, g."sortKey", s.position, h."from" desc
     limit 200`;
}

export type ActingPerson = {
  id: string;
  name: string;
  title: string;
  from: Date;
  until: Date | null;
};

/** Those who act for the organisation on the day or later, and then those who did; at most 50. */
export function peopleOfOrganisation(member: Member, organisationId: string, day: Date) {
  return db().$queryRaw<ActingPerson[]>`
    select p.id, p.name, f.title, f."from", f."until"
      from "Affiliation" f
      join "Person" p on p.id = f."personId" and p."initiativeId" = ${member.initiativeId}::uuid
     where f."organisationId" = ${organisationId}::uuid
     order by (f."until" is not null and f."until" <= ${isoDay(day)}::date), p."sortKey" collate "C"
     limit ${pageSize}`;
}

/** Days inside JSON arrive as texts. */
export function withPeriod<Row extends { from: Date; until: Date | null }>(row: Row): Row {
  return { ...row, from: new Date(row.from), until: row.until && new Date(row.until) };
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
