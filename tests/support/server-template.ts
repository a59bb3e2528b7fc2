import type { TestProject } from "vitest/node";
import { connectionsToServer } from "@/lib/server-connections";
import { migrate } from "@/prisma/migrate";
import { createDatabase, startPostgres } from "@/tests/support/postgres-server";

/** Starts a PostgreSQL server for this run and migrates one database to copy from. */
export default async function setup(project: TestProject) {
  const server = await startPostgres();
  const url = await createDatabase(server.url, "template1");
  const pool = await connectionsToServer(url);
  await migrate(pool);
  // A database that somebody is connected to cannot be copied.
  await pool.end();
  project.provide("server", url);
  return server.stop;
}
