import type { Load } from "@/tests/load/bench/load";
import type { Asked } from "@/tests/load/bench/orders";
import { perSecond, type Slice, type Trio } from "@/tests/load/bench/statistics";

/** How long to measure: rounds of slices until the time is up, within bounds. */
export type Effort = {
  warm: number;
  slice: number;
  alone: Rounds;
  together: Rounds;
};
type Rounds = { seconds: number; least: number; most: number };

export const thorough: Effort = {
  warm: 30,
  slice: 5,
  alone: { seconds: 3, least: 4, most: 40 },
  together: { seconds: 3, least: 1, most: 6 },
};
export const quick: Effort = {
  warm: 10,
  slice: 4,
  alone: { seconds: 0.8, least: 3, most: 12 },
  together: { seconds: 0.8, least: 1, most: 2 },
};

export const crowd = 32;

/** Ours, the floor's page beside it, and the floor's page that every case and size has in common. */
export type Sides = { ours: Asked; floor: Asked; yardstick: Asked };

/**
 * One case: rounds at one connection, rounds with as many readers as a crowd (none when the page is
 * too slow for it), and how many requests ours got.
 */
export type Measured = { alone: Trio[]; together: Omit<Trio, "yardstick">[]; sent: number };

/** Ours and the floor's by turns, in short slices, so that a noisy machine hits both. */
export async function measure(load: Load, sides: Sides, effort: Effort): Promise<Measured> {
  let sent = 0;
  const slice = async (side: Asked, count: number, connections = 1) => {
    if (side === sides.ours) sent += count;
    return carryOut(load, side, count, connections);
  };
  const trio = async (count: number): Promise<Trio> => ({
    ours: await slice(sides.ours, count),
    floor: await slice(sides.floor, count),
    yardstick: await slice(sides.yardstick, count),
  });
  const pair = async (count: number) => ({
    ours: await slice(sides.ours, count, crowd),
    floor: await slice(sides.floor, count, crowd),
  });
  const woken = await rounds({ seconds: 2, least: 1, most: effort.warm }, () => trio(1));
  const asMany = sliceFor(paceOf(woken), effort.slice);
  const alone = await rounds(effort.alone, () => trio(asMany));
  const pace = paceOf(alone);
  if (pace < slowest) return { alone, together: [], sent };
  // Opens the connections; beside a page that takes a quarter of a second that costs nothing.
  if (pace > 4) await pair(crowd);
  const together = await rounds(effort.together, () => pair(crowdSlice(pace)));
  return { alone, together, sent };
}

async function carryOut(
  load: Load,
  { done, bytes, ...order }: Asked,
  count: number,
  connections: number,
): Promise<Slice> {
  const { latencies, ms, statuses, shortest } = await load.carryOut({
    ...order,
    count,
    connections,
  });
  const others = Object.keys(statuses).filter((status) => !done.includes(Number(status)));
  if (others.length > 0) throw new Error(`${order.url} answered ${JSON.stringify(statuses)}`);
  if (shortest < bytes) throw new Error(`${order.url} answered with ${shortest} bytes only`);
  return { latencies, ms };
}

/** Requests a second below which a crowd is not let at a page: it would only wait in a row, for minutes. */
const slowest = 0.5;

const paceOf = (alone: Trio[]) => perSecond(alone.map(({ ours }) => ours));

/** About a tenth of a second's worth, so that what comes after another is not far from it. */
export function sliceFor(pace: number, most: number): number {
  return Math.round(Math.min(most, Math.max(1, pace / 10)));
}

/** About a second's worth: one request for each reader at least, four at most. */
export function crowdSlice(pace: number): number {
  return Math.round(Math.min(4 * crowd, Math.max(crowd, pace)));
}

async function rounds<T>({ seconds, least, most }: Rounds, work: () => Promise<T>): Promise<T[]> {
  const until = performance.now() + seconds * 1000;
  const results: T[] = [];
  while (results.length < least || (results.length < most && performance.now() < until)) {
    results.push(await work());
  }
  return results;
}
