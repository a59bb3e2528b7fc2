import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

type Migration = { name: string; script: string; checksum: string };
type Applied = { name: string; checksum: string };

/** Any number would do, as long as every copy of this application asks for the same one. */
const oneAtATime = 7_203_114;

/**
 * Brings the database up to the migrations in `folder`, in the order of their names, and gives the
 * names of those it applied. Each is applied whole or not at all; copies that start at once take
 * turns. The record is Prisma's own table, so Prisma's tools read it too. (Prisma's engine is not
 * used here: through these drivers it cuts a script at every semicolon, also inside a trigger.)
 * Throws CannotStart when a migration fails, was changed afterwards, or is from a newer version.
 */
export async function migrate(pool: Pool, folder = "prisma/migrations"): Promise<string[]> {
  const migrations = readMigrations(folder);
  if (pendingOf(migrations, await readApplied(pool)).length === 0) return [];
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [oneAtATime]);
    await client.query(table);
    const pending = pendingOf(migrations, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [oneAtATime]);
    client.release();
  }
}

function readMigrations(folder: string): Migration[] {
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

async function readApplied(database: Pool | PoolClient): Promise<Applied[]> {
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

function pendingOf(migrations: Migration[], applied: Applied[]) {
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

async function apply(client: PoolClient, migration: Migration) {
  try {
    await client.query("begin");
    await client.query(migration.script);
    await client.query(
      `insert into _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values (gen_random_uuid(), $1, $2, now(), clock_timestamp(), 1)`,
      [migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    const { message } = error as Error;
    throw new CannotStart(
      `The migration ${migration.name} does not fit the database (${message}); the database is as it was before it.`,
    );
  }
}

/** As Prisma makes it. */
const table = `create table if not exists _prisma_migrations (
  id                  varchar(36) primary key not null,
  checksum            varchar(64) not null,
  finished_at         timestamptz,
  migration_name      varchar(255) not null,
  logs                text,
  rolled_back_at      timestamptz,
  started_at          timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
