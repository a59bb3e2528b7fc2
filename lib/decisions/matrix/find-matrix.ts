import type { Transaction } from "@/lib/audit";
import { Prisma } from "@/prisma/client/client";
import { readRule } from "../read-rule";
import type { Matrix, MatrixRow } from "./rules";

type Within = Pick<Transaction, "$queryRaw">;
type Stored = Omit<Matrix, "rows"> & { rows: (Omit<MatrixRow, "rule"> & { rule: unknown })[] };

/** The matrix in force: the one adopted last; before that the first. Every initiative has one. */
export async function matrixInForce(within: Within, initiativeId: string): Promise<Matrix> {
  const [found] = await find(within, Prisma.sql`v.id = (${inForceBefore(initiativeId, null)})`);
  if (!found) throw new Error("Every initiative begins with a decision matrix");
  return found;
}

/** The version that a proposal asks to adopt. */
export async function matrixOfProposal(within: Within, proposalId: string): Promise<Matrix | null> {
  const [found] = await find(within, Prisma.sql`v."proposalId" = ${proposalId}::uuid`);
  return found ?? null;
}

/** The version of this number, and the one in force until it was decided on, or now when it was not. */
export async function matricesAround(
  within: Within,
  initiativeId: string,
  number: number,
  decidedAt: Date | null,
): Promise<{ matrix: Matrix | null; before: Matrix | null }> {
  const found = await find(
    within,
    Prisma.sql`v."initiativeId" = ${initiativeId}::uuid
      and (v.number = ${number} or v.id = (${inForceBefore(initiativeId, decidedAt)}))`,
  );
  return {
    matrix: found.find((one) => one.number === number) ?? null,
    before: found.find((one) => one.number !== number) ?? null,
  };
}

/** The id of the version in force until a moment; null: now. */
export function inForceBefore(initiativeId: string, until: Date | null): Prisma.Sql {
  return Prisma.sql`
    select z.id from "MatrixVersion" z left join "MatrixAdoption" a on a."versionId" = z.id
     where z."initiativeId" = ${initiativeId}::uuid and (a.id is not null or z."proposalId" is null)
       and (${until}::timestamp is null or a."adoptedAt" is null or a."adoptedAt" < ${until}::timestamp)
     order by a."adoptedAt" desc nulls last, z.number desc limit 1`;
}

async function find(within: Within, which: Prisma.Sql): Promise<Matrix[]> {
  const versions = await within.$queryRaw<Stored[]>`
    select v.id, v.number,
           (select coalesce(json_agg(json_build_object('id', r.id, 'matterId', r."matterId", 'matter', r.matter, 'kinds', r.kinds,
                     'rule', r.rule, 'noticeDays', r."noticeDays", 'proposers', r.proposers, 'heard', r.heard, 'publicity', r.publicity,
                     'earlyClosing', r."earlyClosing", 'extendDays', r."extendDays")
                     order by r.position), '[]')
              from "MatrixRow" r where r."versionId" = v.id) as rows
      from "MatrixVersion" v where ${which}`;
  return versions.map(({ rows, ...version }) => ({
    ...version,
    rows: rows.map(({ rule, ...row }) => ({ ...row, rule: readRule(rule) })),
  }));
}
