import { z } from "zod";
import { type Sector, sectors } from "../rules";
import type { Wanted } from "./rules";

/** More seats than this no group has. */
const mostSeats = 40;
const mostLines = 20;

const count = z
  .string()
  .trim()
  .default("")
  .pipe(z.string().regex(/^(\d|[1-3]\d|40)?$/, "whole-number"))
  .transform((typed) => (typed === "" ? null : Number(typed)));

/** One a line, with how many at its end: `Vestbyen: 2`. Without a figure: one. */
const lines = z.string().max(2000).default("").transform(readLines);

/** How many seats are wanted from each sector (`sector_municipality` …), from places and for constituencies. */
export const wantedForm = z.object({
  groupId: z.uuid("choose"),
  ...(Object.fromEntries(sectors.map((sector) => [`sector_${sector}`, count])) as Record<
    `sector_${Sector}`,
    typeof count
  >),
  places: lines,
  constituencies: lines,
});

const named = z.array(
  z.object({ name: z.string().min(1).max(200), count: z.int().min(0).max(mostSeats) }),
);
const stored = z.object({
  sectors: z.partialRecord(z.enum(sectors), z.int().min(0).max(mostSeats)),
  places: named,
  constituencies: named,
});

/** What is wanted of a group as the database keeps it; nothing where nothing was said. */
export function readWanted(wanted: unknown): Wanted {
  return wanted === null || wanted === undefined
    ? { sectors: {}, places: [], constituencies: [] }
    : stored.parse(wanted);
}

/** What a form says is wanted; null: nothing at all. */
export function wantedOfForm(form: z.output<typeof wantedForm>): Wanted | null {
  const asked = sectors.flatMap((sector) => {
    const number = form[`sector_${sector}`];
    return number === null ? [] : [[sector, number] as const];
  });
  const { places, constituencies } = form;
  if (asked.length + places.length + constituencies.length === 0) return null;
  return { sectors: Object.fromEntries(asked), places, constituencies };
}

/** As a form shows it again. */
export function writtenLines(lines: { name: string; count: number }[]): string {
  return lines.map(({ name, count }) => `${name}: ${count}`).join("\n");
}

function readLines(text: string, context: z.RefinementCtx) {
  const read = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, name = line, figure = "1"] = /^(.*?)[\s:]+(\d{1,3})$/.exec(line) ?? [];
      return { name: name.trim(), count: Number(figure) };
    });
  const isFine = read.every(
    ({ name, count }) => name.length > 0 && name.length <= 200 && count <= mostSeats,
  );
  if (isFine && read.length <= mostLines) return read;
  context.addIssue({ code: "custom", message: "name-and-number" });
  return z.NEVER;
}
