import { existsSync } from "node:fs";
import { join } from "node:path";
import { backUp } from "@/lib/backup/back-up";
import type { Contents } from "@/lib/backup/contents";
import { writeWhole } from "@/lib/backup/file";
import { withDatabase } from "@/lib/backup/on-its-own";
import { placeOf } from "@/lib/backup/places";
import { readBackup } from "@/lib/backup/read";
import { brokenIn, elsewhere, rowsIn } from "@/lib/backup/told";
import { environment } from "@/lib/environment";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { sendToServer } from "@/lib/launch/command-channel";
import { fileNamed } from "@/prisma/commands/file-named";

/** `npm run backup -- file`: writes everything to a file, whether the application runs or not. */
export default async function backUpTo(words: string[]): Promise<void> {
  const path = fileNamed(words[0], "npm run backup -- monday.backup");
  if (existsSync(path)) throw new CannotStart(`${path} is there already: give another name.`);
  const contents = await write(path);
  console.log(`Wrote ${path}: ${rowsIn(contents)} rows, whole when read again.`);
  for (const sentence of [...elsewhere(contents), ...brokenIn(contents)]) console.log(sentence);
  process.exit(0);
}

async function write(path: string): Promise<Contents> {
  const { databaseUrl, dataDir } = environment();
  const sent = databaseUrl ? null : await sendToServer(dataDir, "backup");
  if (sent) {
    await writeWhole(path, sent, { pack: false, look: readBackup });
    return readBackup(path);
  }
  if (!databaseUrl && !existsSync(join(dataDir, "database"))) {
    throw new CannotStart(`There is nothing to back up in ${placeOf(environment())}.`);
  }
  return withDatabase(environment(), (pool) => backUp(pool, path));
}
