import { basename, join } from "node:path";
import type { Environment } from "@/lib/environment";

/** What people call the database: its name on the server, or the folder it is in. */
export function placeOf({ databaseUrl, dataDir }: Environment): string {
  if (!databaseUrl) return basename(dataDir);
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
}

/** Where the application puts copies by itself. */
export const copiesIn = (dataDir: string): string => join(dataDir, "backups");
