import { Prisma } from "@/prisma/client/client";

/** Of the proposal `p`: who was asked in its consultations and what stands of their replies, oldest first, as `consultations`. */
export const consultationRecordsColumn = Prisma.sql`
  (select coalesce(json_agg(json_build_object('number', co.number, 'at', co.at, 'endedAt', least(co."closedAt", co."dueAt"),
            'requests', (select json_agg(json_build_object('organisationName', ro.name, 'stance', re.stance, 'text', coalesce(re.text, ''),
                                   'person', case when rp.id is not null then json_build_object('name', rp.name, 'isPublic', rp."publicSince" is not null) end)
                                 order by ro."sortKey" collate "C", ro.id)
                           from "ConsultationRequest" rq
                           join "Organisation" ro on ro.id = rq."organisationId"
                           left join "ConsultationReply" re on re."requestId" = rq.id and re."replacedAt" is null
                           left join "Person" rp on rp.id = re."personId"
                          where rq."consultationId" = co.id)) order by co.number), '[]')
     from "Consultation" co where co."proposalId" = p.id) as consultations`;

/** Of the proposal `p`: its consultations in figures, oldest first, as `consultations`. */
export const consultationsColumn = Prisma.sql`
  (select coalesce(json_agg(json_build_object('number', co.number, 'at', co.at, 'dueAt', co."dueAt", 'closedAt', co."closedAt",
            'asked', st.asked, 'agree', st.agree, 'remarks', st.remarks, 'against', st.against, 'owing', st.owing) order by co.number), '[]')
     from "Consultation" co
     cross join lateral (
       select count(*)::int as asked, count(*) filter (where re.stance = 'agree')::int as agree,
              count(*) filter (where re.stance = 'remarks')::int as remarks, count(*) filter (where re.stance = 'against')::int as against,
              coalesce(json_agg(rq."organisationId") filter (where re.id is null), '[]') as owing
         from "ConsultationRequest" rq
         left join "ConsultationReply" re on re."requestId" = rq.id and re."replacedAt" is null
        where rq."consultationId" = co.id) st
    where co."proposalId" = p.id) as consultations`;
