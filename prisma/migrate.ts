import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { giveBack } from "@/lib/snapshot";

export type Migration = { name: string; script: string; checksum: string };
export type Applied = { name: string; checksum: string };

/** Where ours are. */
export const ourMigrations = "prisma/migrations";

/** Any number would do, as long as every copy of this application asks for the same one. */
const oneAtATime = 7_203_114;

/**
 * Brings the database up to the migrations in `folder`, in the order of their names, and gives the
 * names of those it applied. All of them or none: where one fails, the version before still finds
 * the database it knows. Copies that start at once take turns. The record is Prisma's own table, so
 * Prisma's tools read it too. (Prisma's engine is not used here: through these drivers it cuts a
 * script at every semicolon, also inside a trigger.)
 * Throws CannotStart when a migration fails, was changed afterwards, or is from a newer version.
 */
export async function migrate(pool: Pool, folder = ourMigrations): Promise<string[]> {
  const migrations = readMigrations(folder);
  if (pendingOf(migrations, await readApplied(pool)).length === 0) return [];
  return inTurn(pool, async (transaction) => {
    const pending = pendingOf(migrations, await readApplied(transaction));
    await applyIn(transaction, pending);
    return pending.map((migration) => migration.name);
  });
}

/**
 * Runs `work` in one transaction, while nobody else migrates or restores this database. The turn is
 * taken before the transaction begins: inside one, the catalogue may be remembered from before.
 */
export async function inTurn<T>(
  pool: Pool,
  work: (transaction: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [oneAtATime]);
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    await client.query("select pg_advisory_unlock($1)", [oneAtATime]);
    client.release();
    return result;
  } catch (error) {
    await giveBack(client, "rollback; select pg_advisory_unlock_all()");
    throw error;
  }
}

/** The migrations of a folder, in the order of their names. */
export function readMigrations(folder: string): Migration[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort().map((name) => {
    // A checkout on Windows may end its lines otherwise; it is the same migration.
    const script = readFileSync(join(folder, name, "migration.sql"), "utf8").replaceAll(
      "\r\n",
      "\n",
    );
    return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
  });
}

/** What the record of a database says it has; nothing where there is no record. */
export async function readApplied(database: Pool | PoolClient): Promise<Applied[]> {
  const { rows } = await database.query(
    "select to_regclass('_prisma_migrations') is null as empty",
  );
  if (rows[0].empty) return [];
  const applied = await database.query<Applied>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  return applied.rows;
}

/**
 * Which of these migrations a database that had `applied` still needs.
 * Throws CannotStart when it had one that is not among them, or one that was changed.
 */
export function pendingOf(migrations: Migration[], applied: Applied[]) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new CannotStart(
        `The database knows the migration ${name} and this version does not: start the newer version that made it.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new CannotStart(
        `The migration ${name} was changed after the database had it: put it back and make a new one.`,
      );
    }
    known.delete(name);
  }
  return [...known.values()];
}

/**
 * Applies these migrations in a transaction that the caller began and will end.
 * Throws CannotStart with the name of the one that fails; the caller rolls back.
 */
export async function applyIn(transaction: PoolClient, migrations: Migration[]): Promise<void> {
  await transaction.query(record);
  for (const migration of migrations) {
    await transaction.query(migration.script).catch((error: Error) => {
      throw new CannotStart(
        `The migration ${migration.name} does not fit the database (${error.message}); the database is as it was before.`,
      );
    });
    await transaction.query(
      `insert into _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values (gen_random_uuid(), $1, $2, now(), clock_timestamp(), 1)`,
      [migration.checksum, migration.name],
    );
  }
}

/** As Prisma makes it. */
const record = `create table if not exists _prisma_migrations (
  id                  varchar(36) primary key not null,
  checksum            varchar(64) not null,
  finished_at         timestamptz,
  migration_name      varchar(255) not null,
  logs                text,
  rolled_back_at      timestamptz,
  started_at          timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
