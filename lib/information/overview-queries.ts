import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { isSilent, votersOf } from "@/lib/decisions/voters";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";

/** Somebody has not answered: seats that owe a vote, or people who were invited. */
export type Unanswered = {
  kind: "vote" | "invitation";
  /** The proposal's number; null for invitations. */
  number: number | null;
  title: string;
  /** How many seats have not voted, or how many people have not answered. */
  missing: number;
  until: Date;
};

/** For the secretariat: whom it waits for, what closes first at the top. */
export function unanswered(member: Member, now: Date, today: Date): Promise<Unanswered[]> {
  const on = Prisma.sql`${isoDay(today)}::date`;
  return db().$queryRaw<Unanswered[]>`
    select 'vote' as kind, p.number, p.title, op."closesAt" as until,
           (select count(*)::int from ${votersOf(on)} s where ${isSilent}) as missing
      from "ProposalOpening" op join "Proposal" p on p.id = op."proposalId"
     where p."initiativeId" = ${member.initiativeId}::uuid and op."closesAt" > ${now}
       and p."settledAt" is null
    union all
    select 'invitation', null, string_agg(p.name, ', ' order by i."expiresAt"), min(i."expiresAt"), count(*)::int
      from "Invitation" i join "Person" p on p.id = i."personId"
     where i."initiativeId" = ${member.initiativeId}::uuid and i."acceptedAt" is null
       and i."withdrawnAt" is null and i."expiresAt" > ${now}
    having count(*) > 0
     order by until limit 20`;
}

/** What stands and what is missing while the structure is being set up. */
export type Foundations = {
  organisations: number;
  hasSteeringGroup: boolean;
  votingSeats: number;
  heldSeats: number;
  hasBackbone: boolean;
  invited: number;
  proposals: number;
};

export async function foundationsOf(member: Member, today: Date): Promise<Foundations> {
  const on = isoDay(today);
  const rows = await db().$queryRaw<Foundations[]>`
    with seats as (
      select s.id, exists (select 1 from "SeatHolding" h where h."seatId" = s.id and h."from" <= ${on}::date
                              and (h."until" is null or h."until" > ${on}::date)) as held
        from "Seat" s join "Group" g on g.id = s."groupId" and g.kind = 'steering' and g."closedOn" is null
       where g."initiativeId" = ${member.initiativeId}::uuid and s."isVoting"
         and (s."until" is null or s."until" > ${on}::date))
    select (select count(*)::int from "Organisation" where "initiativeId" = ${member.initiativeId}::uuid) as organisations,
           exists (select 1 from "Group" where "initiativeId" = ${member.initiativeId}::uuid and kind = 'steering' and "closedOn" is null) as "hasSteeringGroup",
           exists (select 1 from "Group" where "initiativeId" = ${member.initiativeId}::uuid and kind = 'backbone' and "closedOn" is null) as "hasBackbone",
           (select count(*)::int from seats) as "votingSeats",
           (select count(*)::int from seats where held) as "heldSeats",
           (select count(*)::int from "Invitation" where "initiativeId" = ${member.initiativeId}::uuid) as invited,
           (select count(*)::int from "Proposal" p join "ProposalSubmission" s on s."proposalId" = p.id
             where p."initiativeId" = ${member.initiativeId}::uuid) as proposals`;
  return rows[0] as Foundations;
}
