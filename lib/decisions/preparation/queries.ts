import "server-only";
import { db } from "@/lib/db";
import type { CommentDetail } from "../columns";
import type { AmendmentDetail, WordingDetail } from "./columns";

/** The changes that were proposed to a text, oldest first. */
export async function amendmentsOf(proposal: { id: string }): Promise<AmendmentDetail[]> {
  return db().$queryRaw<AmendmentDetail[]>`
    select m.id, m.number, m.passage, m.position, m.text, m.reason, m."authorId", p.name as "authorName",
           o.name as "organisationName", m.at, m."withdrawnAt", a.reply::text as reply, a.text as "takenText", a.reason as answer
      from "Amendment" m
      join "Person" p on p.id = m."authorId"
      left join "Organisation" o on o.id = m."organisationId"
      left join "AmendmentAnswer" a on a."amendmentId" = m.id
     where m."proposalId" = ${proposal.id}::uuid
     order by m.number limit 500`;
}

/** The wordings that were replaced while a text was prepared, oldest first. */
export async function wordingsOf(proposal: { id: string }): Promise<WordingDetail[]> {
  return db().$queryRaw<WordingDetail[]>`
    select text, "replacedAt" from "ProposalWording"
     where "proposalId" = ${proposal.id}::uuid order by number`;
}

/** What was said about paragraphs of a text, oldest first. */
export async function passageComments(proposal: { id: string }): Promise<CommentDetail[]> {
  return db().$queryRaw<CommentDetail[]>`
    select c.id, c.kind, p.name, o.name as "organisationName", c.text, c.passage, c.position, c.at
      from "ProposalComment" c
      join "Person" p on p.id = c."personId"
      left join "Organisation" o on o.id = c."organisationId"
     where c."proposalId" = ${proposal.id}::uuid and c.passage is not null
     order by c.at, c.id limit 500`;
}
