import { z } from "zod";
import { backupOf, type Ending, type Heading, newestFormat } from "@/lib/backup/contents";
import { damaged, foreign, untouched } from "@/lib/backup/lines";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

const beginning = z.object({ backup: z.literal(backupOf), format: z.int() });
const heading = beginning.extend({
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.record(z.string(), z.array(z.string()).min(1)),
});
const table = z.object({ table: z.string() });
const log = z.object({ slug: z.string(), entries: z.int(), brokenAt: z.int().nullable() });
const ending = z.object({ rows: z.record(z.string(), z.int()), logs: z.array(log) });
const seal = z.object({ sha256: z.string() });

/** The first line. Throws CannotStart when it is not ours, or of a format that we do not know yet. */
export function asHeading(line: Buffer): Heading {
  const content = json(line.toString());
  const begun = beginning.safeParse(content);
  if (!begun.success) throw foreign();
  if (begun.data.format > newestFormat) {
    throw new CannotStart(
      `The file was made by a newer version of this application. ${untouched} Restore it with that version.`,
    );
  }
  const whole = heading.safeParse(content);
  if (!whole.success) throw damaged("its first line");
  return whole.data;
}

/** The name of the table whose rows follow. */
export const asTable = (line: Buffer): string => as(table, line, "the line of a table").table;

export const asEnding = (line: Buffer): Ending => as(ending, line, "its ending");

export const asSeal = (line: Buffer): string => as(seal, line, "its checksum").sha256;

/** A row, as it stands, when it has so many values, each a text or null. */
export function asRow(line: Buffer, width: number): string {
  const text = line.toString();
  const values = json(text);
  const isRow = Array.isArray(values) && values.every((one) => one === null || isText(one));
  if (!isRow) throw damaged("a row");
  if (values.length !== width) throw damaged("a row of another length");
  return text;
}

const isText = (value: unknown) => typeof value === "string";

function as<T>(kind: z.ZodType<T>, line: Buffer, what: string): T {
  const outcome = kind.safeParse(json(line.toString()));
  if (!outcome.success) throw damaged(what);
  return outcome.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
