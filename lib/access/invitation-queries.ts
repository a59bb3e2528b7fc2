import "server-only";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member, SeatRole } from "@/lib/member";
import { hashToken } from "./tokens";

const pageLength = 50;

/** Which invitations a list shows. */
export type InvitationList = "pending" | "accepted" | "expired";

export type InvitationLine = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  /** The seat's group and role, if the invitation is for a seat. */
  groupName: string | null;
  role: SeatRole | null;
  organisationName: string | null;
  inviterName: string;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
};

export type InvitationPage = { lines: InvitationLine[]; next: string | null };

/**
 * Fifty invitations, the newest first, from before the one with the id `before`. What was
 * withdrawn, and what a newer invitation of the same person replaced, is in the audit log only.
 */
export async function invitationsOf(
  member: Member,
  list: InvitationList,
  before: string | null,
  now: Date,
): Promise<InvitationPage> {
  const rows = await db().$queryRaw<InvitationLine[]>`
    select v.id, p.id as "personId", p.name, p.email, g.name as "groupName", s.role, o.name as "organisationName",
           b.name as "inviterName", v."createdAt", v."expiresAt", v."acceptedAt"
      from "Invitation" v
      join "Person" p on p.id = v."personId"
      join "Person" b on b.id = v."invitedById"
      left join "Seat" s on s.id = v."seatId"
      left join "Group" g on g.id = s."groupId"
      left join "Organisation" o on o.id = v."organisationId"
     where v."initiativeId" = ${member.initiativeId}::uuid and v."withdrawnAt" is null
       and (case ${list} when 'accepted' then v."acceptedAt" is not null
                         when 'pending' then v."acceptedAt" is null and v."expiresAt" > ${now}::timestamp
                         else v."acceptedAt" is null and v."expiresAt" <= ${now}::timestamp end)
       and (${before}::uuid is null or v.id < ${before}::uuid)
     order by v.id desc limit ${pageLength + 1}`;
  const lines = rows.slice(0, pageLength);
  return { lines, next: rows.length > pageLength ? (lines.at(-1)?.id ?? null) : null };
}

/** How many of each there are, with those who have never been invited. */
export async function invitationCounts(
  member: Member,
  now: Date,
): Promise<Record<InvitationList | "uninvited", number>> {
  const rows = await db().$queryRaw<Record<InvitationList | "uninvited", number>[]>`
    select count(*) filter (where v."acceptedAt" is not null)::int as accepted,
           count(*) filter (where v."acceptedAt" is null and v."expiresAt" > ${now}::timestamp)::int as pending,
           count(*) filter (where v."acceptedAt" is null and v."expiresAt" <= ${now}::timestamp)::int as expired,
           (select count(*)::int from "Person" p
             where p."initiativeId" = ${member.initiativeId}::uuid and p."accountId" is null and p."removedAt" is null
               and not exists (select 1 from "Invitation" w where w."personId" = p.id and w."withdrawnAt" is null)
           ) as uninvited
      from "Invitation" v
     where v."initiativeId" = ${member.initiativeId}::uuid and v."withdrawnAt" is null`;
  return rows[0] ?? { pending: 0, accepted: 0, expired: 0, uninvited: 0 };
}

export type UninvitedLine = {
  personId: string;
  name: string;
  email: string | null;
  sortKey: string;
  organisations: string[];
};

/** Fifty people who have no access and no invitation, by name, from after the one with this key. */
export async function uninvitedOf(
  member: Member,
  after: string | null,
  now: Date,
): Promise<{ lines: UninvitedLine[]; next: string | null }> {
  const on = isoDay(dayOf(now));
  const [key, id] = readCursor(after);
  const rows = await db().$queryRaw<UninvitedLine[]>`
    select p.id as "personId", p.name, p.email, p."sortKey",
           (select coalesce(json_agg(o.name order by o."sortKey"), '[]')
              from "Affiliation" f join "Organisation" o on o.id = f."organisationId"
             where f."personId" = p.id and (f."until" is null or f."until" > ${on}::date)) as organisations
      from "Person" p
     where p."initiativeId" = ${member.initiativeId}::uuid and p."accountId" is null and p."removedAt" is null
       and not exists (select 1 from "Invitation" w where w."personId" = p.id and w."withdrawnAt" is null)
       and (${key}::text is null or (p."sortKey" collate "C", p.id) > (${key}::text collate "C", ${id}::uuid))
     order by p."sortKey" collate "C", p.id limit ${pageLength + 1}`;
  const lines = rows.slice(0, pageLength);
  const last = lines.at(-1);
  const next = rows.length > pageLength && last ? `${last.personId}${last.sortKey}` : null;
  return { lines, next };
}

const uuidLength = 36;

function readCursor(after: string | null): [string | null, string | null] {
  if (!after || !isUuid(after.slice(0, uuidLength))) return [null, null];
  return [after.slice(uuidLength), after.slice(0, uuidLength)];
}

/** What stands in an address may have been written by hand; the database would stumble over it. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

export type Invitee = {
  id: string;
  name: string;
  email: string | null;
  seatIds: string[];
  organisationIds: string[];
};

/** Somebody of the initiative who has no access yet; null for everybody else. */
export async function findInvitee(
  member: Member,
  personId: string,
  now: Date,
): Promise<Invitee | null> {
  if (!isUuid(personId)) return null;
  const on = isoDay(dayOf(now));
  const rows = await db().$queryRaw<Invitee[]>`
    select p.id, p.name, p.email,
           (select coalesce(json_agg(h."seatId"), '[]') from "SeatHolding" h
             where h."personId" = p.id and h."from" <= ${on}::date
               and (h."until" is null or h."until" > ${on}::date)) as "seatIds",
           (select coalesce(json_agg(f."organisationId"), '[]') from "Affiliation" f
             where f."personId" = p.id and (f."until" is null or f."until" > ${on}::date)) as "organisationIds"
      from "Person" p
     where p.id = ${personId}::uuid and p."initiativeId" = ${member.initiativeId}::uuid
       and p."accountId" is null and p."removedAt" is null`;
  return rows[0] ?? null;
}

export type SeatToGive = {
  id: string;
  groupName: string;
  role: SeatRole;
  standsFor: string;
};

/** The seats that an invitation can be for: the vacant ones, and those that the person holds already. */
export function seatsToGive(
  member: Member,
  personId: string | null,
  now: Date,
): Promise<SeatToGive[]> {
  const on = isoDay(dayOf(now));
  return db().$queryRaw<SeatToGive[]>`
    select s.id, g.name as "groupName", s.role, coalesce(o.name, s.constituency) as "standsFor"
      from "Seat" s
      join "Group" g on g.id = s."groupId" and g."initiativeId" = ${member.initiativeId}::uuid
           and (g."closedOn" is null or g."closedOn" > ${on}::date)
      left join "Organisation" o on o.id = s."organisationId"
     where (s."until" is null or s."until" > ${on}::date)
       and not exists (select 1 from "SeatHolding" h
                        where h."seatId" = s.id and (h."until" is null or h."until" > ${on}::date)
                          and h."personId" is distinct from ${personId}::uuid)
     order by g.kind, g."sortKey" collate "C", s.position, s.id`;
}

/** Every organisation of the initiative, by name. */
export function organisationsToActFor(member: Member): Promise<{ id: string; name: string }[]> {
  return db().$queryRaw<{ id: string; name: string }[]>`
    select id, name from "Organisation" where "initiativeId" = ${member.initiativeId}::uuid
     order by "sortKey" collate "C", id`;
}

/** One invitation of the member's initiative, to show its link. */
export function findInvitation(member: Member, invitationId: string) {
  if (!isUuid(invitationId)) return null;
  return db().invitation.findFirst({
    where: { id: invitationId, initiativeId: member.initiativeId },
    select: {
      ...{ id: true, acceptedAt: true, withdrawnAt: true, expiresAt: true },
      person: { select: { name: true, email: true } },
    },
  });
}

export type InvitationToAnswer = {
  initiativeName: string;
  initiativePurpose: string;
  slug: string;
  inviterName: string;
  personName: string;
  email: string | null;
  groupName: string | null;
  role: SeatRole | null;
  standsFor: string | null;
  organisationName: string | null;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  expiresAt: Date;
  /** The invited is out of the initiative, or has come in another way. */
  isSettled: boolean;
  /** Whose it became. */
  accountId: string | null;
  hasAccount: boolean;
};

/** What the holder of an invitation's link may know; null for a link that never was. */
export async function invitationByToken(token: string): Promise<InvitationToAnswer | null> {
  const rows = await db().$queryRaw<InvitationToAnswer[]>`
    select i.name as "initiativeName", i.purpose as "initiativePurpose", i.slug, b.name as "inviterName",
           p.name as "personName", p.email, g.name as "groupName", s.role,
           coalesce(so.name, s.constituency) as "standsFor", o.name as "organisationName",
           v."acceptedAt", v."withdrawnAt", v."expiresAt",
           p."removedAt" is not null or p."accountId" is not null as "isSettled", p."accountId",
           exists (select 1 from "Account" a where a.email = p.email) as "hasAccount"
      from "Invitation" v
      join "Initiative" i on i.id = v."initiativeId"
      join "Person" p on p.id = v."personId"
      join "Person" b on b.id = v."invitedById"
      left join "Seat" s on s.id = v."seatId"
      left join "Group" g on g.id = s."groupId"
      left join "Organisation" so on so.id = s."organisationId"
      left join "Organisation" o on o.id = v."organisationId"
     where v."tokenHash" = ${hashToken(token)}`;
  return rows[0] ?? null;
}
