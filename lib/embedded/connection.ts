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
  const config = createPgConfig(database);
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  // The driver hands its value parsers down in `types`; this layer takes them for parameter types.
  connection.parse = (query) => parse({ ...query, types: undefined });
  // There is one session, so there is one connection, and it is never given up.
  return new OneConnection({ ...config, Client, max: 1, idleTimeoutMillis: 0 } as pg.PoolConfig);
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
