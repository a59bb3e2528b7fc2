import { parseArgs } from "node:util";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { runAloud } from "@/lib/launch/run-program";
import { node } from "@/lib/launch/tools";

/**
 * `npm run load:fuzz -- --seed=1 --runs=1000`: every action with so many generated forms, on the
 * embedded database. With `--what=pages` every page and route with so many generated requests, over
 * HTTP. The same seed sends the same. The small forms of both are part of `npm test`.
 */
export default async function fuzz(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      what: { type: "string", default: "deeds" },
      seed: { type: "string", default: "1" },
      runs: { type: "string", default: "500" },
    },
  });
  const { what, seed, runs } = values;
  for (const [name, value] of Object.entries({ seed, runs })) {
    if (!/^\d{1,9}$/.test(value)) throw new CannotStart(`--${name} takes a whole number.`);
  }
  const program = programs[what];
  if (!program) throw new CannotStart(`--what takes one of: ${Object.keys(programs).join(", ")}.`);
  const environment = { FUZZ_SEED: seed, FUZZ_RUNS: runs, NEXT_DIST_DIR: ".next-test" };
  process.exit(await runAloud({ ...program, environment }));
}

const programs: Record<string, ReturnType<typeof node>> = {
  deeds: node("vitest", "run", "--project", "embedded", "tests/load/fuzz-actions.db.test.ts"),
  pages: node("playwright", "test", "tests/e2e/security/pages.spec.ts"),
};
