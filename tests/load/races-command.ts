import { parseArgs } from "node:util";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { runAloud } from "@/lib/launch/run-program";
import { node } from "@/lib/launch/tools";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";

/**
 * `npm run load:races -- --seed=1 --rounds=50`: 200 deeds at once on one decision, so many times, on
 * the embedded database and on a PostgreSQL server. The small form is part of `npm test`.
 */
export default async function race(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { seed: { type: "string", default: "1" }, rounds: { type: "string", default: "50" } },
  });
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,6}$/.test(value)) throw new CannotStart(`--${name} takes a whole number.`);
  }
  const environment = { RACES_SEED: values.seed, RACES_ROUNDS: values.rounds };
  const databases = findPostgresPrograms() ? ["embedded", "server"] : ["embedded"];
  const projects = databases.flatMap((database) => ["--project", database]);
  const run = node("vitest", "run", ...projects, "tests/load/races");
  process.exit(await runAloud({ ...run, environment }));
}
