import type { Transaction } from "@/lib/audit";
import { isoDay } from "@/lib/dates";
import { Prisma } from "@/prisma/client/client";
import type { ElectoralSeat, SeatVote } from "./electorate-rules";
import type { Said } from "./procedures/contest";
import { doneAt } from "./ratification/statements";
import { isPartner, representatives } from "./representatives";
import type { Choice } from "./rules";
import type { CommonRule } from "./voting-rules";

type SeatRow = Omit<ElectoralSeat, "vote"> &
  Omit<SeatVote, "personId" | "name" | "choice" | "said"> & {
    choice: Choice | null;
    voterId: string;
    voterName: string;
    said: Said | null;
  };

/** Whoever applies for the money is out of that decision by itself. `s` is the seat, `p` the proposal. */
const isApplicants = Prisma.sql`(p.kind = 'grant_money' and s."organisationId"::text = p.effect->>'organisationId')`;

/** Is the seat `s` recused from the decision on the proposal `p`? */
export const isRecused = Prisma.sql`(${isApplicants} or exists (
  select 1 from "Recusal" rc where coalesce(rc."seatId", rc."organisationId") = s.id and rc."proposalId" = p.id and rc."liftedAt" is null))`;

type Within = Pick<Transaction, "$queryRaw">;
type Voted = { id: string; decidingGroupId: string };

/**
 * Who votes on a proposal under this rule on a day: each with who can vote for it, whether it is recused
 * and its standing vote; and those that no longer count but have voted. One statement.
 *
 * @param day whose holders vote; who counts is settled on the day that the rule names
 */
export async function findSeats(
  within: Within,
  proposal: Voted,
  rule: Pick<CommonRule, "electorate" | "day">,
  day: Date,
): Promise<ElectoralSeat[]> {
  const on = Prisma.sql`${isoDay(day)}::date`;
  const settled = rule.day === "opening" ? openedOn(proposal, on) : on;
  const voters =
    rule.electorate === "organisations"
      ? organisations(proposal, on, settled)
      : seats(proposal, on, settled);
  const rows = await within.$queryRaw<SeatRow[]>`
    with voters as (${voters})
    select s.id as "seatId", s."standsFor", s."organisationId", s.sector, s."isOrganisation", s."isChair", s.counts,
           s.holders->0 as holder, s.holders #- '{0}' as "alsoHolders", s.deputies,
           case when ${isApplicants} then json_build_object('reason', 'applicant', 'note', '')
                when rc.id is not null then json_build_object('reason', rc.reason, 'note', rc.note, 'byName', rp.name, 'personId', rp.id) end as recusal,
           (select json_build_object('toSeatId', s2.id, 'personId', s2.holders->0->>'personId', 'name', s2.holders->0->>'name')
              from "Proxy" x join voters s2 on s2.id = coalesce(x."toSeatId", x."toOrganisationId") and s2.holders->0 is not null
             where x."proposalId" = p.id and coalesce(x."fromSeatId", x."fromOrganisationId") = s.id and x."withdrawnAt" is null limit 1) as proxy,
           exists (select 1 from "Presence" pr where pr."proposalId" = p.id and coalesce(pr."seatId", pr."organisationId") = s.id and pr."struckAt" is null) as "isPresent",
           v.choice, v.said, v."personId" as "voterId", vp.name as "voterName", v."asDeputy", v."asProxy", v.registered, v.reason, v."castAt"
      from voters s
      left join "Proposal" p on p.id = ${proposal.id}::uuid
      left join "Vote" v on coalesce(v."seatId", v."organisationId") = s.id and v."proposalId" = p.id and v."replacedAt" is null
      left join "Person" vp on vp.id = v."personId"
      left join "Recusal" rc on coalesce(rc."seatId", rc."organisationId") = s.id and rc."proposalId" = p.id and rc."liftedAt" is null
      left join "Person" rp on rp.id = rc."personId"
     where v.id is not null or s.counts
     order by s.rank, s.place collate "C", s.id`;
  return rows.map(
    ({
      choice,
      voterId,
      voterName,
      asDeputy,
      asProxy,
      registered,
      reason,
      castAt,
      said,
      ...seat
    }) => {
      const how = { asDeputy, asProxy, registered, reason, castAt, said };
      return { ...seat, vote: choice && { ...how, personId: voterId, name: voterName, choice } };
    },
  );
}

/** The voting seats of the deciding group. */
function seats(proposal: Voted, on: Prisma.Sql, settled: Prisma.Sql): Prisma.Sql {
  const holding = Prisma.sql`h."from" <= ${on} and (h."until" is null or h."until" > ${on})`;
  // Days are too coarse where a decision itself gives or ends a seat: what it or a later one did
  // that day does not count for it.
  const counts = Prisma.sql`s."isVoting" and s."from" <= ${settled}
    and (s."until" is null or s."until" > ${settled} or coalesce(${doneAt(Prisma.sql`ending`)} >= this."decidedAt", false))
    and not coalesce(${doneAt(Prisma.sql`giving`)} >= this."decidedAt", false)`;
  return Prisma.sql`
    select s.id, coalesce(o.name, s.constituency) as "standsFor", s."organisationId", o.sector::text as sector,
           false as "isOrganisation", s.role = 'chair' as "isChair", ${counts} as counts,
           (select coalesce(jsonb_agg(jsonb_build_object('personId', m.id, 'name', m.name)), '[]')
              from "SeatHolding" h join "Person" m on m.id = h."personId"
             where h."seatId" = s.id and ${holding}) as holders,
           (select coalesce(jsonb_agg(jsonb_build_object('personId', m.id, 'name', m.name) order by m."sortKey"), '[]')
              from "Seat" d join "SeatHolding" h on h."seatId" = d.id and ${holding} join "Person" m on m.id = h."personId"
             where d."deputyForSeatId" = s.id and d."from" <= ${on} and (d."until" is null or d."until" > ${on})) as deputies,
           case s.role when 'chair' then 0 when 'deputy_chair' then 1 else 2 end as rank, lpad(s.position::text, 10, '0') as place
      from "Seat" s
      left join "Organisation" o on o.id = s."organisationId"
      left join "Decision" this on this."proposalId" = ${proposal.id}::uuid
      left join "Decision" giving on giving.id = s."givenByDecisionId"
      left join "Decision" ending on ending.id = s."endedByDecisionId"
     where s."groupId" = ${proposal.decidingGroupId}::uuid`;
}

/** The partner organisations, each with whoever can bind it as its holders. */
function organisations(proposal: Voted, on: Prisma.Sql, settled: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select o.id, o.name as "standsFor", o.id as "organisationId", o.sector::text as sector,
           true as "isOrganisation", false as "isChair", ${isPartner(settled)} as counts,
           (select coalesce(jsonb_agg(jsonb_build_object('personId', r."personId", 'name', r.name) order by r."sortKey"), '[]')
              from ${representatives(on)} r) as holders,
           '[]'::jsonb as deputies, 0 as rank, o."sortKey" as place
      from "Organisation" o
     where o."initiativeId" = (select g."initiativeId" from "Group" g where g.id = ${proposal.decidingGroupId}::uuid)`;
}

/** The day in Denmark on which it was put on; until then this day. */
function openedOn({ id }: Voted, on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((select (z.at at time zone 'UTC' at time zone 'Europe/Copenhagen')::date
    from "ProposalOpening" z where z."proposalId" = ${id}::uuid), ${on})`;
}
