import type { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import type pg from "pg";
import { RecordingPool } from "@/lib/statements";

type Client = new (config?: pg.ClientConfig) => pg.ClientBase;

/**
 * The database in this process behind the same driver as a PostgreSQL server. So the rest of the
 * house meets one driver: the same values, the same errors with the same constraint names.
 */
export function connectionsTo(database: PGlite, Client: Client): pg.Pool {
  const config = createPgConfig(inWholeStatements(database) as PGlite);
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  // The driver hands its value parsers down in `types`; this layer takes them for parameter types.
  connection.parse = (query) => parse({ ...query, types: undefined });
  // There is one session, so there is one connection, and it is never given up.
  return new OneConnection({ ...config, Client, max: 1, idleTimeoutMillis: 0 } as pg.PoolConfig);
}

/** The messages that only prepare what a later one has done: parse, bind, describe, execute, close. */
const held = new Set([..."PBDEC"].map((letter) => letter.charCodeAt(0)));

/**
 * A statement goes to the database as five messages. Each that is sent by itself enters and leaves the
 * database, so they are gathered until the one that asks for the answer, as a socket would gather them.
 */
function inWholeStatements(
  database: PGlite,
): Pick<PGlite, "execProtocolStream" | "ready" | "waitReady"> {
  let gathered: Uint8Array[] = [];
  return {
    ready: database.ready,
    waitReady: database.waitReady,
    execProtocolStream: async (message, options) => {
      gathered.push(message);
      if (held.has(message[0] ?? 0)) return [];
      const whole = Buffer.concat(gathered);
      gathered = [];
      return database.execProtocolStream(whole, options);
    },
  };
}

type Connected = Parameters<pg.Pool["connect"]>[0];

/**
 * The driver gives a connection up when a statement fails. A second one would be to the same session,
 * where the rest of the first one's answers still arrive, and be taken for answers to its own questions.
 */
class OneConnection extends RecordingPool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected) {
    if (!callback) return super.connect();
    super.connect((error, client) => {
      if (client) keepAfterRefusal(client);
      callback(error, client, client?.release ?? (() => undefined));
    });
  }
}

/** The database said no to a statement, and is there for the next. Its errors are not the driver's class, but tell how severe they are. */
function keepAfterRefusal(client: pg.PoolClient): void {
  const release = client.release.bind(client);
  client.release = (error) => {
    const isRefusal = error instanceof Error && "severity" in error;
    release(isRefusal ? undefined : error);
  };
}
