import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { backUp } from "@/lib/backup/back-up";
import { copiesIn } from "@/lib/backup/places";
import { dayOf, isoDay } from "@/lib/dates";
import { connections, isEmbedded } from "@/lib/db";
import { environment } from "@/lib/environment";
import type { Job } from "@/lib/launch/work";

const keptDays = 7;
const daily = /^\d{4}-\d{2}-\d{2}\.backup$/;
const hourMs = 60 * 60_000;
/** The database needs room for its own log; a full disk would end it. */
const roomToLeave = 256 * 1024 * 1024;

/** The embedded database copies itself once a day. A server is backed up by whoever runs it. */
export const dailyCopyJob: Job = {
  name: "daily copy of the data",
  everyMs: 15 * 60_000,
  run: async () => {
    if (isEmbedded()) await copyToday(environment().dataDir, new Date());
  },
};

/**
 * Writes today's copy (`2026-11-25.backup`, by the day in Copenhagen) unless it is there or nobody
 * has begun yet, and lets go of all but the last seven. Files of other names are left alone.
 * Throws when the disk has too little room for the copy and the database.
 */
export async function copyToday(dataDir: string, now: Date): Promise<void> {
  const folder = copiesIn(dataDir);
  const path = join(folder, `${isoDay(dayOf(now))}.backup`);
  if (existsSync(path) || !(await isBegun())) return;
  await refuseFullDisk(dataDir);
  await backUp(connections(), path);
  sweep(folder, now);
}

async function isBegun() {
  const { rows } = await connections().query(`select exists (select 1 from "Account") as begun`);
  return rows[0].begun;
}

/** Takes away what a crash left, and all but the last of the daily copies. */
function sweep(folder: string, now: Date) {
  const names = readdirSync(folder).sort().reverse();
  const left = names.filter(
    (name) => name.endsWith(".partial") && statSync(join(folder, name)).mtimeMs < +now - hourMs,
  );
  const old = names.filter((name) => daily.test(name)).slice(keptDays);
  for (const name of [...left, ...old]) rmSync(join(folder, name), { force: true });
}

/** A copy is far smaller than the database, being packed and without indexes. */
async function refuseFullDisk(dataDir: string) {
  const { bavail, bsize } = await statfs(dataDir);
  const { rows } = await connections().query(
    "select pg_database_size(current_database())::float8 as size",
  );
  const needed = rows[0].size + roomToLeave;
  if (bavail * bsize >= needed) return;
  const megabytes = Math.ceil(needed / 1024 / 1024);
  throw new Error(`The disk with the data has less than ${megabytes} MB free: no copy was made.`);
}
