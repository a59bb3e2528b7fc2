import type { Transaction } from "@/lib/audit";
import { Prisma } from "@/prisma/client/client";
import { readRule } from "../read-rule";
import type { Matrix, MatrixRow } from "./rules";

type Within = Pick<Transaction, "$queryRaw">;
type Stored = Omit<Matrix, "rows"> & { rows: (Omit<MatrixRow, "rule"> & { rule: unknown })[] };

/** The matrix in force: the one adopted last; before that the first. Every initiative has one. */
export async function matrixInForce(within: Within, initiativeId: string): Promise<Matrix> {
  const found = await find(
    within,
    Prisma.sql`v.id = (
      select z.id from "MatrixVersion" z left join "MatrixAdoption" a on a."versionId" = z.id
       where z."initiativeId" = ${initiativeId}::uuid and (a.id is not null or z."proposalId" is null)
       order by a."adoptedAt" desc nulls last, z.number desc limit 1)`,
  );
  if (!found) throw new Error("Every initiative begins with a decision matrix");
  return found;
}

/** The version that a proposal asks to adopt. */
export function matrixOfProposal(within: Within, proposalId: string): Promise<Matrix | null> {
  return find(within, Prisma.sql`v."proposalId" = ${proposalId}::uuid`);
}

/** The matrix that was in force until a decision, or is now when there is none yet. */
export function matrixBefore(
  within: Within,
  initiativeId: string,
  decidedAt: Date | null,
): Promise<Matrix | null> {
  return find(
    within,
    Prisma.sql`v.id = (
      select z.id from "MatrixVersion" z left join "MatrixAdoption" a on a."versionId" = z.id
       where z."initiativeId" = ${initiativeId}::uuid and (a.id is not null or z."proposalId" is null)
         and (${decidedAt}::timestamp is null or a."adoptedAt" is null or a."adoptedAt" < ${decidedAt}::timestamp)
       order by a."adoptedAt" desc nulls last, z.number desc limit 1)`,
  );
}

async function find(within: Within, which: Prisma.Sql): Promise<Matrix | null> {
  const rows = await within.$queryRaw<Stored[]>`
    select v.id, v.number,
           (select coalesce(json_agg(json_build_object('id', r.id, 'matterId', r."matterId", 'matter', r.matter, 'kinds', r.kinds,
                     'rule', r.rule, 'noticeDays', r."noticeDays", 'proposers', r.proposers, 'heard', r.heard, 'isPublic', r."isPublic")
                     order by r.position), '[]')
              from "MatrixRow" r where r."versionId" = v.id) as rows
      from "MatrixVersion" v where ${which}`;
  const found = rows[0];
  if (!found) return null;
  return {
    ...found,
    rows: found.rows.map(({ rule, ...row }) => ({ ...row, rule: readRule(rule) })),
  };
}
