import { parseArgs } from "node:util";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { type Case, cases } from "@/tests/load/bench/cases";
import { type Effort, quick, thorough } from "@/tests/load/bench/measure";
import type { Database } from "@/tests/load/bench/result";
import { type Size, sizes } from "@/tests/load/bench/sizes";

type Chosen = {
  cases: Case[];
  sizes: Size[];
  databases: Database[];
  effort: Effort;
  /** How often each page is loaded in the browser; 0: not at all. */
  loads: number;
  /** How many cards are dragged there, alone and again while others move some. */
  drags: number;
  /** Which cases are looked at there. */
  views: string[];
};

export type Options = Chosen & {
  seed: number;
  save: string | undefined;
  compare: string | undefined;
  /** A missed aim ends in exit code 1. */
  strict: boolean;
  /** What this run does not do, for whoever reads its figures; null when it does everything. */
  leftOut: string | null;
};

const usual = {
  thorough: {
    sizes: Object.keys(sizes) as Size[],
    databases: ["embedded", "server"] as Database[],
    effort: thorough,
    loads: 7,
    drags: 9,
    views: ["overview-member", "decision", "register", "chart", "chart-between", "public"],
  },
  quick: {
    sizes: ["example", "x10"] as Size[],
    databases: ["embedded"] as Database[],
    effort: quick,
    loads: 3,
    drags: 3,
    views: ["overview-member", "decision"],
  },
};

const everyCase = cases.map(({ name }) => name);

/** Is asked for as a case is, and needs no amounts: it has a room of its own. */
const drag = "dragging";

/** Reads the words of the command line. Throws CannotStart with a sentence for what it does not know. */
export function optionsFrom(words: string[]): Options {
  const values = parsed(words);
  const isQuick = values.quick;
  const { thorough: all, [isQuick ? "quick" : "thorough"]: standard } = usual;
  const quickCases = cases.filter((one) => one.isQuick || !isQuick).map(({ name }) => name);
  const names = chosen("only", values.only, [...quickCases, drag], [...everyCase, drag]);
  const chosenFor: Chosen = {
    cases: cases.filter(({ name }) => names.includes(name)),
    sizes: chosen("size", values.size, standard.sizes, all.sizes),
    databases: chosen("database", values.database, standard.databases, all.databases),
    effort: standard.effort,
    loads: values["no-browser"] ? 0 : standard.loads,
    drags: values["no-browser"] || !names.includes(drag) ? 0 : standard.drags,
    views: standard.views,
  };
  return {
    ...chosenFor,
    seed: wholeNumber("seed", values.seed),
    save: values.save,
    compare: values.compare,
    strict: values.strict,
    leftOut: leftOut(chosenFor),
  };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        quick: { type: "boolean", default: false },
        only: { type: "string" },
        size: { type: "string" },
        database: { type: "string" },
        seed: { type: "string", default: "1" },
        save: { type: "string" },
        compare: { type: "string" },
        strict: { type: "boolean", default: false },
        "no-browser": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error));
  }
}

/** A sentence with everything that these options leave out. */
function leftOut(options: Chosen) {
  const { cases: chosenCases, sizes: chosenSizes, databases, effort, loads, drags } = options;
  const names = chosenCases.map(({ name }) => name);
  const lists = {
    cases: everyCase.filter((name) => !names.includes(name)),
    sizes: usual.thorough.sizes.filter((size) => !chosenSizes.includes(size)),
    databases: usual.thorough.databases.filter((database) => !databases.includes(database)),
  };
  const parts = [
    ...Object.entries(lists).flatMap(([what, missing]) =>
      missing.length > 0 ? [`the ${what} ${missing.join(", ")}`] : [],
    ),
    ...(effort === quick ? ["most repetitions"] : []),
    ...(loads === 0 ? ["the browser"] : []),
    ...(loads > 0 && drags === 0 ? ["dragging"] : []),
  ];
  return parts.length > 0 ? `Left out: ${parts.join("; ")}.` : null;
}

function wholeNumber(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new CannotStart(`--${option} takes a whole number; not ${given}.`);
}

/** Several are parted by commas; without any, the usual ones. */
function chosen<T extends string>(
  option: string,
  given: string | undefined,
  standard: T[],
  all: T[],
): T[] {
  if (given === undefined) return standard;
  const asked = given.split(",");
  const unknown = asked.find((one) => !(all as string[]).includes(one));
  if (unknown !== undefined)
    throw new CannotStart(`--${option} takes of: ${all.join(", ")}; not ${unknown}.`);
  return all.filter((one) => asked.includes(one));
}
