import { parseArgs } from "node:util";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { generateClient } from "@/lib/launch/generate-client";
import { runAloud } from "@/lib/launch/run-program";
import { node } from "@/lib/launch/tools";

/**
 * `npm run load:fuzz -- --seed=1 --runs=1000`: every action with so many generated forms, on the
 * embedded database. The same seed sends the same forms. The small form is part of `npm test`.
 */
export default async function fuzz(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { seed: { type: "string", default: "1" }, runs: { type: "string", default: "500" } },
  });
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,9}$/.test(value)) throw new CannotStart(`--${name} takes a whole number.`);
  }
  await generateClient();
  const environment = { FUZZ_SEED: values.seed, FUZZ_RUNS: values.runs };
  const run = node("vitest", "run", "--project", "embedded", "tests/load/fuzz-actions.db.test.ts");
  process.exit(await runAloud({ ...run, environment }));
}
