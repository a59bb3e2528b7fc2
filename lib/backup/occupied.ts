import type { PoolClient } from "pg";
import { untouched } from "@/lib/backup/lines";
import { type Made, migrationRecord } from "@/lib/backup/made-by";
import { quoted, tablesIn } from "@/lib/backup/tables";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { type Migration, pendingOf, readApplied } from "@/prisma/migrate";

/**
 * Locks those of our tables that are there, so that nobody reads or writes them until the
 * transaction ends, and gives their names. Gives up after some seconds: see `whenQuiet`.
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
  await transaction.query("set local lock_timeout = '4s'");
  await transaction.query(`lock table ${there.map(quoted).join(", ")} in access exclusive mode`);
  pendingOf(migrations, await readApplied(transaction));
  return there;
}

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
