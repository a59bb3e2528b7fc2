import "server-only";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { toldApart } from "@/lib/organisation/namesakes";
import { isId } from "@/lib/organisation/organisation-queries";
import type { ProposalOptions } from "./columns";

/**
 * One statement, whatever the form shows of it, and one more where people share a name.
 *
 * @param groupId the group that it is about, if that is known; anything else is none
 */
export async function proposalOptions(
  member: Member,
  now: Date,
  groupId: string | null = null,
): Promise<ProposalOptions> {
  const about = groupId !== null && isId(groupId) ? groupId : null;
  const on = isoDay(dayOf(now));
  const { initiativeId } = member;
  const rows = await db().$queryRaw<ProposalOptions[]>`
    with "open" as (
      select g.* from "Group" g where g."initiativeId" = ${initiativeId}::uuid and (g."closedOn" is null or g."closedOn" > ${on}::date)
    )
    select
      exists (select 1 from "open" g where g.kind = 'steering') as "hasSteering",
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o."sortKey"), '[]')
         from "Organisation" o where o."initiativeId" = ${initiativeId}::uuid) as organisations,
      (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'kind', g.kind) order by g.kind, g."sortKey"), '[]') from "open" g) as groups,
      (select json_build_object('id', g.id, 'name', g.name, 'purpose', g.purpose, 'mandate', g.mandate, 'boundedTask', g."boundedTask", 'reviewOn', g."reviewOn")
         from "open" g where g.id = ${about}::uuid) as "group",
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', coalesce(o.name, s.constituency), 'groupName', g.name,
                'holderName', (select p.name from "SeatHolding" h join "Person" p on p.id = h."personId"
                                where h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date) limit 1))
                order by g.kind, g."sortKey", s.position), '[]')
         from "Seat" s join "open" g on g.id = s."groupId" left join "Organisation" o on o.id = s."organisationId"
        where s."until" is null or s."until" > ${on}::date) as seats,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p."sortKey"), '[]')
         from "Person" p where p."initiativeId" = ${initiativeId}::uuid and p."removedAt" is null) as people,
      (select coalesce(json_agg(json_build_object('id', w."passageId", 'name', w.text) order by w.position), '[]')
         from "PassageWording" w join "Passage" x on x.id = w."passageId" and x.part = 'goals' where w."versionId" = (
           select q."versionId" from "StrategyAdoption" q join "StrategyVersion" v on v.id = q."versionId"
            where v."initiativeId" = ${initiativeId}::uuid order by q."adoptedAt" desc, v.number desc limit 1)) as goals`;
  const options = rows[0];
  if (!options) throw new Error("A select without a table gives one row");
  return { ...options, people: await toldApart(options.people) };
}
