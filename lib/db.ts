import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { connect, type Whereabouts } from "@/lib/connect";
import type { Embedded } from "@/lib/embedded/open";
import { preparedName } from "@/lib/prepared";
import { PrismaClient } from "@/prisma/client/client";

export type { Whereabouts } from "@/lib/connect";
export { countStatements } from "@/lib/statements";

type OpenDatabase = { client: PrismaClient; pool: Pool; embedded: Embedded | null };

/**
 * The launcher opens the database and the pages use it, and each has its own copy of this module:
 * the open database lives where both can see it.
 */
const shared = globalThis as { collectiveImpactDatabase?: OpenDatabase };

/** The database of this process. Throws when nothing has opened it, as in `next build`. */
export function db(): PrismaClient {
  return open().client;
}

/** The connections beneath `db()`, for migrations and LISTEN. */
export function connections(): Pool {
  return open().pool;
}

/** True when the database runs inside this process, false on a PostgreSQL server. */
export function isEmbedded(): boolean {
  return open().embedded !== null;
}

/**
 * Opens the database of this process; `db()` answers from then on. Runs no migrations.
 * Throws CannotStart with one sentence when the folder is in use or not writable, or when the
 * server does not answer within ten seconds or is older than PostgreSQL 15.
 */
export async function openDatabase(whereabouts: Whereabouts): Promise<void> {
  if (shared.collectiveImpactDatabase) throw new Error("The database is already open");
  const { pool, embedded } = await connect(whereabouts);
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: preparedName }),
    // Deeds of one initiative wait in a queue, and a burst of them must not be turned away.
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  shared.collectiveImpactDatabase = { client, pool, embedded };
}

/** Closes the database with everything written; other processes may open it afterwards. */
export async function closeDatabase(): Promise<void> {
  const { collectiveImpactDatabase: database } = shared;
  if (!database) return;
  delete shared.collectiveImpactDatabase;
  await database.client.$disconnect();
  await database.pool.end();
  await database.embedded?.close();
}

function open() {
  const { collectiveImpactDatabase: database } = shared;
  if (!database) throw new Error("The database is not open: begin with npm start or npm run dev");
  return database;
}
