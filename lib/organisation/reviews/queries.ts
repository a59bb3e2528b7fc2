import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { GroupInList, GroupPapers } from "./columns";

/** The proposals of a group that are not decided yet, and its input to the strategy. One statement. */
export async function papersOf(member: Member, groupId: string): Promise<GroupPapers> {
  const [papers] = await db().$queryRaw<GroupPapers[]>`
    select
      (select coalesce(json_agg(json_build_object('number', q.number, 'title', q.title, 'isOpen', q."isOpen") order by q.number desc), '[]')
         from (select p.number, p.title, o."proposalId" is not null as "isOpen" from "Proposal" p
                 join "ProposalSubmission" s on s."proposalId" = p.id
                 left join "ProposalOpening" o on o."proposalId" = p.id
                where p."fromGroupId" = ${groupId}::uuid and p."initiativeId" = ${member.initiativeId}::uuid and p."settledAt" is null
                order by p.number desc limit 20) q) as proposals,
      (select coalesce(json_agg(json_build_object('number', i.number, 'text', i.text, 'reply', i.reply) order by i.number desc), '[]')
         from (select n.number, n.text, a.reply from "StrategyInput" n left join "InputAnswer" a on a."inputId" = n.id
                where n."groupId" = ${groupId}::uuid and n."initiativeId" = ${member.initiativeId}::uuid and n."withdrawnAt" is null
                order by n.number desc limit 20) i) as inputs`;
  return papers ?? { proposals: [], inputs: [] };
}

/**
 * All groups: the open ones first, those past their review before others, then by kind and name.
 * One statement.
 */
export function groupsInList(member: Member, today: Date): Promise<GroupInList[]> {
  const on = isoDay(today);
  return db().$queryRaw<GroupInList[]>`
    select g.id, g.name, g.kind, g."boundedTask", g."setUpOn", g."reviewOn", g."closedOn", g.wanted, c."chairName", s.seats
      from "Group" g
      left join lateral (
        select p.name as "chairName" from "Seat" s
          join "SeatHolding" h on h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
          join "Person" p on p.id = h."personId"
         where s."groupId" = g.id and s.role = 'chair' and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)
         order by s.position limit 1) c on true
      cross join lateral (
        select coalesce(json_agg(json_build_object('sector', o.sector, 'place', coalesce(o.place, ''), 'constituency', z.constituency, 'role', z.role)), '[]') as seats
          from "Seat" z left join "Organisation" o on o.id = z."organisationId"
         where z."groupId" = g.id and z."from" <= ${on}::date and (z."until" is null or z."until" > ${on}::date)) s
     where g."initiativeId" = ${member.initiativeId}::uuid
     order by coalesce(g."closedOn" <= ${on}::date, false), coalesce(g."reviewOn" < ${on}::date, false) desc,
              g.kind, g."sortKey" collate "C", g.id`;
}
