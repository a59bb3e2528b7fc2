import { parseArgs } from "node:util";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";

/** Who sits in the room with what, and how many cards they move, so many a second. */
export type Effort = Record<"people" | "actors" | "tables" | "moves" | "rate" | "seed", number>;

/** What was asked for on the command line. Throws `CannotStart` with a sentence when it makes no sense. */
export function optionsFrom(words: string[]) {
  const { values } = parseArgs({
    args: words,
    options: {
      people: { type: "string", default: "50" },
      actors: { type: "string", default: "300" },
      tables: { type: "string", default: "20" },
      moves: { type: "string", default: "200" },
      rate: { type: "string", default: "5" },
      seed: { type: "string", default: "1" },
      database: { type: "string" },
    },
  });
  const { database, ...sizes } = values;
  for (const [name, value] of Object.entries(sizes)) {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw new CannotStart(`--${name} takes a whole number.`);
  }
  const sized = (name: keyof Effort) => Number(sizes[name]);
  const [people, actors, tables] = [sized("people"), sized("actors"), sized("tables")];
  if (people < 3 || actors < 3)
    throw new CannotStart("A room has three people and actors or more.");
  if (tables < 6) throw new CannotStart("A room has six tables or more.");
  const known = ["embedded", "server"] as const;
  const chosen = known.filter((one) => database === undefined || database === one);
  if (chosen.length === 0) throw new CannotStart("--database takes embedded or server.");
  const databases = chosen.filter((one) => one === "embedded" || findPostgresPrograms() !== null);
  const pace = { moves: sized("moves"), rate: sized("rate"), seed: sized("seed") };
  const effort: Effort = { people, actors, tables, ...pace };
  return { effort, databases };
}
