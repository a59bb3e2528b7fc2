import { dayOf } from "@/lib/dates";

/** The register by year and month. Pure. */

/** A month with what was decided in it. `day`: its first. */
export type Month<Entry> = { day: Date; entries: Entry[] };

/** Entries that come newest first, by the month in Denmark of each one's moment. */
export function byMonth<Entry>(
  entries: readonly Entry[],
  momentOf: (entry: Entry) => Date,
): Month<Entry>[] {
  const months: Month<Entry>[] = [];
  for (const entry of entries) {
    const day = dayOf(momentOf(entry));
    day.setUTCDate(1);
    const last = months.at(-1);
    if (last?.day.getTime() === day.getTime()) last.entries.push(entry);
    else months.push({ day, entries: [entry] });
  }
  return months;
}

/**
 * The year that a timeline shows: the one asked for, else the last in which something was decided. Null:
 * all of them, where words are sought.
 */
export function yearShown(
  { year, q }: { year: number | null; q: string },
  years: readonly number[],
): number | null {
  if (year !== null || q !== "") return year;
  return years.length > 0 ? Math.max(...years) : null;
}
