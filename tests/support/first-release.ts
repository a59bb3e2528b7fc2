import { cpSync } from "node:fs";
import { join } from "node:path";
import { ourMigrations } from "@/prisma/migrate";
import { temporaryFolder } from "@/tests/support/server";

/** The example at the first released schema; see make-first-backup.ts. */
export const firstBackup = "tests/fixtures/first-release.backup";

/** The migrations that the first release came with. */
export const firstMigrations = ["20261123235800_tables", "20261123235900_rules"];

/** A folder with these migrations only, as a version of the application has it. */
export function folderOf(names: string[]) {
  const folder = temporaryFolder();
  for (const name of names) {
    cpSync(join(ourMigrations, name), join(folder.path, name), { recursive: true });
  }
  return folder;
}
