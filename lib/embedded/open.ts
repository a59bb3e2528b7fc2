import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { DurableFiles } from "@/lib/embedded/durable-files";
import { type Lock, takeLock } from "@/lib/embedded/lock";
import { planning } from "@/lib/statements";

/** A database inside this process, and the way to leave it with everything written. */
export type Embedded = { database: PGlite; close(): Promise<void> };

const extensions = { btree_gist, pg_trgm, unaccent };

/**
 * Opens the database kept in a data folder, and makes it if the folder is empty (some seconds).
 * Takes the folder's lock first: two processes on one folder lose data without any error.
 * Throws CannotStart when another process has it or the folder cannot be written.
 */
export async function openFolder(
  dataDir: string,
  lock: Lock = takeLock(dataDir),
): Promise<Embedded> {
  try {
    const database = await PGlite.create({
      fs: new DurableFiles(join(dataDir, "database")),
      startParams: durableStart(),
      extensions,
    });
    return { database, close: () => leave(database).finally(lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Opens a database that is gone with the process. `template` is a dump to begin from. */
export async function openMemory(template?: Blob): Promise<Embedded> {
  const options: PGliteOptions = template ? { loadDataDir: template } : {};
  const startParams = [...PGlite.defaultStartParams, ...planned];
  const database = await PGlite.create({ ...options, startParams, extensions });
  return { database, close: () => database.close() };
}

/** `-F` switches flushing off; the other methods of flushing are not there in WebAssembly. */
function durableStart() {
  const stock = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
  return [...stock, "-c", "wal_sync_method=fsync", ...planned];
}

const planned = Object.entries(planning).flatMap(([setting, value]) => [
  "-c",
  `${setting}=${value}`,
]);

/** The checkpoint makes the next start quick: nothing is left to replay. */
async function leave(database: PGlite) {
  await database.exec("checkpoint").catch(() => undefined);
  await database.close();
}
