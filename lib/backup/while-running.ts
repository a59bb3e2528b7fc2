import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { backUp } from "@/lib/backup/back-up";
import { writeWhole } from "@/lib/backup/file";
import { copiesIn, placeOf } from "@/lib/backup/places";
import { openBackup, restore } from "@/lib/backup/restore";
import { type Restored, restoredFrom } from "@/lib/backup/told";
import { connections } from "@/lib/db";
import { environment } from "@/lib/environment";

/**
 * A backup of the open database, to be sent. It is written beside the daily copies first: there is one
 * connection, and a command that reads slowly must not hold it.
 */
export async function backUpForCommand(): Promise<ReadableStream> {
  const path = passing();
  await backUp(connections(), path);
  const file = await open(path);
  // It is there as long as it is open, and nobody has to take it away.
  await rm(path);
  return Readable.toWeb(file.createReadStream()) as ReadableStream;
}

/** Restores what a command sends, once all of it is here and found to be whole. */
export async function restoreForCommand(
  sent: ReadableStream<Uint8Array> | null,
  replace: string | undefined,
): Promise<Restored> {
  const path = passing();
  try {
    const content = (sent ?? []) as AsyncIterable<Buffer>;
    await writeWhole(path, content, { pack: false, look: openBackup });
    const backup = await openBackup(path);
    const { dataDir } = environment();
    const into = { place: placeOf(environment()), replace, copies: copiesIn(dataDir) };
    const kept = await restore(connections(), backup, into);
    console.log(`Restored a backup of ${backup.contents.madeAt}`);
    return restoredFrom(backup.contents, kept);
  } finally {
    await rm(path, { force: true });
  }
}

/** Named so that what a crash leaves of it is swept away (daily.ts). */
const passing = () => join(copiesIn(environment().dataDir), `passing-${randomUUID()}.partial`);
