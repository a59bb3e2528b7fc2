import { Prisma } from "@/prisma/client/client";
import { isPartner, representatives } from "./representatives";

/** Parts of statements about who votes on a proposal `p` that was put on by `op`, on a day. */

/** One row for each who has a vote: a seat of the deciding group or, where organisations vote, an organisation. */
export function votersOf(on: Prisma.Sql): Prisma.Sql {
  const settled = Prisma.sql`(case when op.rule->>'day' = 'opening'
    then (op.at at time zone 'UTC' at time zone 'Europe/Copenhagen')::date else ${on} end)`;
  return Prisma.sql`(
    select s.id, s."organisationId", o.sector, s.role = 'chair' as "isChair", coalesce(o.name, s.constituency) as "standsFor",
           s.position, false as "isOrganisation"
      from "Seat" s left join "Organisation" o on o.id = s."organisationId"
     where op.rule->>'electorate' is distinct from 'organisations' and s."groupId" = p."decidingGroupId" and s."isVoting"
       and s."from" <= ${settled} and (s."until" is null or s."until" > ${settled})
    union all
    select o.id, o.id, o.sector, false, o.name, 0, true
      from "Organisation" o
     where op.rule->>'electorate' = 'organisations' and o."initiativeId" = p."initiativeId" and ${isPartner(settled)})`;
}

/** Has the voter `s` no standing vote? */
export const isSilent = Prisma.sql`not exists (select 1 from "Vote" v
  where coalesce(v."seatId", v."organisationId") = s.id and v."proposalId" = p.id and v."replacedAt" is null)`;

/** The organisations (ids) that this person can bind. */
export function boundBy(member: { personId: string; initiativeId: string }, on: Prisma.Sql) {
  return Prisma.sql`
    select o.id from "Organisation" o where o."initiativeId" = ${member.initiativeId}::uuid
       and exists (select 1 from ${representatives(on)} r where r."personId" = ${member.personId}::uuid)`;
}
