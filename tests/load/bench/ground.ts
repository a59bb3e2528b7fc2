import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kept, keptData } from "@/tests/load/bench/data/kept";
import { emailOf, type Places } from "@/tests/load/bench/data/places";
import type { Database } from "@/tests/load/bench/result";
import { type Size, sizes } from "@/tests/load/bench/sizes";
import { createDatabase, startPostgres } from "@/tests/support/postgres-server";

/** What ours and the floor run on: settings for each, and whereabouts of things in ours. */
export type Ground = {
  places: Places;
  ours: Record<string, string>;
  floor: Record<string, string>;
  remove(): Promise<void>;
};

/** A copy of its own for each run, since the cases write. */
export async function layGround(database: Database, size: Size, seed: number): Promise<Ground> {
  const kept = await keptData(database, size, { ...sizes[size], seed });
  const ground = database === "embedded" ? embedded(kept) : await onServer(kept);
  const account = `${emailOf("member")} ${kept.places.passwordHash}`;
  return { ...ground, floor: { ...ground.floor, FLOOR_ACCOUNT: account } };
}

function embedded({ path, places }: Kept): Ground {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  const place = (name: string) => join(folder, name);
  cpSync(path, place("ours"), { recursive: true });
  return {
    places,
    ours: { DATA_DIR: place("ours") },
    floor: { DATA_DIR: place("floor") },
    remove: async () => remove(),
  };
}

/** With flushing on: for what is written both sides must really wait for the disk, as the embedded one does. */
async function onServer({ path, places, database }: Kept): Promise<Ground> {
  const server = await startPostgres({ flushes: true, from: path });
  const floor = await createDatabase(server.url, "template1");
  return {
    places,
    ours: { DATABASE_URL: Object.assign(new URL(server.url), { pathname: database }).href },
    floor: { DATABASE_URL: floor },
    remove: server.stop,
  };
}
