import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOf, isoDay } from "@/lib/dates";
import { fingerprintOf } from "@/lib/launch/fingerprint";
import { step } from "@/lib/launch/step.mjs";
import { type Amount, makeData } from "@/tests/load/bench/data/make";
import type { Places } from "@/tests/load/bench/data/places";
import type { Database } from "@/tests/load/bench/result";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";
import { createDatabase, startPostgres } from "@/tests/support/postgres-server";

/** Where the database's files are, what is in it, and on a server the name of the database. */
export type Kept = { path: string; places: Places; database?: string };

const sources = [
  "prisma/example",
  "prisma/migrations",
  "tests/load/bench/data",
  "tests/load/bench/sizes.ts",
];

/**
 * So much data on this database, made unless it is there: another run of the same day uses it
 * again. Open decisions close in days to come, so yesterday's is of no use.
 */
export async function keptData(database: Database, size: string, amount: Amount): Promise<Kept> {
  const all = join(tmpdir(), "collective-impact-bench");
  const today = isoDay(dayOf(new Date()));
  const made = fingerprintOf([...sources, ...programs(database)]).slice(0, 12);
  const folder = join(all, `${today}-${made}-${database}-${size}-${amount.seed}`);
  const mark = join(folder, "made.json");
  if (!existsSync(mark)) {
    for (const old of namesIn(all)) {
      if (!old.startsWith(today)) rmSync(join(all, old), { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const make = database === "embedded" ? makeEmbedded : makeOnServer;
    const said = await step(`Making the data (${database}, ${size})`, () =>
      make(join(folder, "data"), amount),
    );
    writeFileSync(mark, JSON.stringify(said));
  }
  return { path: join(folder, "data"), ...JSON.parse(readFileSync(mark, "utf8")) };
}

async function makeEmbedded(path: string, amount: Amount): Promise<Omit<Kept, "path">> {
  return { places: await makeData({ dataDir: path }, amount) };
}

async function makeOnServer(path: string, amount: Amount): Promise<Omit<Kept, "path">> {
  const server = await startPostgres();
  const url = await createDatabase(server.url, "template1");
  const places = await makeData({ url }, amount);
  await server.keep(path);
  return { places, database: new URL(url).pathname };
}

/** Another version could not read the files. */
function programs(database: Database): string[] {
  const folder = database === "server" && findPostgresPrograms();
  return folder ? [join(folder, "postgres")] : [];
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
