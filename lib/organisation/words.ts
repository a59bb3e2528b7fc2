import type { useTranslations } from "next-intl";
import type { ChartSeat } from "./chart";
import type { Sector } from "./rules";

/** A translator over the whole catalogue, from `getTranslations()`, `useTranslations()` or `translatorFor()`. */
export type Say = ReturnType<typeof useTranslations<never>>;

/** A sector's letter and name; null is a constituency. */
export function sectorWords(say: Say, sector: Sector | null): { letter: string; label: string } {
  const key = sector ?? "constituency";
  return {
    letter: say(`organisation.sectorLetters.${key}`),
    label: sector ? say(`sectors.${sector}`) : say("organisation.constituency"),
  };
}

/** A seat's second line: its role if it has a special one, and who holds it or that it is vacant. */
export function seatLine(say: Say, seat: ChartSeat): string {
  const role = seat.role === "member" ? null : say(`seatRoles.${seat.role}`);
  const vote = seat.lacksVote ? say("organisation.chart.withoutVote") : null;
  return [role, vote, holderWords(say, seat)].filter(Boolean).join(" · ");
}

function holderWords(say: Say, seat: ChartSeat): string {
  if (!seat.holder) return say("organisation.chart.vacant");
  return seat.holder.name ?? say("organisation.chart.held");
}
