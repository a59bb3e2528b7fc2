import type { Case } from "@/tests/load/bench/cases";
import type { Weight } from "@/tests/load/bench/look";
import type { Measured } from "@/tests/load/bench/measure";
import type { Size } from "@/tests/load/bench/sizes";
import { median, perSecond, quantile, ratioOf } from "@/tests/load/bench/statistics";

export type Database = "embedded" | "server";

/** One line of the output. Times in milliseconds, weights in bytes, memory in MB. */
export type Result = {
  case: string;
  kind: Case["kind"];
  database: Database;
  size: Size;
  median: number;
  p99: number;
  floorMedian: number;
  /** Median of the pairs' ratios: how many times the floor's. */
  ratio: number;
  perSecond: number;
  perSecondOf32: number;
  /** Throughput with 32 connections as a share of the floor's. */
  share: number;
  statements: number;
  html: number;
  script: number;
  floorScript: number;
  memory: number;
};

type Seen = { statements: number; weight: Weight; floorWeight: Weight; memory: number };

export function resultOf(
  one: Case,
  where: { database: Database; size: Size },
  measured: Measured,
  seen: Seen,
): Result {
  const { alone, together } = measured;
  const ours = alone.flatMap((pair) => pair.ours.latencies);
  return {
    case: one.name,
    kind: one.kind,
    ...where,
    median: round(median(ours)),
    p99: round(quantile(ours, 0.99)),
    floorMedian: round(median(alone.flatMap(({ floor }) => floor.latencies))),
    ratio: round(ratioOf(alone, ({ latencies }) => median(latencies))),
    perSecond: round(perSecond(alone.map((pair) => pair.ours))),
    perSecondOf32: round(perSecond(together.map((pair) => pair.ours))),
    share: round(ratioOf(together, ({ latencies, ms }) => latencies.length / ms)),
    statements: seen.statements,
    html: seen.weight.html,
    script: seen.weight.script,
    floorScript: seen.floorWeight.script,
    memory: seen.memory,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
