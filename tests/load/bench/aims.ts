import type { Database, Result } from "@/tests/load/bench/result";

/** Memory of our server over a whole run, in MB. */
export type Memory = { database: Database; begin: number; most: number; end: number };

export type Run = { results: Result[]; memory: Memory[] };

/** A figure that is aimed at, and how it is found in what was measured. */
type Aim = {
  name: string;
  limit: number;
  atMost: boolean;
  /** Every figure that it speaks of, by what it was measured on; empty: nothing was measured. */
  figures(run: Run): { of: string; value: number }[];
};

const named = (result: Result) => `${result.case} (${result.database}, ${result.size})`;

const each =
  (chosen: (result: Result) => boolean, value: (result: Result) => number) => (run: Run) =>
    run.results.filter(chosen).map((result) => ({ of: named(result), value: value(result) }));

const isRead = ({ kind }: Result) => kind === "reading" || kind === "sign-in";
const isExample = ({ size }: Result) => size === "example";

/** The aims, as data. */
export const aims: Aim[] = [
  {
    name: "a reading page's median, times the floor's, at the example's size",
    limit: 2,
    atMost: true,
    figures: each(
      (result) => isRead(result) && isExample(result),
      ({ ratio }) => ratio,
    ),
  },
  {
    name: "a reading page's throughput at 32 connections, as a share of the floor's",
    limit: 0.5,
    atMost: false,
    figures: each(
      (result) => isRead(result) && isExample(result),
      ({ share }) => share,
    ),
  },
  {
    name: "the public page's throughput, as a share of the floor's static page",
    limit: 0.5,
    atMost: false,
    figures: each(
      ({ kind }) => kind === "public",
      ({ share }) => share,
    ),
  },
  {
    name: "a page at x100 (at x10 in a quick run), times as slow beside the floor as at the example's size",
    limit: 1.3,
    atMost: true,
    figures: growth,
  },
  {
    name: "a vote or a report written, times the floor's insert",
    limit: 4,
    atMost: true,
    figures: each(
      ({ kind }) => kind === "writing",
      ({ ratio }) => ratio,
    ),
  },
  {
    name: "a reading page's script above the floor's (kB, gzip)",
    limit: 45,
    atMost: true,
    figures: each(
      isRead,
      ({ script, floorScript }) => Math.round((script - floorScript) / 100) / 10,
    ),
  },
  {
    name: "memory on a PostgreSQL server (MB)",
    limit: 512,
    atMost: true,
    figures: ({ memory }) => mostOn(memory, "server"),
  },
  {
    name: "memory with the embedded database (MB)",
    limit: 768,
    atMost: true,
    figures: ({ memory }) => mostOn(memory, "embedded"),
  },
];

/** The ratios at the largest size through those at the example's: what the machine did meanwhile falls out. */
function growth({ results }: Run) {
  const largest = results.some(({ size }) => size === "x100") ? "x100" : "x10";
  return results
    .filter(({ size, kind }) => size === largest && kind !== "writing")
    .flatMap((large) => {
      const small = results.find(
        (one) => isExample(one) && one.case === large.case && one.database === large.database,
      );
      return small
        ? [{ of: named(large), value: Math.round((large.ratio / small.ratio) * 100) / 100 }]
        : [];
    });
}

function mostOn(memory: Memory[], database: Database) {
  return memory
    .filter((one) => one.database === database)
    .map(({ most }) => ({ of: database, value: most }));
}

export type Verdict = { name: string; aim: string; met: number; of: number; worst: string };

/** Each aim with how many of its figures meet it, and the one that is furthest from it. */
export function judge(run: Run): Verdict[] {
  return aims.map(({ name, limit, atMost, figures }) => {
    const found = figures(run);
    const meets = (value: number) => (atMost ? value <= limit : value >= limit);
    const [worst] = found.toSorted((one, other) =>
      atMost ? other.value - one.value : one.value - other.value,
    );
    return {
      name,
      aim: `${atMost ? "at most" : "at least"} ${limit}`,
      met: found.filter(({ value }) => meets(value)).length,
      of: found.length,
      worst: worst ? `${worst.value} ${worst.of}` : "not measured",
    };
  });
}
