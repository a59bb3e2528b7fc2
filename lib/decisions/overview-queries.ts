import "server-only";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";
import { endOf } from "./chain/statements";
import type { OwedDecision } from "./columns";
import type { AskedForReply } from "./consultations/columns";
import { followUpDue } from "./follow-up/statements";
import { ratificationLine } from "./ratification/statements";
import { type Row, summaryOf } from "./register-queries";
import type { ProposalSummary } from "./register-rules";

/**
 * What the group last decided, newest first, and what decisions owe an answer that this member could
 * give: what should have been ratified or followed up by now, for the secretariat
 * all of it, for others what their own organisations see to; and the consultations that run and wait for
 * the reply of an organisation that they act for, the first day first. One statement.
 */
export async function decisionsInFocus(
  member: Member,
  limit: number,
  now: Date,
): Promise<{ decided: ProposalSummary[]; owed: OwedDecision[]; asked: AskedForReply[] }> {
  const on = isoDay(dayOf(now));
  const organisations = member.organisations.map(({ organisationId }) => organisationId);
  const isBackbone = member.roles.includes("backbone");
  type Waiting = {
    owed: OwedDecision[];
    asked: (Omit<AskedForReply, "dueAt"> & { dueAt: string })[];
  };
  const rows = await db().$queryRaw<((Row | { id: null }) & Waiting)[]>`
    with due as (
      select 'ratification' as kind, p.number, p.title, t.ratifier as who, t."dueOn"
        from "RatificationTerm" t
        join "Proposal" p on p.id = t."proposalId" and p."initiativeId" = ${member.initiativeId}::uuid
        join "Decision" d on d."proposalId" = p.id and d.outcome = 'adopted'
       where ${isBackbone} and t."dueOn" < ${on}::date
         and not exists (select 1 from "Ratification" r where r."decisionId" = d.id)
       union all
      select 'followUp', q.number, q.title, q.who, q.due
        from (select p.number, p.title, ro.name as who, ${followUpDue(Prisma.sql`d`, Prisma.sql`p`)} as due
                from (select f.id from "Proposal" f
                       where f."initiativeId" = ${member.initiativeId}::uuid and f."followUpOn" is not null
                      union select fd."proposalId" from "FollowUp" a join "Decision" fd on fd.id = a."decisionId") promised
                join "Proposal" p on p.id = promised.id and p."initiativeId" = ${member.initiativeId}::uuid
                join "Decision" d on d."proposalId" = p.id
                left join "Organisation" ro on ro.id = p."responsibleOrganisationId"
               where d.outcome = 'adopted' and (${isBackbone} or ro.id = any(${organisations}::uuid[]))) q
       where q.due < ${on}::date
       order by 5, 2 limit 20
    ), asked as (
      select rq.id as "requestId", rq."organisationId", o.name as "organisationName", p.number, p.title, co."dueAt"
        from "ConsultationRequest" rq
        join "Consultation" co on co.id = rq."consultationId" and co."closedAt" is null and co."dueAt" > ${now}
        join "Proposal" p on p.id = co."proposalId" and p."settledAt" is null and p."initiativeId" = ${member.initiativeId}::uuid
        join "Organisation" o on o.id = rq."organisationId"
       where rq."organisationId" = any(${organisations}::uuid[])
         and not exists (select 1 from "ConsultationReply" re where re."requestId" = rq.id and re."replacedAt" is null)
       order by co."dueAt", p.number limit 20
    ), recent as (
      select p.id, p.number, p.kind::text as kind, p.title, a.name as "authorName", coalesce(fg.name, o.name) as "fromName",
             op."closesAt", op.at as "submittedAt", null::timestamp as "withdrawnAt", d.outcome::text as outcome,
             d."decidedAt" as "settledAt", d."publishedAt" is not null as "isPublic", ${endOf(Prisma.sql`d.id`)} as ended,
             ${ratificationLine(Prisma.sql`d.id`)} as ratification, null::date as "overdueSince"
        from (select z.id from "Proposal" z
               where z."initiativeId" = ${member.initiativeId}::uuid and z."settledAt" is not null and z."settledAs" is not null
               order by z."settledAt" desc, z.number desc limit ${limit}) latest
        join "Proposal" p on p.id = latest.id
        join "Decision" d on d."proposalId" = p.id
        join "Person" a on a.id = p."authorId"
        join "ProposalOpening" op on op."proposalId" = p.id
        left join "Organisation" o on o.id = p."organisationId"
        left join "Group" fg on fg.id = p."fromGroupId"
    )
    select recent.*, (select coalesce(json_agg(due order by due."dueOn", due.number), '[]') from due) as owed,
           (select coalesce(json_agg(asked order by asked."dueAt", asked.number), '[]') from asked) as asked
      from (select 1) one left join recent on true
     order by recent."settledAt" desc, recent.number desc`;
  const never = new Date(8.64e15);
  return {
    owed: rows[0]?.owed ?? [],
    // The database's moments are in UTC, and JSON leaves that out.
    asked: (rows[0]?.asked ?? []).map((one) => ({ ...one, dueAt: new Date(`${one.dueAt}Z`) })),
    decided: rows.flatMap(({ owed: _, asked: __, ...row }) =>
      row.id === null ? [] : summaryOf(row, never),
    ),
  };
}
