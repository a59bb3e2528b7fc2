import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { step } from "@/lib/launch/step.mjs";
import { keptData } from "@/tests/load/bench/data/kept";
import { makeData } from "@/tests/load/bench/data/make";
import type { Places } from "@/tests/load/bench/data/places";
import type { Database } from "@/tests/load/bench/result";
import { otherInitiatives, type Size, sizes } from "@/tests/load/bench/sizes";
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
  const amount = { factor: sizes[size], others: size === "example" ? 0 : otherInitiatives, seed };
  return database === "embedded" ? embedded(size, amount) : onServer(size, amount);
}

type Amount = Parameters<typeof keptData>[1];

async function embedded(size: Size, amount: Amount): Promise<Ground> {
  const { path, places } = await keptData(size, amount);
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const place = (name: string) => join(folder, name);
  cpSync(path, place("ours"), { recursive: true });
  return {
    places,
    ours: { DATA_DIR: place("ours") },
    floor: { DATA_DIR: place("floor") },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** With flushing on: for what is written both sides must really wait for the disk, as the embedded one does. */
async function onServer(size: Size, amount: Amount): Promise<Ground> {
  const server = await startPostgres({ flushes: true });
  const [ours, floor] = [
    await createDatabase(server.url, "template1"),
    await createDatabase(server.url, "template1"),
  ];
  const places = await step(`Making the data (${size}, on the server)`, () =>
    makeData({ url: ours }, amount),
  );
  return {
    places,
    ours: { DATABASE_URL: ours },
    floor: { DATABASE_URL: floor },
    remove: server.stop,
  };
}
