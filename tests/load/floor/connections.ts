import type { Pool } from "pg";

/** The server opens the database and the pages use it; each has its own copy of this module. */
const shared = globalThis as { floorConnections?: Pool };

export function share(pool: Pool): void {
  shared.floorConnections = pool;
}

export function connections(): Pool {
  if (!shared.floorConnections) throw new Error("The floor's database is not open");
  return shared.floorConnections;
}
