import { Prisma } from "@/prisma/client/client";

/** Of the proposal `p`: its annexes in the order in which they were added, without their content. */
export const annexesColumn = Prisma.sql`
  (select coalesce(json_agg(json_build_object('id', an.id, 'name', an.name, 'size', an.size, 'isPublic', an."isPublic")
            order by an.at, an.id), '[]')
     from "ProposalAnnex" an where an."proposalId" = p.id) as annexes`;
