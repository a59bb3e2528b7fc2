import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";
import type { Backup, Contents } from "@/lib/backup/contents";
import { writeWhole } from "@/lib/backup/file";
import { untouched } from "@/lib/backup/lines";
import { type Made, madeBy } from "@/lib/backup/made-by";
import { holdsSomething, initiativesIn, occupy } from "@/lib/backup/occupied";
import { readBackup } from "@/lib/backup/read";
import { rebuild } from "@/lib/backup/rebuild";
import { refusals, whenQuiet } from "@/lib/backup/refusals";
import { linesOf } from "@/lib/backup/write-lines";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { inTurn, type Migration, ourMigrations, readMigrations } from "@/prisma/migrate";

export type Into = {
  /** What people call the database: its name on the server, or its folder. */
  place: string;
  /** What somebody said may be replaced, by its name. */
  replace?: string | undefined;
  /** The folder for a copy of what is replaced. */
  copies: string;
};

/** A file that was looked through and found to be whole. Throws CannotStart with what is wrong with it. */
export async function openBackup(path: string): Promise<Backup> {
  return { path, contents: await readBackup(path) };
}

/**
 * Puts a backup into a database, all of it or nothing, and brings it up to `migrations`. Gives where
 * the copy of what was there before is, or null when nothing was. May run while the application does:
 * every session ends, and on a server its connections are made anew.
 * Throws CannotStart when the database is not empty and its name was not said, when the file or the
 * database is of a newer version, and when the restored logs of deeds do not look as they did.
 */
export async function restore(
  pool: Pool,
  backup: Backup,
  into: Into,
  migrations = readMigrations(ourMigrations),
): Promise<string | null> {
  refuseNewer(backup.contents, migrations);
  if (into.replace !== undefined && into.replace !== into.place) {
    throw new CannotStart(
      `--replace names ${into.replace}, and this is the database ${into.place}. ${untouched}`,
    );
  }
  const once = () =>
    inTurn(pool, async (transaction) => {
      const made = madeBy(migrations);
      const there = await occupy(transaction, made, migrations);
      const kept = await makeRoom(transaction, there, into, migrations);
      await rebuild(transaction, backup, { made, there, migrations });
      return kept;
    });
  return whenQuiet(once).catch(refusals);
}

function refuseNewer({ migrations: applied }: Contents, migrations: Migration[]) {
  const stranger = applied.find(({ name, checksum }) => {
    return !migrations.some((known) => known.name === name && known.checksum === checksum);
  });
  if (!stranger) return;
  throw new CannotStart(
    `The file was made by a version of this application that is newer, or another one (it has the migration ${stranger.name}). ${untouched} Restore it with that version.`,
  );
}

/** Where the copy of what is about to be replaced went; null when there was nothing. */
async function makeRoom(
  transaction: PoolClient,
  there: Made["tables"],
  { place, replace, copies }: Into,
  migrations: Migration[],
): Promise<string | null> {
  if (!(await holdsSomething(transaction, there))) return null;
  if (replace === undefined) {
    const names = await initiativesIn(transaction, there);
    const holds = names.length > 0 ? `it holds ${names.join(", ")}` : "it has an account";
    throw new CannotStart(
      `The database ${place} is not empty: ${holds}. ${untouched} To put the backup in the place of everything there, say its name: --replace=${place}`,
    );
  }
  const kept = placeFor(copies, new Date());
  await writeWhole(kept, linesOf(transaction, migrations), { pack: true, look: readBackup });
  return kept;
}

/** A name that no copy has yet: the one that is being restored may be of the same second. */
function placeFor(copies: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "");
  for (let number = 1; ; number += 1) {
    const path = join(copies, `replaced-${stamp}${number === 1 ? "" : `-${number}`}.backup`);
    if (!existsSync(path)) return path;
  }
}
