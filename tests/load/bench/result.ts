import type { Case } from "@/tests/load/bench/cases";
import type { Weight } from "@/tests/load/bench/look";
import type { Measured } from "@/tests/load/bench/measure";
import type { Size } from "@/tests/load/bench/sizes";
import { median, perSecond, quantile, ratioTo } from "@/tests/load/bench/statistics";

export type Database = "embedded" | "server";
export type Where = { database: Database; size: Size };

/** One line of the output. Times in milliseconds, weights in bytes, memory in MB. */
export type Result = {
  case: string;
  kind: Case["kind"];
  database: Database;
  size: Size;
  median: number;
  p99: number;
  floorMedian: number;
  /** Median of the rounds' ratios: how many times the floor's page with as many rows. */
  ratio: number;
  /** And how many times the page that all cases and sizes have in common: two sizes are compared by it. */
  toYardstick: number;
  perSecond: number;
  /** With 32 connections; null when the page is too slow for a crowd. */
  perSecondOf32: number | null;
  floorPerSecondOf32: number | null;
  /** Throughput with 32 connections as a share of the floor's. */
  share: number | null;
  statements: number;
  rows: number;
  html: number;
  script: number;
  floorScript: number;
  memory: number;
};

/** What a case came to while it was measured. */
export type Seen = { measured: Measured; weight: Weight; floorWeight: Weight; memory: number };

/** All that is said of a case but its statements, which are counted apart. */
export function resultOf(one: Case, where: Where, seen: Seen): Omit<Result, "statements"> {
  const { alone, together } = seen.measured;
  const ours = alone.flatMap((pair) => pair.ours.latencies);
  return {
    case: one.name,
    kind: one.kind,
    ...where,
    median: round(median(ours)),
    p99: round(quantile(ours, 0.99)),
    floorMedian: round(median(alone.flatMap(({ floor }) => floor.latencies))),
    ratio: round(ratioTo("floor", alone, ({ latencies }) => median(latencies))),
    toYardstick: round(ratioTo("yardstick", alone, ({ latencies }) => median(latencies))),
    perSecond: round(perSecond(alone.map((pair) => pair.ours))),
    ...crowdOf(together),
    rows: seen.weight.rows,
    html: seen.weight.html,
    script: seen.weight.script,
    floorScript: seen.floorWeight.script,
    memory: seen.memory,
  };
}

function crowdOf(together: Measured["together"]) {
  if (together.length === 0) return { perSecondOf32: null, floorPerSecondOf32: null, share: null };
  return {
    perSecondOf32: round(perSecond(together.map(({ ours }) => ours))),
    floorPerSecondOf32: round(perSecond(together.map(({ floor }) => floor))),
    share: round(ratioTo("floor", together, ({ latencies, ms }) => latencies.length / ms)),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
