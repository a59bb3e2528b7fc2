import type { Prisma } from "@/prisma/client/client";

/**
 * Writes rows of one table in one statement, however many: for thousands this takes a fifth of the
 * time of `createMany`, and a deed holds the initiative's lock while it writes. Every row has the same
 * columns; the ones left out take the database's default, so the id must be among them.
 */
export async function insertRows(
  transaction: Pick<Prisma.TransactionClient, "$executeRawUnsafe">,
  table: Prisma.ModelName,
  rows: Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(", ");
  await transaction.$executeRawUnsafe(
    `insert into "${table}" (${columns})
     select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}
