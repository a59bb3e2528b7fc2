import { Prisma } from "@/prisma/client/client";

/** Of the proposal `p`: how the preparing stands, as `preparation`. */
export const preparationColumn = Prisma.sql`
  json_build_object(
    'sharedAt', (select hs.at from "ProposalSharing" hs where hs."proposalId" = p.id),
    'amendments', (select count(*)::int from "Amendment" am where am."proposalId" = p.id),
    'waiting', (select count(*)::int from "Amendment" am left join "AmendmentAnswer" aa on aa."amendmentId" = am.id
                 where am."proposalId" = p.id and am."withdrawnAt" is null and aa."amendmentId" is null),
    'replaced', (select count(*)::int from "ProposalWording" wo where wo."proposalId" = p.id)) as preparation`;
