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
  return new RecordingPool({ ...config, Client, max: 1, idleTimeoutMillis: 0 } as pg.PoolConfig);
}
