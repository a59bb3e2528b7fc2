import { useTranslations } from "next-intl";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";

/** People and their seats, in as many columns as there is room for: all of them, for whoever leads the vote. */
export function SilentSeats({ seats }: { seats: ElectoralSeat[] }) {
  const say = useTranslations("decisions.tally");
  if (seats.length === 0) return null;
  return (
    <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {seats.map((seat) => (
        <li key={seat.seatId} className="border-b border-line py-1.5">
          {seat.holder ? (
            [seat.holder, ...seat.alsoHolders].map(({ name }) => name).join(", ")
          ) : (
            <em>{say(seat.isOrganisation ? "nobody" : "vacant")}</em>
          )}
          <span className="block text-sm text-ink-soft">
            {seat.standsFor}
            {seat.deputies.length > 0 &&
              ` · ${say("deputies", { names: seat.deputies.map(({ name }) => name).join(", ") })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
