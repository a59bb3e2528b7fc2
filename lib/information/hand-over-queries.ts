import "server-only";
import { isOwed } from "@/lib/activities/statements";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { isRecused } from "@/lib/decisions/find-seats";
import { awaitsOneAt } from "@/lib/decisions/rounds/statements";
import { isSilent, votersOf } from "@/lib/decisions/voters";
import type { Member } from "@/lib/member";
import type { Owed } from "@/lib/organisation/terms/columns";
import { Prisma } from "@/prisma/client/client";

/**
 * What waits for whoever holds this seat: the votes of the seat, or those that a voting seat casts for its
 * organisation; its organisation's and its group's
 * reports, inputs if it leads the steering group; and what waits for the person who holds it. One statement.
 */
export function owedBy(
  member: Member,
  seat: { id: string; groupId: string; organisationId: string | null; isVoting: boolean },
  personId: string | null,
  now: Date,
  today: Date,
): Promise<Owed[]> {
  const on = isoDay(today);
  const initiative = member.initiativeId;
  return db().$queryRaw<Owed[]>`
    select 'vote' as kind, p.title, '/decisions/' || p.number as path,
           (op."closesAt" at time zone 'UTC' at time zone 'Europe/Copenhagen')::date as "dueOn"
      from "Proposal" p join "ProposalOpening" op on op."proposalId" = p.id and op."closesAt" > ${now}
     where p."initiativeId" = ${initiative}::uuid and p."settledAt" is null
       and op.rule->>'procedure' <> 'advice' and not ${awaitsOneAt(now)}
       and exists (select 1 from ${votersOf(Prisma.sql`${on}::date`)} s
                    where (s.id = ${seat.id}::uuid or s."isOrganisation" and ${seat.isVoting} and s.id = ${seat.organisationId}::uuid)
                      and not ${isRecused} and ${isSilent})
    union all
    select 'advice', p.title, '/decisions/' || p.number, null
      from "AdviceRequest" a join "Proposal" p on p.id = a."proposalId" and p."initiativeId" = ${initiative}::uuid and p."settledAt" is null
     where a."personId" = ${personId}::uuid and not exists (select 1 from "AdviceAnswer" w where w."requestId" = a.id)
    union all
    select 'input', i.text, '/strategy/input/' || i.number, null
      from "StrategyInput" i
      join "Seat" s on s.id = ${seat.id}::uuid and s.role in ('chair', 'deputy_chair')
      join "Group" g on g.id = s."groupId" and g.kind = 'steering'
     where i."initiativeId" = ${initiative}::uuid and i."withdrawnAt" is null
       and not exists (select 1 from "InputAnswer" w where w."inputId" = i.id)
    union all
    select 'pen', v.number::text, '/strategy/' || v.number, null
      from "PenHolding" h join "StrategyVersion" v on v.id = h."versionId" and v."initiativeId" = ${initiative}::uuid
     where h."personId" = ${personId}::uuid and h."endedAt" is null
    union all
    select 'mandate', m.about, '/decisions/mandates', m."reportOn"
      from "Mandate" m join "Decision" d on d.id = m."decisionId"
      join "Proposal" p on p.id = d."proposalId" and p."initiativeId" = ${initiative}::uuid
     where m."holderId" = ${personId}::uuid and not exists (select 1 from "MandateReport" r where r."mandateId" = m.id)
    union all
    select 'report', a.title, '/activities/' || a.id || '/report', null
      from "Activity" a
     where a."initiativeId" = ${initiative}::uuid and ${isOwed(on)}
       and (a."ownerOrganisationId" = ${seat.organisationId}::uuid or a."ownerGroupId" = ${seat.groupId}::uuid)
    union all
    select 'task', t.title, '/backbone/tasks/' || t.id, t."dueOn"
      from "BackboneTask" t
     where t."initiativeId" = ${initiative}::uuid and t."assigneeId" = ${personId}::uuid and t.state <> 'done'
    union all
    select 'proposal', p.title, '/decisions/' || p.number, null
      from "Proposal" p join "ProposalSubmission" b on b."proposalId" = p.id
     where p."initiativeId" = ${initiative}::uuid and p."authorId" = ${personId}::uuid and p."settledAt" is null
     order by 4 nulls last, 2 limit 200`;
}
