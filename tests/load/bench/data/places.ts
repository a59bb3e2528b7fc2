import { encode } from "next-auth/jwt";
import { hashPassword } from "@/lib/auth";
import { db } from "@/lib/db";

/** Who the cases are asked by. */
export const roles = ["member", "chair", "working", "backbone", "partner", "sideline"] as const;
export type Role = (typeof roles)[number];

export const password = "bikube ved fjorden 14";
export const emailOf = (role: Role) => `${role}@bench.example`;

/** What addresses need, and the session cookie of each role. */
export type Places = {
  slug: string;
  sessions: Record<Role, string>;
  passwordHash: string;
  openNumber: number;
  activity: string;
};

/** Gives one person of the example for each role a password and a session. Looks before anything grows, so that every size asks for the same. */
export async function findPlaces(slug: string): Promise<Places> {
  const { id } = await db().initiative.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const [open] = await db().$queryRaw<{ number: number }[]>`
    select p.number from "Proposal" p join "ProposalOpening" o on o."proposalId" = p.id
     where p."initiativeId" = ${id}::uuid and o."closesAt" > now() and o.rule->>'procedure' = 'majority'
       and not exists (select 1 from "Decision" d where d."proposalId" = p.id)
       and not exists (select 1 from "ProposalWithdrawal" w where w."proposalId" = p.id)
     order by o."closesAt" desc, p.number limit 1`;
  const [owned] = await db().$queryRaw<{ id: string; organisationId: string }[]>`
    select a.id, a."ownerOrganisationId" as "organisationId" from "Activity" a
      join "Participation" t on t."organisationId" = a."ownerOrganisationId" and t.kind = 'involved' and t.until is null
      join "Affiliation" f on f."organisationId" = a."ownerOrganisationId" and f.until is null
      join "Person" p on p.id = f."personId" and p."accountId" is not null and p."removedAt" is null
     where a."initiativeId" = ${id}::uuid and not exists (select 1 from "SeatHolding" h where h."personId" = p.id and (h.until is null or h.until > current_date))
     order by a."sortKey" limit 1`;
  if (!open || !owned)
    throw new Error("The example has no open decision, or no partner's activity");
  const passwordHash = await hashPassword(password);
  const accounts = {
    member: await account(id, `${holds("steering", "member")} and not ${holds("working")}`),
    chair: await account(id, holds("steering", "chair")),
    working: await account(id, `${holds("working", "chair")} and not ${holds("steering")}`),
    backbone: await account(id, holds("backbone", "chair")),
    partner: await account(
      id,
      `not ${holds()} and ${actsFor(`f."organisationId" = '${owned.organisationId}'`)}`,
    ),
    sideline: await account(id, `not ${holds()} and ${actsFor(`t.kind = 'informed'`)}`),
  };
  for (const role of roles) {
    await db().account.update({
      where: { id: accounts[role] },
      data: { email: emailOf(role), passwordHash },
      select: { id: true },
    });
  }
  return {
    slug,
    sessions: await sessionsOf(accounts),
    passwordHash,
    openNumber: open.number,
    activity: owned.id,
  };
}

async function account(initiativeId: string, condition: string): Promise<string> {
  const [found] = await db().$queryRawUnsafe<{ accountId: string }[]>(
    `select p."accountId" from "Person" p where p."initiativeId" = $1::uuid and p."removedAt" is null
        and p."accountId" is not null and ${condition} order by p."sortKey", p.id limit 1`,
    initiativeId,
  );
  if (!found) throw new Error(`Nobody in the example fits: ${condition}`);
  return found.accountId;
}

const today = (row: string) =>
  `${row}."from" <= current_date and (${row}.until is null or ${row}.until > current_date)`;

function holds(kind?: string, role?: string) {
  return `exists (select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId" and ${today("s")}
    join "Group" g on g.id = s."groupId" and g."closedOn" is null
    where h."personId" = p.id and ${today("h")}
      ${kind ? `and g.kind = '${kind}'` : ""} ${role ? `and s.role = '${role}'` : ""})`;
}

function actsFor(condition: string) {
  return `exists (select 1 from "Affiliation" f join "Participation" t on t."organisationId" = f."organisationId" and ${today("t")}
    where f."personId" = p.id and ${today("f")} and ${condition})`;
}

async function sessionsOf(accounts: Record<Role, string>): Promise<Record<Role, string>> {
  const { secret } = await db().installation.findUniqueOrThrow({ where: { id: 1 } });
  const entries = roles.map(async (role) => {
    const token = { accountId: accounts[role], epoch: 0 };
    return [role, await encode({ token, secret, maxAge: 7 * 24 * 60 * 60 })] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Role, string>;
}
