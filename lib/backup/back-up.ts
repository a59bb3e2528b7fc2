import type { Pool } from "pg";
import type { Contents } from "@/lib/backup/contents";
import { writeWhole } from "@/lib/backup/file";
import { readBackup } from "@/lib/backup/read";
import { linesOf } from "@/lib/backup/write-lines";
import { inSnapshot } from "@/lib/snapshot";
import { ourMigrations, readMigrations } from "@/prisma/migrate";

/**
 * Writes what the database holds at this moment to a file, reads the file again, and only then puts
 * it in its place; gives what is in it. Others may read and write meanwhile.
 * Throws CannotStart when there is nothing to back up, or the database is newer than this version.
 */
export async function backUp(
  pool: Pool,
  path: string,
  migrations = readMigrations(ourMigrations),
): Promise<Contents> {
  let contents: Contents | undefined;
  const look = async (written: string) => {
    contents = await readBackup(written);
  };
  await inSnapshot(pool, (client) =>
    writeWhole(path, linesOf(client, migrations), { pack: true, look }),
  );
  if (!contents) throw new Error("A backup was not read again");
  return contents;
}
