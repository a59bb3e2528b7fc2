import { Prisma } from "@/prisma/client/client";

/** Who was asked for advice about the proposal `p`, in that order, as `advice`. */
export const adviceColumn = Prisma.sql`
  (select coalesce(json_agg(json_build_object('id', aq.id, 'personId', aq."personId", 'why', aq.why, 'text', aw.text,
            'person', json_build_object('name', ap.name, 'isPublic', ap."publicSince" is not null)) order by aq.at, aq.id), '[]')
     from "AdviceRequest" aq join "Person" ap on ap.id = aq."personId"
     left join "AdviceAnswer" aw on aw."requestId" = aq.id
    where aq."proposalId" = p.id) as advice`;
