import { parseArgs } from "node:util";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { type Case, cases } from "@/tests/load/bench/cases";
import { type Effort, quick, thorough } from "@/tests/load/bench/measure";
import type { Database } from "@/tests/load/bench/result";
import { type Size, sizes } from "@/tests/load/bench/sizes";

export type Options = {
  cases: Case[];
  sizes: Size[];
  databases: Database[];
  effort: Effort;
  seed: number;
  save: string | undefined;
  compare: string | undefined;
};

/** Reads the words of the command line. Throws CannotStart with a sentence for what it does not know. */
export function optionsFrom(words: string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      size: { type: "string" },
      database: { type: "string" },
      seed: { type: "string", default: "1" },
      save: { type: "string" },
      compare: { type: "string" },
    },
  });
  const names = cases.filter(({ isQuick }) => isQuick || !values.quick).map(({ name }) => name);
  const only = chosen(
    "only",
    values.only,
    names,
    cases.map(({ name }) => name),
  );
  return {
    cases: cases.filter(({ name }) => only.includes(name)),
    sizes: chosen("size", values.size, values.quick ? ["example", "x10"] : everySize, everySize),
    databases: chosen(
      "database",
      values.database,
      values.quick ? ["embedded"] : everyDatabase,
      everyDatabase,
    ),
    effort: values.quick ? quick : thorough,
    seed: Number(values.seed),
    save: values.save,
    compare: values.compare,
  };
}

const everySize = Object.keys(sizes) as Size[];
const everyDatabase: Database[] = ["embedded", "server"];

/** Several are parted by commas; without any, the usual ones. */
function chosen<T extends string>(
  option: string,
  given: string | undefined,
  usual: T[],
  all: T[],
): T[] {
  if (given === undefined) return usual;
  const asked = given.split(",");
  const unknown = asked.find((one) => !(all as string[]).includes(one));
  if (unknown !== undefined)
    throw new CannotStart(`--${option} takes of: ${all.join(", ")}; not ${unknown}.`);
  return all.filter((one) => asked.includes(one));
}
