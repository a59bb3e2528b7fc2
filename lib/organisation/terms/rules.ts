import { addMonths, lastDay } from "@/lib/dates";
import { isRunning, overlap, type Period } from "../rules";

/** What is true of the time that a seat has and that somebody holds it. Pure: the day is an argument. */

/** So long before its last day one is told that a term ends: time enough to find the next. */
export const warnMonths = 3;

/** Does a period that runs today end within three months? One without an end does not. */
export function endsSoon({ from, until }: Period, today: Date): boolean {
  if (until === null || from > today || until <= today) return false;
  return lastDay(until) <= addMonths(today, warnMonths);
}

/**
 * When nobody holds a seat, within the seat's own time, oldest first. With the holdings they make up
 * the whole of it. A holding that ended before it began never was.
 */
export function gapsIn(seat: Period, holdings: Period[]): Period[] {
  const held = holdings
    .filter((one) => overlap(one, seat))
    .toSorted((one, other) => one.from.getTime() - other.from.getTime());
  const gaps: Period[] = [];
  let free: Date | null = seat.from;
  for (const { from, until } of held) {
    if (free && from > free) gaps.push({ from: free, until: from });
    free = until;
  }
  if (free && (seat.until === null || free < seat.until))
    gaps.push({ from: free, until: seat.until });
  return gaps;
}

/** What somebody who leaves a seat hands over, in the order in which it is told. */
export const owedKinds = [
  "vote",
  "advice",
  "input",
  "pen",
  "mandate",
  "report",
  "task",
  "proposal",
] as const;
export type OwedKind = (typeof owedKinds)[number];

/**
 * May a person read what a seat hands over? Whoever sits there, and whoever is to sit there. The
 * secretariat may by its own power (`seat.assign`); nobody may any more who has left it.
 */
export function maySeeHandOver(
  personId: string,
  holdings: (Period & { personId: string })[],
  today: Date,
): boolean {
  return holdings.some((one) => one.personId === personId && isRunning(one, today));
}
