import { createReadStream } from "node:fs";
import { json } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { withDatabase } from "@/lib/backup/on-its-own";
import { copiesIn, placeOf } from "@/lib/backup/places";
import { openBackup, restore } from "@/lib/backup/restore";
import { type Restored, restoredFrom } from "@/lib/backup/told";
import { environment } from "@/lib/environment";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { sendToServer } from "@/lib/launch/command-channel";
import { fileNamed } from "@/prisma/commands/file-named";

const example = "npm run restore -- monday.backup";

/**
 * `npm run restore -- file [--replace=name]`: puts a backup into the database, whether the
 * application runs or not. What is there already is only replaced when its name is said, and a copy
 * of it is kept.
 */
export default async function restoreFrom(words: string[]): Promise<void> {
  const { path, replace } = read(words);
  const { madeAt, rows, broken, kept } = await put(path, replace);
  console.log(`Restored ${rows} rows from the backup of ${madeAt}.`);
  console.log("Everybody signs in again, with the password of that day.");
  if (kept) console.log(`What was there before is in ${kept}`);
  for (const sentence of broken) console.log(sentence);
  process.exit(0);
}

function read(words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { replace: { type: "string" } },
      allowPositionals: true,
    });
    return { path: fileNamed(positionals[0], example), replace: values.replace };
  } catch (error) {
    throw new CannotStart((error as Error).message);
  }
}

async function put(path: string, replace: string | undefined): Promise<Restored> {
  const settings = environment();
  // Looked through here first: a file that is no good makes no folder and troubles no server.
  const backup = await openBackup(path);
  if (!settings.databaseUrl) {
    const words = replace === undefined ? "restore" : `restore?${new URLSearchParams({ replace })}`;
    const answer = await sendToServer(settings.dataDir, words, createReadStream(path));
    if (answer) return (await json(answer)) as Restored;
  }
  const into = { place: placeOf(settings), replace, copies: copiesIn(settings.dataDir) };
  const kept = await withDatabase(settings, (pool) => restore(pool, backup, into));
  return restoredFrom(backup.contents, kept);
}
