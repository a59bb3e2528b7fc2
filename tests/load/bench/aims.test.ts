import { expect, test } from "vitest";
import { judge, type Run } from "@/tests/load/bench/aims";
import type { Result } from "@/tests/load/bench/result";
import { comparisonOf, tableOf } from "@/tests/load/bench/table";

const fast: Result = {
  case: "register",
  kind: "reading",
  database: "embedded",
  size: "example",
  median: 8,
  p99: 12,
  floorMedian: 4,
  ratio: 1.9,
  toYardstick: 2,
  perSecond: 110,
  perSecondOf32: 130,
  floorPerSecondOf32: 250,
  share: 0.52,
  statements: 4,
  rows: 20,
  html: 60_000,
  script: 139_000,
  floorScript: 134_900,
  memory: 300,
};

const runOf = (...results: Partial<Result>[]): Run => ({
  results: results.map((one) => ({ ...fast, ...one })),
  memory: [],
  views: [],
  dragging: null,
  passwordMs: null,
  failures: [],
});

const verdictOn = (run: Run, words: string) => {
  const [verdict] = judge(run).filter(({ name }) => name.includes(words));
  return verdict && { met: verdict.met, of: verdict.of };
};

test("a page within the aim meets it, and one beyond it is named", () => {
  const run = runOf({}, { case: "chart", ratio: 2.1 });
  expect(verdictOn(run, "median, times the floor's")).toEqual({ met: 1, of: 2 });
  expect(tableOf(run)).toMatch(/Missed: a reading page's median.*\n {2}2.1 {2}chart/);
});

test("what was not measured is neither met nor missed", () => {
  expect(verdictOn(runOf({}), "2,000 seats on the server")).toEqual({ met: 0, of: 0 });
  expect(judge(runOf()).every(({ missing }) => missing.length === 0)).toBe(true);
});

test("a figure that is no number misses its aim", () => {
  expect(verdictOn(runOf({ share: Number.NaN }), "throughput at 32")).toEqual({ met: 0, of: 1 });
});

test("growth is told by the page that both sizes have in common, and only within one database", () => {
  const grown = { size: "x100", ratio: 1, toYardstick: 2.8 } as const;
  expect(verdictOn(runOf({}, grown), "largest size")).toEqual({ met: 0, of: 1 });
  expect(verdictOn(runOf({}, { ...grown, toYardstick: 2.5 }), "largest size")?.met).toBe(1);
  expect(verdictOn(runOf({}, { ...grown, database: "server" }), "largest size")?.of).toBe(0);
  expect(verdictOn(runOf({}, { ...grown, size: "among" }), "200 other")).toEqual({ met: 0, of: 1 });
});

test("memory is judged by its highest, each database by its own aim", () => {
  const memory = [
    { database: "server", size: "example", begin: 300, most: 600, end: 400 } as const,
    { database: "embedded", size: "example", begin: 300, most: 600, end: 400 } as const,
  ];
  const run = { ...runOf(), memory };
  expect(verdictOn(run, "memory on a PostgreSQL server")).toEqual({ met: 0, of: 1 });
  expect(verdictOn(run, "memory with the embedded")).toEqual({ met: 1, of: 1 });
});

test("a card that follows the finger alone, and not while others move theirs, misses the one of two", () => {
  const [smooth, slow] = [60, 41].map((median) => ({ median, worst: 30, longest: 90 }));
  if (!smooth || !slow) throw new Error("Two paces");
  const dragging = { alone: smooth, amongOthers: slow, letGo: slow };
  expect(verdictOn({ ...runOf(), dragging }, "is dragged")).toEqual({ met: 1, of: 2 });
  expect(tableOf({ ...runOf(), dragging })).toMatch(/while others move cards +41 +30 +90/);
});

test("two runs are compared case by case, and what is in one only is left out", () => {
  const before = runOf({ ratio: 3 }, { case: "gone" });
  const lines = comparisonOf(before, runOf({}, { case: "new" }))
    .split("\n")
    .slice(2);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^register embedded example .* 3 > 1.9 /);
});
