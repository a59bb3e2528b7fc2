import type { Dragging } from "@/tests/load/bench/browser/dragging";
import type { View } from "@/tests/load/bench/browser/view";
import type { Database, Result } from "@/tests/load/bench/result";
import type { Size } from "@/tests/load/bench/sizes";

/** Memory of our server over a whole run, in MB. */
export type Memory = { database: Database; size: Size; begin: number; most: number; end: number };

export type Run = {
  results: Result[];
  memory: Memory[];
  views: View[];
  /** Null: nothing was dragged. */
  dragging: Dragging | null;
  /** One password checked by itself, in ms; null when nobody signed in. */
  passwordMs: number | null;
  /** What could not be measured, each in a sentence: a request that failed or a deed that was refused. */
  failures: string[];
};

/** A figure that is aimed at, and how it is found in what was measured. */
type Aim = {
  name: string;
  limit: number;
  atMost: boolean;
  /** Every figure that it speaks of, by what it was measured on; empty: nothing was measured. */
  figures(run: Run): Figure[];
};

type Figure = { of: string; value: number };

const named = ({ database, size, ...one }: Result | View) =>
  `${"case" in one ? one.case : one.view} (${database}, ${size})`;

const each =
  (chosen: (result: Result) => boolean, value: (result: Result) => number | null) => (run: Run) =>
    run.results.filter(chosen).flatMap((result) => {
      const found = value(result);
      return found === null ? [] : [{ of: named(result), value: found }];
    });

const seen = (value: (view: View) => number | undefined) => (run: Run) =>
  run.views.flatMap((view) => {
    const found = value(view);
    return found === undefined ? [] : [{ of: named(view), value: found }];
  });

const isRead = ({ kind }: Result) => kind === "reading";
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
    name: "a page at the largest size, times as slow as at the example's",
    limit: 1.3,
    atMost: true,
    figures: (run) => growth(run, largestOf(run)),
  },
  {
    name: "a page among 200 other initiatives, times as slow as without them",
    limit: 1.1,
    atMost: true,
    figures: (run) => growth(run, "among"),
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
    name: "the chart with 2,000 seats on the server: page, SVG, and between two days (ms)",
    limit: 250,
    atMost: true,
    figures: each(
      (result) => result.size === "x100" && /^chart/.test(result.case),
      (result) => result.median,
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
    name: "largest contentful paint in a browser slowed 4 times, times the floor's",
    limit: 1.3,
    atMost: true,
    figures: seen(({ size, ratio }) => (size === "example" ? ratio : undefined)),
  },
  {
    name: "frames a second while scrolling the chart with 2,000 seats, also between two days, and unfolding it",
    limit: 60,
    atMost: false,
    figures: seen(({ frames }) => frames && Math.min(frames.scrolling, frames.unfolding ?? 60)),
  },
  {
    name: "frames a second while a card is dragged over a plan of 300 actors at 20 tables",
    limit: 60,
    atMost: false,
    figures: ({ dragging }) =>
      dragging
        ? [
            { of: "alone", value: dragging.alone.median },
            { of: "while others move cards", value: dragging.amongOthers.median },
          ]
        : [],
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

/** Compared by the page that all sizes have in common: what the machine did meanwhile falls out. */
function growth({ results }: Run, size: Size | null): Figure[] {
  return results
    .filter((one) => one.size === size && (one.kind === "reading" || one.kind === "public"))
    .flatMap((large) => {
      const small = results.find(
        (one) => isExample(one) && one.case === large.case && one.database === large.database,
      );
      const value = small && large.toYardstick / small.toYardstick;
      return value ? [{ of: named(large), value: Math.round(value * 100) / 100 }] : [];
    });
}

function largestOf({ results }: Run): Size | null {
  return (
    (["x100", "x10"] as const).find((size) => results.some((one) => one.size === size)) ?? null
  );
}

function mostOn(memory: Memory[], database: Database): Figure[] {
  return memory
    .filter((one) => one.database === database)
    .map(({ most, size }) => ({ of: `(${database}, ${size})`, value: most }));
}

export type Verdict = {
  name: string;
  aim: string;
  met: number;
  of: number;
  worst: string;
  /** What misses it, the furthest first. */
  missing: Figure[];
};

/** Each aim with how many of its figures meet it, and those that do not. */
export function judge(run: Run): Verdict[] {
  return aims.map(({ name, limit, atMost, figures }) => {
    const found = figures(run).toSorted((one, other) =>
      atMost ? other.value - one.value : one.value - other.value,
    );
    const missing = found.filter(({ value }) => !(atMost ? value <= limit : value >= limit));
    const [worst] = found;
    return {
      name,
      aim: `${atMost ? "at most" : "at least"} ${limit}`,
      met: found.length - missing.length,
      of: found.length,
      worst: worst ? `${worst.value} ${worst.of}` : "not measured",
      missing,
    };
  });
}
