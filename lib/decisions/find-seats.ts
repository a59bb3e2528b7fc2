import type { Transaction } from "@/lib/audit";
import { isoDay } from "@/lib/dates";
import { Prisma } from "@/prisma/client/client";
import type { ElectoralSeat, SeatVote } from "./electorate-rules";
import { doneAt } from "./ratification/statements";
import type { Choice } from "./rules";

type SeatRow = Omit<ElectoralSeat, "vote"> &
  Omit<SeatVote, "personId" | "name" | "choice"> & {
    choice: Choice | null;
    voterId: string;
    voterName: string;
  };

/** Whoever applies for the money is out of that decision by itself. `s` is the seat, `p` the proposal. */
const isApplicants = Prisma.sql`(p.kind = 'grant_money' and s."organisationId"::text = p.effect->>'organisationId')`;

/** Is the seat `s` recused from the decision on the proposal `p`? */
export const isRecused = Prisma.sql`(${isApplicants} or exists (
  select 1 from "Recusal" rc where rc."seatId" = s.id and rc."proposalId" = p.id and rc."liftedAt" is null))`;

/**
 * The voting seats of a group on a day, each with who holds it, who may stand in, whether it is
 * recused and its standing vote on the proposal; and seats that no longer count but have voted. One statement.
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
           (select json_build_object('personId', m.id, 'name', m.name)
              from "SeatHolding" h join "Person" m on m.id = h."personId"
             where h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
             limit 1) as holder,
           (select coalesce(json_agg(json_build_object('personId', m.id, 'name', m.name) order by m."sortKey"), '[]')
              from "Seat" d
              join "SeatHolding" h on h."seatId" = d.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
              join "Person" m on m.id = h."personId"
             where d."deputyForSeatId" = s.id and d."from" <= ${on}::date and (d."until" is null or d."until" > ${on}::date)) as deputies,
           case when ${isApplicants} then json_build_object('reason', 'applicant', 'note', '')
                when rc.id is not null then json_build_object('reason', rc.reason, 'note', rc.note, 'byName', rp.name, 'personId', rp.id) end as recusal,
           (select json_build_object('toSeatId', x."toSeatId", 'personId', m.id, 'name', m.name)
              from "Proxy" x
              join "SeatHolding" h on h."seatId" = x."toSeatId" and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
              join "Person" m on m.id = h."personId"
             where x."proposalId" = ${proposal.id}::uuid and x."fromSeatId" = s.id and x."withdrawnAt" is null limit 1) as proxy,
           v.choice, v."personId" as "voterId", vp.name as "voterName", v."asDeputy", v."asProxy", v.registered, v.reason, v."castAt"
      from "Seat" s
      join "Proposal" p on p.id = ${proposal.id}::uuid
      left join "Organisation" o on o.id = s."organisationId"
      left join "Vote" v on v."seatId" = s.id and v."proposalId" = ${proposal.id}::uuid and v."replacedAt" is null
      left join "Person" vp on vp.id = v."personId"
      left join "Recusal" rc on rc."seatId" = s.id and rc."proposalId" = p.id and rc."liftedAt" is null
      left join "Person" rp on rp.id = rc."personId"
      left join "Decision" this on this."proposalId" = ${proposal.id}::uuid
      left join "Decision" giving on giving.id = s."givenByDecisionId"
      left join "Decision" ending on ending.id = s."endedByDecisionId"
     where s."groupId" = ${proposal.decidingGroupId}::uuid
       and (v.id is not null or (${counts}))
     order by case s.role when 'chair' then 0 when 'deputy_chair' then 1 else 2 end, s.position, s.id`;
  return rows.map(
    ({ choice, voterId, voterName, asDeputy, asProxy, registered, reason, castAt, ...seat }) => {
      const how = { asDeputy, asProxy, registered, reason, castAt };
      return { ...seat, vote: choice && { ...how, personId: voterId, name: voterName, choice } };
    },
  );
}
