import { Prisma } from "@/prisma/client/client";
import { isUnratified } from "../ratification/statements";

/** Parts of statements that tell how decisions follow from each other. */

/** Was it adopted, and ratified where somebody must? */
export function isInEffect(decision: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${decision}.outcome = 'adopted' and not ${isUnratified(decision)})`;
}

/** How and by which number a decision (an id) no longer holds; null: it does. Apart from one proposal. */
export function endOf(decisionId: Prisma.Sql, apartFrom = Prisma.sql`null::uuid`): Prisma.Sql {
  return Prisma.sql`
    (select json_build_object('kind', cl.kind, 'number', cq.number, 'isPublic', cd."publishedAt" is not null)
       from "ChainLink" cl
       join "Decision" cd on cd."proposalId" = cl."proposalId" and ${isInEffect(Prisma.sql`cd`)}
       join "Proposal" cq on cq.id = cl."proposalId"
      where cl."decisionId" = ${decisionId} and cl.kind <> 'amends'
        and cl."proposalId" is distinct from ${apartFrom}
      order by cq.number limit 1)`;
}

/** Of the proposal `p`: the decision before it; of its decision `d`: those that came later, or may come. */
export const chainColumns = Prisma.sql`
  (select json_build_object('chainKind', ck.kind, 'reason', ck.reason, 'decisionId', ck."decisionId",
            'number', eq.number, 'title', eq.title, 'kind', eq.kind, 'outcome', ed.outcome,
            'isPublic', ed."publishedAt" is not null,
            'endedBy', (${endOf(Prisma.sql`ed.id`, Prisma.sql`p.id`)} ->> 'number')::int)
     from "ChainLink" ck
     join "Decision" ed on ed.id = ck."decisionId"
     join "Proposal" eq on eq.id = ed."proposalId"
    where ck."proposalId" = p.id) as earlier,
  (select coalesce(json_agg(json_build_object('chainKind', lk.kind, 'number', lq.number, 'title', lq.title,
            'isPublic', ld."publishedAt" is not null, 'decidedAt', ld."decidedAt", 'holds', ld.id is not null and ${isInEffect(Prisma.sql`ld`)}) order by lq.number), '[]')
     from "ChainLink" lk
     join "Proposal" lq on lq.id = lk."proposalId"
     join "ProposalSubmission" ls on ls."proposalId" = lq.id
     left join "ProposalWithdrawal" lw on lw."proposalId" = lq.id
     left join "Decision" ld on ld."proposalId" = lq.id
    where lk."decisionId" = d.id and lw."proposalId" is null and (ld.id is null or ld.outcome = 'adopted')
      and not exists (select 1 from "Ratification" lr where lr."decisionId" = ld.id and lr.outcome <> 'ratified')) as later`;
