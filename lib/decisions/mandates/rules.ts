import { leftWithin } from "../procedures/delegated";

/** What is true of mandates. Pure. */

type Period = { from: Date; until: Date };

/** Does it hold on this day? */
export function mandateHolds({ from, until }: Period, today: Date): boolean {
  return from <= today && today < until;
}

/** Should its holder have reported back by now? */
export function isReportOverdue(
  { reportOn, reportedAt }: { reportOn: Date; reportedAt: Date | null },
  today: Date,
): boolean {
  return reportedAt === null && reportOn < today;
}

/** What is left of it in kroner; null: it is not about money. */
export function leftOf(mandate: { limit: number | null; used: number }): number | null {
  return leftWithin({ limit: null }, mandate);
}
