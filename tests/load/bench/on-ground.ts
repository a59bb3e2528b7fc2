import { step } from "@/lib/launch/step.mjs";
import type { Memory, Run } from "@/tests/load/bench/aims";
import { viewsOn } from "@/tests/load/bench/browser/views";
import type { Case } from "@/tests/load/bench/cases";
import { unlessItFails } from "@/tests/load/bench/failures";
import { type Ground, layGround } from "@/tests/load/bench/ground";
import type { Load } from "@/tests/load/bench/load";
import { measure } from "@/tests/load/bench/measure";
import type { Options } from "@/tests/load/bench/options";
import { ask, askFloor, askYardstick } from "@/tests/load/bench/orders";
import { passwordCost } from "@/tests/load/bench/password";
import { type Result, resultOf, type Seen, type Where } from "@/tests/load/bench/result";
import { type Server, startFloor, startOurs } from "@/tests/load/bench/servers";
import { askedToCount, countStatements } from "@/tests/load/bench/statements";
import { refuseUnwritten, rowsWritten } from "@/tests/load/bench/written";

type Servers = { ours: Server; floor: Server };

/** What a measurement goes out from. */
export type Laid = { ground: Ground; servers: Servers };

/**
 * Measures every case on one database at one size and adds what it found to the run. A case in which
 * a request failed or a deed was refused is no measurement but a failure.
 */
export async function onGround(load: Load, options: Options, where: Where, run: Run) {
  const ground = await layGround(where.database, where.size, options.seed);
  try {
    const { cases } = options;
    if (cases.some(({ kind }) => kind === "sign-in"))
      run.passwordMs ??= await passwordCost(ground.places.passwordHash);
    const before = await rowsWritten(cases, ground.ours);
    const { measured, views } = await withServers(ground, async (servers) => ({
      measured: await everyCase(load, options, where, { ground, servers }, run),
      views: await viewsOn(options, where, { ground, servers }, run),
    }));
    // Afterwards, since it writes too, and the pages are to be read as they were.
    const done = measured.map(({ one }) => one);
    const counts = await countStatements(load, done, ground.places, ground.ours);
    const rows = { before, after: await rowsWritten(done, ground.ours) };
    const results: Result[] = [];
    for (const { one, sent, ...seen } of measured) {
      await unlessItFails(run, named(one, where), async () => {
        refuseUnwritten(one.name, rows, sent);
        const statements = counts.get(one.name) ?? 0;
        results.push({ ...resultOf(one, where, seen), statements });
      });
    }
    for (const line of [...results, ...views]) console.log(JSON.stringify(line));
    run.results.push(...results);
    run.views.push(...views);
    run.memory.push(memoryOf(where, results));
  } finally {
    await ground.remove();
  }
}

async function withServers<T>(ground: Ground, work: (servers: Servers) => Promise<T>): Promise<T> {
  const ours = await startOurs(ground.ours);
  const floor = await startFloor(ground.floor);
  try {
    return await work({ ours, floor });
  } finally {
    await Promise.all([ours.stop(), floor.stop()]);
  }
}

async function everyCase(
  load: Load,
  { cases, effort }: Options,
  where: Where,
  laid: Laid,
  run: Run,
) {
  return step(`Measuring (${where.database}, ${where.size})`, async () => {
    const all: (Seen & { one: Case; sent: number })[] = [];
    for (const one of cases) {
      // The others can still be measured.
      await unlessItFails(run, named(one, where), async () => {
        const { sides, weight, floorWeight } = await sidesOf(one, laid);
        const measured = await measure(load, sides, effort);
        const memory = laid.servers.ours.memory();
        const sent = measured.sent + askedToCount;
        all.push({ one, sent, measured, weight, floorWeight, memory });
      });
    }
    return all;
  });
}

async function sidesOf(one: Case, { ground, servers }: Laid) {
  const ours = await ask(one, servers.ours.origin, ground.places);
  const floor = await askFloor(one, servers.floor.origin, ours.weight.rows);
  const yardstick = await askYardstick(one, servers.floor.origin);
  return {
    sides: { ours: ours.asked, floor: floor.asked, yardstick: yardstick.asked },
    weight: ours.weight,
    floorWeight: floor.weight,
  };
}

const named = ({ name }: Case, { database, size }: Where) => `${name} (${database}, ${size})`;

function memoryOf({ database, size }: Where, results: Result[]): Memory {
  const memories = results.map(({ memory }) => memory);
  return {
    database,
    size,
    begin: memories[0] ?? 0,
    most: Math.max(...memories),
    end: memories.at(-1) ?? 0,
  };
}
