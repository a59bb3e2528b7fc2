import { addDays } from "@/lib/dates";

/** What is true of the day on which a group is looked at again. Pure: the day is an argument. */

/** So long before the day one is told of it: time enough to write a proposal and decide it. */
export const warnDays = 30;

export type ReviewStanding = "none" | "later" | "soon" | "overdue";

/** How near a group's review is. On its own day it is not overdue; a closed group has none. */
export function reviewStanding(
  group: { reviewOn: Date | null; closedOn: Date | null },
  today: Date,
): ReviewStanding {
  if (group.reviewOn === null || group.closedOn !== null) return "none";
  if (group.reviewOn < today) return "overdue";
  return group.reviewOn <= addDays(today, warnDays) ? "soon" : "later";
}

/** Has every line of the mandate's template been written or taken out? An ellipsis alone was meant to be replaced. */
export function isFilledIn(mandate: string): boolean {
  return !/^([^\n]*: )?…$/m.test(mandate.replaceAll("\r\n", "\n"));
}
