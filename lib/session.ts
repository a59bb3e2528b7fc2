import "server-only";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Transaction } from "./audit";
import { readClaim, type SessionClaim } from "./auth";
import { dayOf, isoDay } from "./dates";
import { db } from "./db";
import { type ActsFor, type HeldSeat, type Member, rolesOf } from "./member";
import { isSlug } from "./slug";

/** The name of the cookie that says as whom the operator looks at the example. */
export const seeAsCookie = "see-as";

/** Whose request this is: an account whose sessions of this epoch are still good. */
export type CurrentAccount = {
  id: string;
  email: string;
  locale: string | null;
  theme: string | null;
  isOperator: boolean;
  hasPassword: boolean;
};

export const currentClaim = cache(readClaim);

/** The signed-in account; null for a stranger, after sign-out everywhere, after a password change elsewhere. */
export const currentAccount = cache(async (): Promise<CurrentAccount | null> => {
  const claim = await currentClaim();
  if (!claim) return null;
  const account = await db().account.findFirst({
    where: { id: claim.accountId, sessionEpoch: claim.epoch },
  });
  return (
    account && {
      id: account.id,
      email: account.email,
      locale: account.locale,
      theme: account.theme,
      isOperator: account.operatorSince !== null,
      hasPassword: account.passwordHash !== null,
    }
  );
});

/** Gate of the pages that need somebody signed in, in whatever initiative. */
export async function requireAccount(): Promise<CurrentAccount> {
  return (await currentAccount()) ?? notFound();
}

/**
 * The gate of every page and route of an initiative: its member of today, in one statement.
 * To everybody else the initiative does not exist (`notFound`), whether it does or not.
 */
export const requireMember = cache(async (slug: string): Promise<Member> => {
  const member = await currentMember(slug);
  return member ?? notFound();
});

/** As `requireMember`, null instead of "not found": for deeds and route handlers. */
export async function currentMember(
  slug: string,
  within: Pick<Transaction, "$queryRaw"> = db(),
  now: Date = new Date(),
): Promise<Member | null> {
  if (!isSlug(slug)) return null;
  const claim = await currentClaim();
  if (!claim) return null;
  const seeAs = (await cookies()).get(seeAsCookie)?.value ?? null;
  return findMember(within, claim, slug, seeAs, dayOf(now));
}

type MemberRow = {
  accountId: string;
  isOperator: boolean;
  personId: string;
  personName: string;
  ownAccount: boolean;
  initiativeId: string;
  initiativeName: string;
  slug: string;
  isExample: boolean;
  hasDecided: boolean;
  isInitiator: boolean;
  seats: HeldSeat[];
  organisations: ActsFor[];
};

/** In the example the operator looks as the person named by the cookie, else as somebody of the backbone. */
export async function findMember(
  within: Pick<Transaction, "$queryRaw">,
  claim: SessionClaim,
  slug: string,
  seeAs: string | null,
  day: Date,
): Promise<Member | null> {
  const on = isoDay(day);
  const asPerson = seeAs !== null && isUuid(seeAs) ? seeAs : null;
  const rows = await within.$queryRaw<MemberRow[]>`
    select a.id as "accountId", a."operatorSince" is not null as "isOperator",
           p.id as "personId", p.name as "personName", coalesce(p."accountId" = a.id, false) as "ownAccount",
           i.id as "initiativeId", i.name as "initiativeName", i.slug, i."isExample",
           exists (select 1 from "Decision" d
                     join "Proposal" q on q.id = d."proposalId" and q."initiativeId" = i.id
                     join "Group" dg on dg.id = q."decidingGroupId" and dg.kind = 'steering'
                    where d.outcome <> 'lapsed') as "hasDecided",
           exists (select 1 from "Initiator" n where n."personId" = p.id and n."from" <= ${on}::date
                      and (n."until" is null or n."until" > ${on}::date)) as "isInitiator",
           (select coalesce(json_agg(json_build_object(
                     'seatId', s.id, 'groupId', g.id, 'groupKind', g.kind, 'groupName', g.name,
                     'role', s.role, 'isVoting', s."isVoting", 'organisationId', s."organisationId",
                     'standsFor', coalesce(so.name, s.constituency), 'deputyForSeatId', s."deputyForSeatId")
                     order by g.kind, g."sortKey", s.position), '[]')
              from "SeatHolding" h
              join "Seat" s on s.id = h."seatId" and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)
              join "Group" g on g.id = s."groupId" and (g."closedOn" is null or g."closedOn" > ${on}::date)
              left join "Organisation" so on so.id = s."organisationId"
             where h."personId" = p.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)) as seats,
           (select coalesce(json_agg(json_build_object(
                     'organisationId', o.id, 'name', o.name, 'participation', pt.kind) order by o."sortKey"), '[]')
              from "Affiliation" f
              join "Organisation" o on o.id = f."organisationId"
              left join "Participation" pt on pt."organisationId" = o.id and pt."from" <= ${on}::date
                    and (pt."until" is null or pt."until" > ${on}::date)
             where f."personId" = p.id and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date)) as organisations
      from "Account" a
      join "Initiative" i on i.slug = ${slug}
      join "Person" p on p."initiativeId" = i.id and p."removedAt" is null
       and (p."accountId" = a.id or (i."isExample" and a."operatorSince" is not null and p.id = coalesce(
             (select x.id from "Person" x where x.id = ${asPerson}::uuid and x."initiativeId" = i.id),
             (select h."personId" from "SeatHolding" h join "Seat" s on s.id = h."seatId"
                join "Group" g on g.id = s."groupId" and g.kind = 'backbone' and g."initiativeId" = i.id
               where h."until" is null order by h."from", h.id limit 1))))
     where a.id = ${claim.accountId}::uuid and a."sessionEpoch" = ${claim.epoch}
     order by "ownAccount" desc limit 1`;
  return rows[0] ? memberFrom(rows[0]) : null;
}

function memberFrom(row: MemberRow): Member | null {
  const roles = rolesOf(row);
  if (roles.length === 0) return null;
  return {
    accountId: row.accountId,
    personId: row.personId,
    personName: row.personName,
    initiativeId: row.initiativeId,
    initiativeName: row.initiativeName,
    slug: row.slug,
    isExample: row.isExample,
    seesAs: !row.ownAccount,
    isOperator: row.isOperator,
    isBootstrap: !row.hasDecided,
    roles,
    seats: row.seats,
    organisations: row.organisations,
  };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
