import { dayOf } from "@/lib/dates";
import type { ReportLine } from "./columns";

export type PercentPoint = { percent: number; on: Date; at: number };

/** The standing reports of the last year that gave a per cent, oldest first; `at` is the place in the year, 0 to 1. */
export function yearOfPercent(
  reports: Pick<ReportLine, "percent" | "at" | "correctedById">[],
  today: Date,
): PercentPoint[] {
  const year = 365 * 86_400_000;
  return reports
    .flatMap(({ percent, at, correctedById }) => {
      const on = dayOf(at);
      const place = 1 - (today.getTime() - on.getTime()) / year;
      const counts = percent !== null && correctedById === null && place >= 0 && place <= 1;
      return counts ? [{ percent, on, at: place }] : [];
    })
    .reverse();
}
