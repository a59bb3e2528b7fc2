import type { useTranslations } from "next-intl";
import type { SeatRole } from "@/lib/member";
import type { ChartSeat } from "./chart";
import { type Sector, seatRoles, sectors } from "./rules";

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

/** All words that seats are described with, found once for a chart of thousands. */
export type SeatWords = {
  roles: Record<SeatRole, string>;
  sectors: Record<Sector | "constituency", { letter: string; label: string }>;
  vacant: string;
  held: string;
  withoutVote: string;
};

export function seatWords(say: Say): SeatWords {
  const named = [...sectors, null].map((one) => [one ?? "constituency", sectorWords(say, one)]);
  return {
    roles: Object.fromEntries(
      seatRoles.map((role) => [role, say(`seatRoles.${role}`)]),
    ) as SeatWords["roles"],
    sectors: Object.fromEntries(named) as SeatWords["sectors"],
    vacant: say("organisation.chart.vacant"),
    held: say("organisation.chart.held"),
    withoutVote: say("organisation.chart.withoutVote"),
  };
}
