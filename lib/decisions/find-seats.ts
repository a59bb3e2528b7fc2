import type { Transaction } from "@/lib/audit";
import { isoDay } from "@/lib/dates";
import { Prisma } from "@/prisma/client/client";
import type { ElectoralSeat } from "./electorate-rules";
import { doneAt } from "./ratification/statements";
import type { Choice } from "./rules";

type SeatRow = Omit<ElectoralSeat, "vote"> & {
  choice: Choice | null;
  voterId: string;
  voterName: string;
  asDeputy: boolean;
  reason: string;
  castAt: Date;
};

/**
 * The voting seats of a group on a day, each with who holds it, who may stand in and its standing
 * vote on the proposal; and seats that no longer count but have voted. One statement.
 */
export async function findSeats(
  within: Pick<Transaction, "$queryRaw">,
  proposal: { id: string; decidingGroupId: string },
  day: Date,
): Promise<ElectoralSeat[]> {
  const on = isoDay(day);
  // Days are too coarse where a decision itself gives or ends a seat: what it or a later one did
  // that day does not count for it.
  const counts = Prisma.sql`s."isVoting" and s."from" <= ${on}::date
    and (s."until" is null or s."until" > ${on}::date or coalesce(${doneAt(Prisma.sql`ending`)} >= this."decidedAt", false))
    and not coalesce(${doneAt(Prisma.sql`giving`)} >= this."decidedAt", false)`;
  const rows = await within.$queryRaw<SeatRow[]>`
    select s.id as "seatId", coalesce(o.name, s.constituency) as "standsFor", s."organisationId", o.sector::text as sector,
           s.role = 'chair' as "isChair", ${counts} as counts,
           (select json_build_object('personId', p.id, 'name', p.name)
              from "SeatHolding" h join "Person" p on p.id = h."personId"
             where h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
             limit 1) as holder,
           (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name) order by p."sortKey"), '[]')
              from "Seat" d
              join "SeatHolding" h on h."seatId" = d.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
              join "Person" p on p.id = h."personId"
             where d."deputyForSeatId" = s.id and d."from" <= ${on}::date and (d."until" is null or d."until" > ${on}::date)) as deputies,
           v.choice, v."personId" as "voterId", vp.name as "voterName", v."asDeputy", v.reason, v."castAt"
      from "Seat" s
      left join "Organisation" o on o.id = s."organisationId"
      left join "Vote" v on v."seatId" = s.id and v."proposalId" = ${proposal.id}::uuid and v."replacedAt" is null
      left join "Person" vp on vp.id = v."personId"
      left join "Decision" this on this."proposalId" = ${proposal.id}::uuid
      left join "Decision" giving on giving.id = s."givenByDecisionId"
      left join "Decision" ending on ending.id = s."endedByDecisionId"
     where s."groupId" = ${proposal.decidingGroupId}::uuid
       and (v.id is not null or (${counts}))
     order by case s.role when 'chair' then 0 when 'deputy_chair' then 1 else 2 end, s.position, s.id`;
  return rows.map(({ choice, voterId, voterName, asDeputy, reason, castAt, ...seat }) => ({
    ...seat,
    vote: choice && { personId: voterId, name: voterName, asDeputy, choice, reason, castAt },
  }));
}
