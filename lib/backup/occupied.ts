import type { PoolClient } from "pg";
import { untouched } from "@/lib/backup/lines";
import { type Made, migrationRecord } from "@/lib/backup/made-by";
import { quoted, tablesIn } from "@/lib/backup/tables";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { type Migration, pendingOf, readApplied } from "@/prisma/migrate";

/**
 * Locks those of our tables that are there, so that nobody reads or writes them until the
 * transaction ends, and gives their names. Gives up when they are busy: see `whenQuiet`.
 * Throws CannotStart when they are of a newer version, or somebody else's.
 */
export async function occupy(
  transaction: PoolClient,
  { tables }: Made,
  migrations: Migration[],
): Promise<string[]> {
  const there = (await tablesIn(transaction, tables)).map(({ name }) => name);
  if (there.length === 0) return there;
  if (!there.includes(migrationRecord)) {
    throw new CannotStart(
      `The database has tables of something else, named as ours (${there[0]}). ${untouched} Give it a database of its own.`,
    );
  }
  await lock(transaction, there);
  pendingOf(migrations, await readApplied(transaction));
  return there;
}

/**
 * Deeds lock the head of their log before anything else, so whoever has all heads waits for the deeds
 * under way and for no later one. The rest is held by readers, for moments; to give up sooner than
 * the database looks for circles (1 s) leaves nobody else to be turned away.
 */
async function lock(transaction: PoolClient, there: string[]) {
  const first = there.filter((name) => name === "AuditHead");
  await transaction.query("set local lock_timeout = '8s'");
  for (const name of first) await transaction.query(locking([name]));
  await transaction.query("set local lock_timeout = '300ms'");
  await transaction.query(locking(there));
}

const locking = (names: string[]) =>
  `lock table ${names.map(quoted).join(", ")} in access exclusive mode`;

/** What an installation writes before anybody has done anything. */
const beforeAnybody = ["Installation", "RateLimit", migrationRecord];

/** Does any of these tables, which are there, hold what people made? */
export async function holdsSomething(transaction: PoolClient, tables: string[]): Promise<boolean> {
  const asked = tables.filter((name) => !beforeAnybody.includes(name));
  if (asked.length === 0) return false;
  const { rows } = await transaction.query<{ holds: boolean }>(
    `select ${asked.map((name) => `exists (select 1 from ${quoted(name)})`).join(" or ")} as holds`,
  );
  return rows[0]?.holds ?? false;
}

/** The names of the first initiatives, to tell what would be replaced. */
export async function initiativesIn(transaction: PoolClient, tables: string[]): Promise<string[]> {
  if (!tables.includes("Initiative")) return [];
  const { rows } = await transaction.query<{ name: string }>(
    `select name from "Initiative" order by "createdAt", id limit 5`,
  );
  return rows.map(({ name }) => name);
}
