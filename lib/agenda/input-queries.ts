import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";
import type { InputLine, TakeableInput } from "./columns";
import type { AgendaPart } from "./rules";

/** What members may read of the inputs to the strategy. One statement each. */

export const inputsPageSize = 50;

/** The inputs that wait for an answer, longest waiting first. */
export function waitingInputs(member: Member, limit = inputsPageSize): Promise<InputLine[]> {
  return find(
    member,
    Prisma.sql`i."withdrawnAt" is null and an."inputId" is null`,
    Prisma.sql`i.number asc limit ${limit}`,
  );
}

/** All inputs, newest first, a page from the one below `before`; one more tells that there are older ones. */
export function inputsBefore(member: Member, before: number | null): Promise<InputLine[]> {
  return find(
    member,
    Prisma.sql`(${before}::int is null or i.number < ${before})`,
    Prisma.sql`i.number desc limit ${inputsPageSize + 1}`,
  );
}

export async function findInput(member: Member, number: number): Promise<InputLine | null> {
  const [row] = await find(member, Prisma.sql`i.number = ${number}`, Prisma.sql`i.number`);
  return row ?? null;
}

function find(member: Member, which: Prisma.Sql, order: Prisma.Sql): Promise<InputLine[]> {
  return db().$queryRaw<InputLine[]>`
    select i.id, i.number, i.part, i."passageId", i.text, i."authorId", a.name as "authorName", coalesce(g.name, o.name) as "partyName",
           i.at, i."withdrawnAt", an.reply, an.reason, an.at as "answeredAt", ap.name as "answeredBy",
           (select w.text from "PassageWording" w join "StrategyVersion" v on v.id = w."versionId"
              join "StrategyAdoption" ad on ad."versionId" = v.id
             where w."passageId" = i."passageId" order by ad."adoptedAt" desc limit 1) as about,
           (select coalesce(json_agg(json_build_object('number', v.number, 'isAdopted', ad.id is not null) order by v.number), '[]')
              from "InputTaken" t join "StrategyVersion" v on v.id = t."versionId"
              join "ProposalSubmission" s on s."proposalId" = v."proposalId"
              left join "StrategyAdoption" ad on ad."versionId" = v.id
             where t."inputId" = i.id) as versions
      from "StrategyInput" i
      join "Person" a on a.id = i."authorId"
      left join "Organisation" o on o.id = i."organisationId"
      left join "Group" g on g.id = i."groupId"
      left join "InputAnswer" an on an."inputId" = i.id
      left join "Person" ap on ap.id = an."personId"
     where i."initiativeId" = ${member.initiativeId}::uuid and ${which} order by ${order}`;
}

/** What an input can be about: the goals and strategies of the version in force, beside the five parts. */
export function inputChoices(member: Member) {
  return db().$queryRaw<{ passageId: string; part: AgendaPart; text: string }[]>`
    select w."passageId", q.part, w.text from "PassageWording" w
      join "Passage" q on q.id = w."passageId" and q.part in ('goals', 'strategies')
     where w."versionId" = (select ad."versionId" from "StrategyAdoption" ad join "StrategyVersion" v on v.id = ad."versionId"
             where v."initiativeId" = ${member.initiativeId}::uuid order by ad."adoptedAt" desc, v.number desc limit 1)
     order by q.part, w.position`;
}

/** The versions that an answer may name, newest first. */
export function nameableVersions(member: Member) {
  return db().$queryRaw<{ id: string; number: number }[]>`
    select v.id, v.number from "StrategyVersion" v join "ProposalSubmission" s on s."proposalId" = v."proposalId"
     where v."initiativeId" = ${member.initiativeId}::uuid order by v.number desc limit 20`;
}

/** What was answered "taken in" and stands in no adopted version yet; ticked where the draft takes it in. */
export function takeableInputs(member: Member, proposalId: string | null) {
  return db().$queryRaw<TakeableInput[]>`
    select i.id, i.number, i.text, coalesce(g.name, o.name) as "partyName",
           exists (select 1 from "InputTaken" t join "StrategyVersion" v on v.id = t."versionId"
                    where t."inputId" = i.id and v."proposalId" = ${proposalId}::uuid) as "isTaken"
      from "StrategyInput" i
      join "InputAnswer" an on an."inputId" = i.id and an.reply <> 'not_now'
      left join "Organisation" o on o.id = i."organisationId"
      left join "Group" g on g.id = i."groupId"
     where i."initiativeId" = ${member.initiativeId}::uuid
       and not exists (select 1 from "InputTaken" t join "StrategyAdoption" ad on ad."versionId" = t."versionId" where t."inputId" = i.id)
     order by i.number limit 100`;
}
