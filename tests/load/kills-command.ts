import { parseArgs } from "node:util";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { runAloud } from "@/lib/launch/run-program";
import { node } from "@/lib/launch/tools";

/**
 * `npm run load:kills -- --seed=1 --kills=100 --database=embedded|server`: the built application, over
 * HTTP, killed so many times in a storm of votes, reports, imports and deeds around decisions and in
 * exercises; without `--database` on both.
 * On a server every third death is the database's own. The small form is part of `npm test`.
 */
export default async function killAndLook(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      seed: { type: "string", default: "1" },
      kills: { type: "string", default: "100" },
      database: { type: "string" },
    },
  });
  const { seed, kills, database } = values;
  for (const [name, value] of Object.entries({ seed, kills })) {
    if (!/^\d{1,6}$/.test(value)) throw new CannotStart(`--${name} takes a whole number.`);
  }
  if (database && !["embedded", "server"].includes(database)) {
    throw new CannotStart("--database takes embedded or server.");
  }
  const chosen: Record<string, string> = database ? { KILLS_DATABASE: database } : {};
  const run = node("vitest", "run", "--project", "launch", "tests/launch/kills.test.ts");
  process.exit(
    await runAloud({ ...run, environment: { KILLS_SEED: seed, KILLS: kills, ...chosen } }),
  );
}
