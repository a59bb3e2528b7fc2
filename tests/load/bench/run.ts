import { readFileSync, writeFileSync } from "node:fs";
import { buildPages } from "@/lib/launch/build";
import { unlessMadeFrom } from "@/lib/launch/fingerprint";
import { runQuietly } from "@/lib/launch/run-program";
import { step } from "@/lib/launch/step.mjs";
import { node } from "@/lib/launch/tools";
import { judge, type Run } from "@/tests/load/bench/aims";
import { dragging } from "@/tests/load/bench/browser/dragging";
import { unlessItFails } from "@/tests/load/bench/failures";
import { type Load, startLoad } from "@/tests/load/bench/load";
import { onGround } from "@/tests/load/bench/on-ground";
import { type Options, optionsFrom } from "@/tests/load/bench/options";
import type { Database } from "@/tests/load/bench/result";
import { comparisonOf, tableOf } from "@/tests/load/bench/table";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";

/**
 * `npm run bench`: our pages beside bare ones, in one run on one machine. A line of JSON per case,
 * a table at the end. A missed aim is no failure, unless `--strict` asks for it; a request that
 * failed, or a deed that was refused, is one.
 */
export default async function bench(words: string[]): Promise<void> {
  const options = optionsFrom(words);
  const before = options.compare ? read(options.compare) : null;
  // So that the servers end with it.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  Object.assign(process.env, { NEXT_DIST_DIR: ".next-test", NEXT_TELEMETRY_DISABLED: "1" });
  await buildPages();
  await buildFloor();
  if (options.leftOut) console.log(options.leftOut);
  const load = await startLoad();
  const run = await everything(load, options);
  load.stop();
  console.log(`\n${tableOf(run)}`);
  if (before) console.log(`\nAgainst ${options.compare}:\n${comparisonOf(before, run)}`);
  const isMissed = judge(run).some(({ missing }) => missing.length > 0);
  process.exit(run.failures.length > 0 || (options.strict && isMissed) ? 1 : 0);
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

/** Size by size on each database, so that what is compared was measured within minutes. */
async function everything(load: Load, options: Options): Promise<Run> {
  const run: Run = {
    results: [],
    memory: [],
    views: [],
    dragging: null,
    passwordMs: null,
    failures: [],
  };
  const databases = findable(options.databases);
  for (const size of options.cases.length > 0 ? options.sizes : []) {
    for (const database of databases) {
      await onGround(load, options, { database, size }, run);
      // Each time: what was measured is not lost with what comes after.
      if (options.save) writeFileSync(options.save, JSON.stringify(run));
    }
  }
  await unlessItFails(run, "dragging in a browser", async () => {
    run.dragging = await dragging(options.drags);
  });
  if (options.save) writeFileSync(options.save, JSON.stringify(run));
  return run;
}

function findable(databases: Database[]): Database[] {
  if (findPostgresPrograms() || !databases.includes("server")) return databases;
  console.log("No PostgreSQL programs here, so nothing is measured on a PostgreSQL server.");
  return databases.filter((database) => database !== "server");
}

function read(path: string): Run {
  return JSON.parse(readFileSync(path, "utf8"));
}
