import { readFileSync, writeFileSync } from "node:fs";
import { buildPages } from "@/lib/launch/build";
import { unlessMadeFrom } from "@/lib/launch/fingerprint";
import { generateClient } from "@/lib/launch/generate-client";
import { runQuietly } from "@/lib/launch/run-program";
import { step } from "@/lib/launch/step.mjs";
import { node } from "@/lib/launch/tools";
import type { Memory, Run } from "@/tests/load/bench/aims";
import { layGround } from "@/tests/load/bench/ground";
import { type Load, startLoad } from "@/tests/load/bench/load";
import { look } from "@/tests/load/bench/look";
import { measure, requestsFor } from "@/tests/load/bench/measure";
import { type Options, optionsFrom } from "@/tests/load/bench/options";
import { ask, askFloor, headersOf } from "@/tests/load/bench/orders";
import { type Database, type Result, resultOf } from "@/tests/load/bench/result";
import { startFloor, startOurs } from "@/tests/load/bench/servers";
import type { Size } from "@/tests/load/bench/sizes";
import { askedToCount, countStatements } from "@/tests/load/bench/statements";
import { comparisonOf, tableOf } from "@/tests/load/bench/table";
import { refuseUnwritten, rowsWritten } from "@/tests/load/bench/written";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";

/**
 * `npm run bench`: our pages beside bare ones, in one run on one machine. A line of JSON per case,
 * a table at the end. It measures and says; a missed aim is no failure.
 */
export default async function bench(words: string[]): Promise<void> {
  const options = optionsFrom(words);
  Object.assign(process.env, { NEXT_DIST_DIR: ".next-test", NEXT_TELEMETRY_DISABLED: "1" });
  await generateClient();
  await buildPages();
  await buildFloor();
  const load = await startLoad();
  const run = await everything(load, options);
  load.stop();
  console.log(`\n${tableOf(run)}`);
  if (options.compare) {
    const before: Run = JSON.parse(readFileSync(options.compare, "utf8"));
    console.log(`\nAgainst ${options.compare}:\n${comparisonOf(before, run)}`);
  }
  if (options.save) writeFileSync(options.save, JSON.stringify(run));
  process.exit(0);
}

const floorDir = "tests/load/floor";

async function buildFloor() {
  const parts = ["app", "connections.ts", "next.config.ts"].map((part) => `${floorDir}/${part}`);
  await unlessMadeFrom([...parts, "package-lock.json"], `${floorDir}/.next`, () =>
    step("Building the floor", async () => {
      const words = {
        ...node("next", "build", floorDir),
        environment: { NODE_ENV: "production", NEXT_DIST_DIR: "" },
      };
      const { code, output } = await runQuietly(words);
      if (code !== 0) throw new Error(output);
    }),
  );
}

async function everything(load: Load, options: Options): Promise<Run> {
  const run: Run = { results: [], memory: [] };
  for (const database of options.databases) {
    if (database === "server" && !findPostgresPrograms()) {
      console.log("No PostgreSQL programs here, so nothing is measured on a PostgreSQL server.");
      continue;
    }
    for (const size of options.sizes) await onGround(load, options, { database, size }, run);
  }
  return run;
}

type Where = { database: Database; size: Size };

async function onGround(load: Load, { cases, effort, seed }: Options, where: Where, run: Run) {
  const ground = await layGround(where.database, where.size, seed);
  const { places } = ground;
  const before = await rowsWritten(cases, ground.ours);
  const counts = await countStatements(load, cases, places, ground.ours);
  const [ours, floor] = [await startOurs(ground.ours), await startFloor(ground.floor)];
  const memories: number[] = [];
  for (const one of cases) {
    const sides = {
      ours: await ask(one, ours.origin, places),
      floor: await askFloor(one, floor.origin),
    };
    const { weight } = await look(sides.ours.url, headersOf(one, places));
    const { weight: floorWeight } = await look(sides.floor.url, {});
    const measured = await measure(load, sides, effort);
    memories.push(ours.memory());
    const seen = {
      statements: counts.get(one.name) ?? 0,
      weight,
      floorWeight,
      memory: ours.memory(),
    };
    const result: Result = resultOf(one, where, measured, seen);
    console.log(JSON.stringify(result));
    run.results.push(result);
  }
  run.memory.push(memoryOf(where, memories));
  await Promise.all([ours.stop(), floor.stop()]);
  const after = await rowsWritten(cases, ground.ours);
  await ground.remove();
  refuseUnwritten(before, after, requestsFor(effort) + askedToCount);
}

function memoryOf({ database }: Where, memories: number[]): Memory {
  return {
    database,
    begin: memories[0] ?? 0,
    most: Math.max(...memories),
    end: memories.at(-1) ?? 0,
  };
}
