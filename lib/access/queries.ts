import "server-only";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { CurrentAccount } from "@/lib/session";
import { roleTextVersion } from "./rules";
import { hashToken, tokenFits } from "./tokens";

/** Has somebody set the installation up? */
export async function isSetUp(): Promise<boolean> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  return installation?.setUpAt !== null && installation?.setUpAt !== undefined;
}

/** Is this the key that was printed at the start, not used yet? */
export async function setupKeyFits(key: string): Promise<boolean> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  return tokenFits(key, installation?.setupKeyHash);
}

/** Can a sign-in link still be used? */
export async function signInLinkWorks(token: string, now: Date): Promise<boolean> {
  const found = await db().signInLink.count({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
  });
  return found > 0;
}

export type OwnInitiativeLine = { slug: string; name: string; purpose: string; isExample: boolean };

/** The initiatives where this account has a place today; the operator has one in the example too. */
export function initiativesOf(account: CurrentAccount, now: Date): Promise<OwnInitiativeLine[]> {
  const on = isoDay(dayOf(now));
  return db().$queryRaw<OwnInitiativeLine[]>`
    select i.slug, i.name, i.purpose, i."isExample" from "Initiative" i
     where (i."isExample" and ${account.isOperator})
        or exists (
          select 1 from "Person" p
           where p."initiativeId" = i.id and p."accountId" = ${account.id}::uuid and p."removedAt" is null
             and (exists (select 1 from "Initiator" n where n."personId" = p.id and n."from" <= ${on}::date
                             and (n."until" is null or n."until" > ${on}::date))
               or exists (select 1 from "Affiliation" f where f."personId" = p.id and f."from" <= ${on}::date
                             and (f."until" is null or f."until" > ${on}::date))
               or exists (select 1 from "SeatHolding" h
                            join "Seat" s on s.id = h."seatId" and (s."until" is null or s."until" > ${on}::date)
                            join "Group" g on g.id = s."groupId" and (g."closedOn" is null or g."closedOn" > ${on}::date)
                           where h."personId" = p.id and h."from" <= ${on}::date
                             and (h."until" is null or h."until" > ${on}::date))))
     order by i."isExample", i.name, i.id`;
}

/** The names under which this account is known, one for each initiative. */
export function peopleOf(account: CurrentAccount) {
  return db().person.findMany({
    where: { accountId: account.id, removedAt: null },
    select: { id: true, name: true, initiative: { select: { name: true } } },
    orderBy: { initiative: { name: "asc" } },
  });
}

/** How many members with access have read what the secretariat does and does not do, and whether this one has. */
export async function acknowledgements(member: Member) {
  const rows = await db().$queryRaw<{ members: number; acknowledged: number; own: Date | null }[]>`
    select count(*)::int as members, count(a.id)::int as acknowledged,
           max(a."at") filter (where p.id = ${member.personId}::uuid) as own
      from "Person" p
      left join "Acknowledgement" a on a."personId" = p.id and a."textVersion" = ${roleTextVersion}
     where p."initiativeId" = ${member.initiativeId}::uuid and p."removedAt" is null
       and (p."accountId" is not null or a.id is not null or p.id = ${member.personId}::uuid)`;
  return rows[0] ?? { members: 0, acknowledged: 0, own: null };
}

export type RoleToSeeAs = {
  group: string;
  people: { personId: string; name: string; role: string; standsFor: string }[];
};

/**
 * Whom the operator can look as in the example: those who hold a seat, group by group, and under
 * an empty group name some of those who only act for an organisation. Null for everybody else.
 */
export async function rolesToSeeAs(
  member: Member,
  now = new Date(),
): Promise<RoleToSeeAs[] | null> {
  if (!member.isExample || !member.isOperator) return null;
  const on = isoDay(dayOf(now));
  return db().$queryRaw<RoleToSeeAs[]>`
    select "group", json_agg(json_build_object('personId', "personId", 'name', name, 'role', role,
                                               'standsFor', "standsFor") order by place, "sortKey") as people
      from ((select distinct on (g.id, p.id) g.name as "group", g.kind::text as kind, g."sortKey" as "groupKey", p.id as "personId", p.name,
                   p."sortKey", s.role::text as role, coalesce(o.name, s.constituency) as "standsFor", s.position as place
              from "SeatHolding" h
              join "Person" p on p.id = h."personId" and p."removedAt" is null
              join "Seat" s on s.id = h."seatId" and (s."until" is null or s."until" > ${on}::date)
              join "Group" g on g.id = s."groupId" and g."initiativeId" = ${member.initiativeId}::uuid
                   and (g."closedOn" is null or g."closedOn" > ${on}::date)
              left join "Organisation" o on o.id = s."organisationId"
             where h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
             order by g.id, p.id, s.position)
            union all
            select '', 'z', '', p.id, p.name, p."sortKey", t.kind::text, o.name, 0
              from (select distinct on (t.kind) t.kind, t."organisationId", f."personId"
                      from "Participation" t
                      join "Organisation" x on x.id = t."organisationId" and x."initiativeId" = ${member.initiativeId}::uuid
                      join "Affiliation" f on f."organisationId" = x.id and f."from" <= ${on}::date
                           and (f."until" is null or f."until" > ${on}::date)
                     where t."from" <= ${on}::date and (t."until" is null or t."until" > ${on}::date)
                       and not exists (select 1 from "SeatHolding" h where h."personId" = f."personId")
                     order by t.kind, x."sortKey", f.id) t
              join "Person" p on p.id = t."personId" and p."removedAt" is null
              join "Organisation" o on o.id = t."organisationId") as everybody
     group by "group", kind, "groupKey"
     order by array_position(array['steering', 'working', 'backbone'], kind), "groupKey" collate "C"`;
}
