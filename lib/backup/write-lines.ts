import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { verifyChainsIn } from "@/lib/audit-chain";
import { backupOf, type Heading, newestFormat } from "@/lib/backup/contents";
import { madeBy, migrationRecord } from "@/lib/backup/made-by";
import { rowsOf } from "@/lib/backup/rows";
import { speakPlainly, type Table, tablesIn } from "@/lib/backup/tables";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { type Applied, type Migration, pendingOf, readApplied } from "@/prisma/migrate";

/**
 * The lines of a backup of what the client's transaction sees, in pieces of some hundred thousand
 * letters, at whatever migration the database is.
 * Throws CannotStart when there are no tables, or when they are of a newer version than `migrations`.
 */
export async function* linesOf(
  client: PoolClient,
  migrations: Migration[],
): AsyncGenerator<string> {
  const applied = await readApplied(client);
  if (applied.length === 0) throw new CannotStart("There is nothing to back up yet.");
  pendingOf(migrations, applied);
  await speakPlainly(client);
  const ours = madeBy(migrations).tables.filter((name) => name !== migrationRecord);
  const hash = createHash("sha256");
  for await (const piece of unsealed(client, applied, await tablesIn(client, ours))) {
    hash.update(piece);
    yield piece;
  }
  yield line({ sha256: hash.digest("hex") });
}

async function* unsealed(client: PoolClient, applied: Applied[], tables: Table[]) {
  yield line(headingOf(applied, tables));
  const rows: Record<string, number> = {};
  for (const table of tables) {
    yield line({ table: table.name });
    let count = 0;
    for await (const batch of rowsOf(client, table)) {
      count += batch.length;
      yield `${batch.join("\n")}\n`;
    }
    rows[table.name] = count;
  }
  yield line({ rows, logs: await verifyChainsIn(client) });
}

function headingOf(migrations: Applied[], tables: Table[]): Heading {
  const columns = tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]);
  return {
    backup: backupOf,
    format: newestFormat,
    madeAt: new Date().toISOString(),
    migrations,
    tables: Object.fromEntries(columns),
  };
}

const line = (content: object) => `${JSON.stringify(content)}\n`;
