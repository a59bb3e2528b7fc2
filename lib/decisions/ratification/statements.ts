import { Prisma } from "@/prisma/client/client";

/** Of the proposal `p` and its decision `d`: who must ratify it, and what became of that. */
export const ratificationColumn = Prisma.sql`
  (select json_build_object('ratifier', rt.ratifier, 'organisation', json_build_object('id', ro.id, 'name', ro.name),
            'dueOn', rt."dueOn", 'outcome', rr.outcome, 'on', rr."on", 'reference', rr.reference, 'recordedBy', rp.name)
     from "RatificationTerm" rt
     join "Organisation" ro on ro.id = rt."organisationId"
     left join "Ratification" rr on rr."decisionId" = d.id
     left join "Person" rp on rp.id = rr."personId"
    where rt."proposalId" = p.id) as ratification`;

/** Does this decision still wait for somebody's yes, or has it had a no? */
export function isUnratified(decision: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (
    select 1 from "RatificationTerm" ut left join "Ratification" ur on ur."decisionId" = ${decision}.id
     where ut."proposalId" = ${decision}."proposalId" and ur.outcome is distinct from 'ratified')`;
}

/** When what a decision asked for was done: when it was taken, or when it was ratified. */
export function doneAt(decision: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((select dr.at from "Ratification" dr where dr."decisionId" = ${decision}.id), ${decision}."decidedAt")`;
}

/** Of a decision (an id) in a list: who must ratify it, and what became of that; null: nobody must, or it was not adopted. */
export function ratificationLine(decisionId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (select json_build_object('ratifier', lt.ratifier, 'outcome', lr.outcome)
       from "Decision" la join "RatificationTerm" lt on lt."proposalId" = la."proposalId"
       left join "Ratification" lr on lr."decisionId" = la.id
      where la.id = ${decisionId} and la.outcome = 'adopted')`;
}
