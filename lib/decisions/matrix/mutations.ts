import type { Transaction } from "@/lib/audit";
import type { MatrixRow } from "./rules";

type WrittenRow = Omit<MatrixRow, "id"> & { id?: string };

/** A new version with these rows, in this order; gives its id. */
export async function writeVersion(
  transaction: Transaction,
  version: { initiativeId: string; number: number; proposalId: string | null; createdAt: Date },
  rows: WrittenRow[],
): Promise<string> {
  const { id } = await transaction.matrixVersion.create({ data: version, select: { id: true } });
  await writeRows(transaction, id, rows);
  return id;
}

/** Gives a draft exactly these rows. */
export async function replaceRows(
  transaction: Transaction,
  versionId: string,
  rows: WrittenRow[],
): Promise<void> {
  await transaction.matrixRow.deleteMany({ where: { versionId } });
  await writeRows(transaction, versionId, rows);
}

async function writeRows(transaction: Transaction, versionId: string, rows: WrittenRow[]) {
  await transaction.matrixRow.createMany({
    data: rows.map(({ id: _, ...row }, position) => ({ ...row, versionId, position })),
  });
}
