import type pg from "pg";
import { noteLostConnection } from "@/lib/connection-loss";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { introduction, RecordingClient, RecordingPool } from "@/lib/statements";

const oldestVersion = 15;
const patienceMs = 10_000;

/**
 * Opens one pool of connections to a PostgreSQL server and asks it for its version.
 * Throws CannotStart when it does not answer within ten seconds or is too old.
 */
export async function connectionsToServer(url: string): Promise<pg.Pool> {
  const pool = new RecordingPool({
    connectionString: url,
    Client: RecordingClient,
    max: 10,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    application_name: "collective-impact",
    // The driver reads and writes times without a zone and takes them for UTC. Said as a statement,
    // because connection poolers refuse it as an option.
    onConnect: (client) => client.query(introduction),
  });
  pool.on("connect", (client) => client.on("error", noteLostConnection));
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on("error", (error) => console.error("A database connection was lost:", error.message));
  try {
    await refuseOldVersion(pool, url);
    return pool;
  } catch (error) {
    // Not awaited: it waits for a connection that may never come about.
    pool.end().catch(() => undefined);
    throw error;
  }
}

async function refuseOldVersion(pool: pg.Pool, url: string) {
  const { rows } = await withinPatience(pool.query("show server_version_num")).catch((error) => {
    throw new CannotStart(`The database at ${placeOf(url)} does not answer: ${error.message}.`);
  });
  const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
  if (version >= oldestVersion) return;
  throw new CannotStart(
    `The database at ${placeOf(url)} is PostgreSQL ${version}, and ${oldestVersion} or newer is needed.`,
  );
}

/** A server can take a connection and then say nothing; the driver would wait for ever. */
async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patienceMs, new Error("no word from it in 10 seconds"));
  });
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer));
}

/** Without the user and the password, which belong in no log. */
function placeOf(url: string) {
  const { host, pathname } = new URL(url);
  return `${host}${pathname} (DATABASE_URL)`;
}
