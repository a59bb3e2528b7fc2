import "server-only";
import { hashToken } from "@/lib/access/tokens";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { Askable, ConsultationDetail, LinkedConsultation } from "./columns";

/** The consultations about a proposal, the newest first, with everybody asked and what they replied. */
export async function consultationsOf(proposal: { id: string }): Promise<ConsultationDetail[]> {
  return db().$queryRaw<ConsultationDetail[]>`
    select c.id, c.number, c.question, c.text, a.name as "askedByName", c.at, c."dueAt", c."closedAt",
           exists (select 1 from "OutboundMail" m join "ConsultationRequest" mq on mq.id = m."subjectId"
                    where mq."consultationId" = c.id and m.reason = 'consultations.reminder') as "isReminded",
           (select coalesce(json_agg(json_build_object('id', q.id, 'organisationId', q."organisationId", 'organisationName', o.name,
                     'isMailed', exists (select 1 from "ConsultationLink" l where l."requestId" = q.id),
                     'reply', case when r.id is not null then json_build_object('stance', r.stance, 'text', r.text,
                                'name', p.name, 'at', r.at, 'byLink', r."byLink") end) order by o."sortKey" collate "C", o.id), '[]')
              from "ConsultationRequest" q
              join "Organisation" o on o.id = q."organisationId"
              left join "ConsultationReply" r on r."requestId" = q.id and r."replacedAt" is null
              left join "Person" p on p.id = r."personId"
             where q."consultationId" = c.id) as requests
      from "Consultation" c
      join "Person" a on a.id = c."askedById"
     where c."proposalId" = ${proposal.id}::uuid
     order by c.number desc limit 50`;
}

/** The organisations that take part today, with how many people of each can be written to. */
export async function askable(member: Member, now: Date): Promise<Askable[]> {
  const on = isoDay(dayOf(now));
  return db().$queryRaw<Askable[]>`
    select o.id, o.name,
           (select count(*)::int from "Affiliation" f join "Person" p on p.id = f."personId" and p."removedAt" is null
              left join "Account" a on a.id = p."accountId"
             where f."organisationId" = o.id and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date)
               and coalesce(a.email, p.email) is not null) as contacts
      from "Organisation" o
     where o."initiativeId" = ${member.initiativeId}::uuid
       and exists (select 1 from "Participation" t where t."organisationId" = o.id and t."from" <= ${on}::date
                      and (t."until" is null or t."until" > ${on}::date))
     order by o."sortKey" collate "C", o.id limit 500`;
}

/**
 * What the holder of a link may know; null for one that never was, is too old, or is for a
 * consultation that is over or a person who no longer acts for the organisation.
 */
export async function consultationByToken(
  token: string,
  now: Date,
): Promise<LinkedConsultation | null> {
  const on = isoDay(dayOf(now));
  const rows = await db().$queryRaw<LinkedConsultation[]>`
    select i.name as "initiativeName", o.name as "organisationName", p.name as "personName", x.title,
           c.question, c.text, c."dueAt", r.stance::text as stance, r.text as said
      from "ConsultationLink" l
      join "ConsultationRequest" q on q.id = l."requestId"
      join "Consultation" c on c.id = q."consultationId" and c."closedAt" is null and c."dueAt" > ${now}
      join "Proposal" x on x.id = c."proposalId" and x."settledAt" is null
      join "Initiative" i on i.id = x."initiativeId"
      join "Organisation" o on o.id = q."organisationId"
      join "Person" p on p.id = l."personId" and p."removedAt" is null
      left join "ConsultationReply" r on r."requestId" = q.id and r."replacedAt" is null
     where l."tokenHash" = ${hashToken(token)} and l."expiresAt" > ${now}
       and exists (select 1 from "Affiliation" f where f."personId" = p.id and f."organisationId" = o.id
                      and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date))`;
  return rows[0] ?? null;
}
