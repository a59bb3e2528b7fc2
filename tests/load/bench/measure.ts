import type { Order } from "@/tests/load/bench/client";
import type { Load } from "@/tests/load/bench/load";
import type { Pair, Slice } from "@/tests/load/bench/statistics";

/** How long to measure: pairs of slices, and the requests in each slice. */
export type Effort = {
  warm: number;
  pairs: number;
  slice: number;
  crowdPairs: number;
  crowdSlice: number;
};

export const thorough: Effort = { warm: 40, pairs: 40, slice: 5, crowdPairs: 5, crowdSlice: 128 };
export const quick: Effort = { warm: 15, pairs: 12, slice: 4, crowdPairs: 2, crowdSlice: 64 };

export const crowd = 32;

type Sides = {
  ours: Omit<Order, "count" | "connections">;
  floor: Omit<Order, "count" | "connections">;
};

/** One case: pairs at one connection, and pairs with as many readers as a crowd. */
export type Measured = { alone: Pair[]; together: Pair[] };

/** Ours and the floor's by turns, in short slices, so that a noisy machine hits both. */
export async function measure(load: Load, sides: Sides, effort: Effort): Promise<Measured> {
  const pair = async (count: number, connections: number): Promise<Pair> => ({
    ours: await slice(load, { ...sides.ours, count, connections }),
    floor: await slice(load, { ...sides.floor, count, connections }),
  });
  await pair(effort.warm, 1);
  const alone = await several(effort.pairs, () => pair(effort.slice, 1));
  await pair(crowd, crowd);
  const together = await several(effort.crowdPairs, () => pair(effort.crowdSlice, crowd));
  return { alone, together };
}

async function slice(load: Load, order: Order): Promise<Slice> {
  const { latencies, ms, statuses } = await load.carryOut(order);
  const others = Object.keys(statuses).filter((status) => status !== "200" && status !== "303");
  if (others.length > 0) throw new Error(`${order.url} answered ${JSON.stringify(statuses)}`);
  return { latencies, ms };
}

async function several<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < times; turn += 1) results.push(await work());
  return results;
}

/** How many requests a case sends to ours. */
export function requestsFor({ warm, pairs, slice, crowdPairs, crowdSlice }: Effort): number {
  return warm + pairs * slice + crowd + crowdPairs * crowdSlice;
}
