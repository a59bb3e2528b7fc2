import { Prisma } from "@/prisma/client/client";

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
