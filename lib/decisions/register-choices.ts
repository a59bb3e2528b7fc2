import "server-only";
import { db } from "@/lib/db";
import { byName } from "@/lib/i18n/format";
import { Prisma } from "@/prisma/client/client";
import type { RegisterChoice, RegisterChoices } from "./register-rules";

/** What the register can be narrowed by. */

/** A list longer than this is a field to write in. */
const most = 60;

/**
 * What the register of this initiative is about, in Danish order: for a member every proposal that was
 * submitted, for the public the published decisions alone. A matter is called as it last was there.
 */
export async function registerChoices(
  initiativeId: string,
  reader: "member" | "public",
): Promise<RegisterChoices> {
  const isTold =
    reader === "member"
      ? Prisma.sql`exists (select 1 from "ProposalSubmission" s where s."proposalId" = p.id)`
      : Prisma.sql`exists (select 1 from "Decision" d where d."proposalId" = p.id and d."publishedAt" is not null)`;
  const isIn = (where: Prisma.Sql) =>
    Prisma.sql`exists (select 1 from "Proposal" p where ${where} and ${isTold})`;
  // From one matter to the next in the index, however many decisions each has.
  const nextMatter = (where: Prisma.Sql) =>
    Prisma.sql`(select p."matterId" as id from "Proposal" p
      where p."initiativeId" = ${initiativeId}::uuid and ${where} order by p."matterId" limit 1)`;
  const [row] = await db().$queryRaw<[Record<keyof RegisterChoices, RegisterChoice[]>]>`
    with recursive matter as (
      ${nextMatter(Prisma.sql`true`)}
      union all
      select next.id from matter cross join lateral ${nextMatter(Prisma.sql`p."matterId" > matter.id`)} next)
    select
      (select coalesce(json_agg(z), '[]') from (
        select g.id, g.name from "Group" g
         where g."initiativeId" = ${initiativeId}::uuid
           and ${isIn(Prisma.sql`p."decidingGroupId" = g.id`)}
         order by g."sortKey" limit ${most + 1}) z) as bodies,
      (select coalesce(json_agg(z), '[]') from (
        select matter.id, told.name from matter
          cross join lateral (
            select r.matter as name
              from "Proposal" p
              join "ProposalOpening" op on op."proposalId" = p.id
              join "MatrixRow" r on r.id = op."matrixRowId"
             where p."initiativeId" = ${initiativeId}::uuid and p."matterId" = matter.id and ${isTold}
             order by p.number desc limit 1) told
         order by matter.id limit ${most + 1}) z) as matters,
      (select coalesce(json_agg(z), '[]') from (
        select o.id, o.name from "Organisation" o
         where o."initiativeId" = ${initiativeId}::uuid
           and (${isIn(Prisma.sql`p."organisationId" = o.id`)} or ${isIn(Prisma.sql`p."responsibleOrganisationId" = o.id`)})
         order by o."sortKey" limit ${most + 1}) z) as organisations`;
  const few = (choices: RegisterChoice[]) => (choices.length > most ? null : choices);
  return {
    bodies: few(row.bodies),
    matters: few(row.matters)?.toSorted(byName) ?? null,
    organisations: few(row.organisations),
  };
}
