import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Does `work` unless its result in `folder` was made from the same files, whatever their dates.
 * The mark is written last: work that broke off is done again.
 */
export async function unlessMadeFrom(
  sources: string[],
  folder: string,
  work: (fingerprint: string) => Promise<void>,
): Promise<void> {
  const mark = join(folder, "made-from");
  const fingerprint = fingerprintOf(sources);
  if (existsSync(mark) && readFileSync(mark, "utf8") === fingerprint) return;
  rmSync(mark, { force: true });
  await work(fingerprint);
  writeFileSync(mark, fingerprint);
}

/** One value for the names and contents of files and folders; those that are missing count as empty. */
export function fingerprintOf(sources: string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesIn(join(path, name)));
}
