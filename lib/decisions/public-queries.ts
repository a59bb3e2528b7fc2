import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/client/client";
import { adviceColumn } from "./advice/statements";
import { chainColumns } from "./chain/statements";
import { matrixInForce } from "./matrix/find-matrix";
import type { Matrix } from "./matrix/rules";
import { ratificationColumn } from "./ratification/statements";
import { readRule } from "./read-rule";
import { type DecisionRecord, type RevealedDecision, revealed } from "./reveal";
import { roundColumns, roundsFrom, type StoredRound } from "./rounds/statements";
import { countedOf, type StoredCount } from "./stored-count";

/** What anybody may read: the published decisions of an initiative whose public page is on. */

const pageSize = 50;

/**
 * A page of the published decisions, newest first: those below the decision of number `after`.
 * `next` is the number to go on from.
 */
export async function publicDecisions(
  initiativeId: string,
  after: number | null = null,
): Promise<{ decisions: RevealedDecision[]; next: number | null }> {
  const rows = await find(
    initiativeId,
    Prisma.sql`${after}::int is null or (d."decidedAt", p.number) < (
      select e."decidedAt", q.number from "Decision" e join "Proposal" q on q.id = e."proposalId"
       where q."initiativeId" = ${initiativeId}::uuid and q.number = ${after})`,
    pageSize + 1,
  );
  const decisions = rows.slice(0, pageSize).flatMap((row) => revealed(row, "public") ?? []);
  return { decisions, next: rows.length > pageSize ? (decisions.at(-1)?.number ?? null) : null };
}

/** The published decision of this number; null when there is none. Read once per request. */
export const publicDecision = cache(
  async (initiativeId: string, number: number): Promise<RevealedDecision | null> => {
    const rows = await find(initiativeId, Prisma.sql`p.number = ${number}`, 1);
    return rows[0] ? revealed(rows[0], "public") : null;
  },
);

/** The matrix in force and when it was adopted; null: none was. Ask first whether it may be shown. */
export async function publicMatrix(
  initiativeId: string,
): Promise<{ matrix: Matrix; adoptedAt: Date } | null> {
  const [matrix, adoption] = await Promise.all([
    matrixInForce(db(), initiativeId),
    db().matrixAdoption.findFirst({
      where: { version: { initiativeId } },
      orderBy: { adoptedAt: "desc" },
      select: { adoptedAt: true },
    }),
  ]);
  return adoption && { matrix, adoptedAt: adoption.adoptedAt };
}

async function find(
  initiativeId: string,
  which: Prisma.Sql,
  limit: number,
): Promise<DecisionRecord[]> {
  type Row = Omit<DecisionRecord, "rule" | "counted" | "rounds"> &
    StoredCount & { rule: unknown; rounds: StoredRound[] };
  const rows = await db().$queryRaw<Row[]>`
    select p.number, p.kind::text as kind, p.title, p.text, o.name as "organisationName", fg.name as "groupName",
           json_build_object('name', a.name, 'isPublic', a."publicSince" is not null) as author,
           dg.name as "decidingGroupName", r.name as "responsibleName", p."followUpOn", v.number as "strategyVersionNumber",
           d.outcome::text as outcome, d."decidedAt", d."publishedAt", d.rule, d."seatsAtDecision",
           d."votesFor", d."votesAgainst", d."votesAbstain", d."votesAside", d.counted, ${chainColumns}, ${ratificationColumn}, ${roundColumns}, ${adviceColumn}, d.reasons,
           (select coalesce(json_agg(json_build_object('standsFor', coalesce(so.name, st.constituency), 'asDeputy', t."asDeputy",
                     'choice', t.choice, 'reason', t.reason,
                     'person', json_build_object('name', tp.name, 'isPublic', tp."publicSince" is not null)) order by st.position), '[]')
              from "Vote" t join "Seat" st on st.id = t."seatId" join "Person" tp on tp.id = t."personId"
              left join "Organisation" so on so.id = st."organisationId"
             where t."proposalId" = p.id and t."replacedAt" is null) as votes,
           (select coalesce(json_agg(json_build_object('standsFor', coalesce(so.name, st.constituency), 'text', m.text,
                     'person', json_build_object('name', mp.name, 'isPublic', mp."publicSince" is not null)) order by m.at), '[]')
              from "MinorityStatement" m join "Seat" st on st.id = m."seatId" join "Person" mp on mp.id = m."personId"
              left join "Organisation" so on so.id = st."organisationId"
             where m."decisionId" = d.id) as "minorityStatements"
      from "Decision" d
      join "Proposal" p on p.id = d."proposalId" and p."initiativeId" = ${initiativeId}::uuid
      join "Initiative" i on i.id = p."initiativeId" and i."publishedAt" is not null
      join "Person" a on a.id = p."authorId"
      join "Group" dg on dg.id = p."decidingGroupId"
      left join "Organisation" o on o.id = p."organisationId"
      left join "Group" fg on fg.id = p."fromGroupId"
      left join "Organisation" r on r.id = p."responsibleOrganisationId"
      left join "StrategyVersion" v on v."proposalId" = p.id
     where d."publishedAt" is not null and (${which})
     order by d."decidedAt" desc, p.number desc limit ${limit}`;
  return rows.map((row) => ({
    ...row,
    rule: readRule(row.rule),
    counted: countedOf(row),
    rounds: roundsFrom(row.rounds),
  }));
}
