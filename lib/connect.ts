import type { Pool } from "pg";
import { connectionsTo } from "@/lib/embedded/connection";
import type { Lock } from "@/lib/embedded/lock";
import { type Embedded, openFolder, openMemory } from "@/lib/embedded/open";
import { connectionsToServer } from "@/lib/server-connections";
import { RecordingClient } from "@/lib/statements";

/**
 * Which database: a server by its address, a folder (with its lock, if that was taken before), or
 * memory (from a dump, or empty).
 */
export type Whereabouts =
  | { url: string }
  | { dataDir: string; lock?: Lock }
  | { memory: true; template?: Blob | undefined };

/**
 * Opens a database, of whichever kind. Close the pool first and what is embedded afterwards.
 * Throws CannotStart with one sentence when the folder is in use or not writable, or when the
 * server does not answer within ten seconds or is older than PostgreSQL 15.
 */
export async function connect(
  whereabouts: Whereabouts,
): Promise<{ pool: Pool; embedded: Embedded | null }> {
  if ("url" in whereabouts) {
    return { pool: await connectionsToServer(whereabouts.url), embedded: null };
  }
  const embedded =
    "memory" in whereabouts
      ? await openMemory(whereabouts.template)
      : await openFolder(whereabouts.dataDir, whereabouts.lock);
  return { pool: connectionsTo(embedded.database, RecordingClient), embedded };
}
