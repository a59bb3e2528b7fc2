import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { buildPages } from "@/lib/launch/build";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { startOurs } from "@/tests/load/bench/servers";
import { delaysOf, type Effort, measureRoom } from "@/tests/load/live/measure";
import { layRoom } from "@/tests/load/live/stage";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";

/** Within a second, for whoever sits in the room. */
const mostMs = 1_000;

/**
 * `npm run load:live -- --readers=300 --votes=100 --rate=3 --database=embedded|server`: so many people
 * follow one decision on one machine while so many votes a second are cast; how long it takes until each
 * of them sees each vote, and what it costs in memory. A line of JSON for each database. Ends with exit
 * code 1 when somebody does not see the last vote, or sees one in a hundred later than a second.
 */
export default async function measureLive(words: string[]): Promise<void> {
  const { effort, databases } = optionsFrom(words);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  Object.assign(process.env, { NEXT_DIST_DIR: ".next-test", NEXT_TELEMETRY_DISABLED: "1" });
  await buildPages();
  let isMissed = false;
  for (const database of databases) {
    const line = await measureOn(database, effort);
    console.log(JSON.stringify({ database, ...effort, ...line }));
    isMissed ||= line.behind > 0 || line.p99 > mostMs;
  }
  process.exit(isMissed ? 1 : 0);
}

async function measureOn(database: "embedded" | "server", effort: Effort) {
  const ground = await layRoom(database, Math.max(effort.readers, effort.votes));
  const server = await startOurs(ground.settings);
  try {
    // What a process reads once is nobody's.
    await fetch(new URL("/sign-in", server.origin)).then((answer) => answer.text());
    const memory: Record<string, number> = { before: server.memory() };
    const { seen, ...measured } = await measureRoom(server, ground.room, effort, (moment) => {
      memory[moment] = server.memory();
    });
    await wait(2_000);
    memory.left = server.memory();
    // With everybody back, and gone again: what is not given back shows itself.
    await measureAgain(server, ground, effort);
    memory.again = server.memory();
    const began = Date.now();
    await server.stop();
    const stopped = Date.now() - began;
    return { ...delaysOf(seen, await ground.castAt()), ...measured, memory, stopped };
  } finally {
    await ground.remove();
  }
}

async function measureAgain(
  server: Awaited<ReturnType<typeof startOurs>>,
  { room }: Awaited<ReturnType<typeof layRoom>>,
  effort: Effort,
) {
  for (let turn = 0; turn < 5; turn += 1) {
    await measureRoom(server, room, { ...effort, votes: 1 }, () => undefined);
  }
  await wait(2_000);
}

function optionsFrom(words: string[]) {
  const { values } = parseArgs({
    args: words,
    options: {
      readers: { type: "string", default: "300" },
      votes: { type: "string", default: "100" },
      rate: { type: "string", default: "3" },
      database: { type: "string" },
    },
  });
  const { readers, votes, rate, database } = values;
  for (const [name, value] of Object.entries({ readers, votes, rate })) {
    if (!/^[1-9]\d{0,3}$/.test(value)) throw new CannotStart(`--${name} takes a whole number.`);
  }
  const known = ["embedded", "server"] as const;
  const chosen = known.filter((one) => database === undefined || database === one);
  if (chosen.length === 0) throw new CannotStart("--database takes embedded or server.");
  const databases = chosen.filter((one) => one === "embedded" || findPostgresPrograms() !== null);
  const effort = { readers: Number(readers), votes: Number(votes), perSecond: Number(rate) };
  return { effort, databases };
}
