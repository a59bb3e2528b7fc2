import type { PoolClient } from "pg";
import { verifyChainsIn } from "@/lib/audit-chain";
import type { Backup } from "@/lib/backup/contents";
import { fill } from "@/lib/backup/fill";
import { forgetPlans } from "@/lib/backup/forget-plans";
import { moveIn, ownSecret } from "@/lib/backup/house";
import { untouched } from "@/lib/backup/lines";
import type { Made } from "@/lib/backup/made-by";
import { quoted, tablesIn } from "@/lib/backup/tables";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { applyIn, type Migration } from "@/prisma/migrate";

type Site = { made: Made; there: string[]; migrations: Migration[] };

/**
 * Takes down what is there, builds the tables of the backup's day, fills them and brings them up to
 * today: the same way for an old backup and a new one.
 */
export async function rebuild(
  transaction: PoolClient,
  { path, contents }: Backup,
  { made, there, migrations }: Site,
): Promise<void> {
  const secret = await ownSecret(transaction, there);
  await takeDown(transaction, made);
  const had = new Set(contents.migrations.map(({ name }) => name));
  await applyIn(
    transaction,
    migrations.filter(({ name }) => had.has(name)),
  );
  await fill(transaction, path, contents);
  await applyIn(
    transaction,
    migrations.filter(({ name }) => !had.has(name)),
  );
  await refuseOtherLogs(transaction, contents);
  await moveIn(transaction, secret);
  await refreshFigures(transaction, made);
  await forgetPlans(transaction);
}

async function takeDown(transaction: PoolClient, { tables, functions, types }: Made) {
  const drop = (kind: string, names: string[]) =>
    names.length > 0 && transaction.query(`drop ${kind} if exists ${names.map(quoted).join(", ")}`);
  await drop("table", tables);
  await drop("function", functions);
  await drop("type", types);
}

async function refuseOtherLogs(transaction: PoolClient, { logs: before }: Backup["contents"]) {
  const logs = await verifyChainsIn(transaction);
  if (JSON.stringify(logs) === JSON.stringify(before)) return;
  throw new CannotStart(
    `The log of deeds does not follow, row for row, as it did when the backup was made. ${untouched} Take another copy.`,
  );
}

/** The database plans by figures about its tables, and nobody else asks for them on the embedded one. */
async function refreshFigures(transaction: PoolClient, { tables }: Made) {
  const there = await tablesIn(transaction, tables);
  await transaction.query(`analyze ${there.map(({ name }) => quoted(name)).join(", ")}`);
}
