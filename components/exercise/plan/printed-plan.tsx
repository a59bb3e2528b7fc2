import { type Seats, seatedAt, tableOfEach } from "@/lib/exercise/plan/seats-rules";
import { SeatedTable } from "./seated-table";
import type { PlanStructure } from "./structure";
import { fill, type PlanWords } from "./words";

/** The seating plan on a large sheet, those without a place below it. */
export function PrintedPlan({
  title,
  structure,
  seats,
  words,
}: {
  title: string;
  structure: PlanStructure;
  seats: Seats;
  words: PlanWords;
}) {
  const { tables, cards, chairs } = structure;
  const cardOf = new Map(cards.map((card) => [card.number, card]));
  const at = tableOfEach(seats);
  const waiting = cards.filter(({ number }) => !at.has(number));
  return (
    <article className="paper-plan">
      <h2>{title}</h2>
      <div className="plan-tables">
        {tables.map((table) => (
          <SeatedTable
            key={table.id}
            table={table}
            cards={seatedAt(seats, table.number).flatMap((number) => cardOf.get(number) ?? [])}
            chairs={chairs.filter(({ tableId }) => tableId === table.id)}
            words={words}
          />
        ))}
      </div>
      {waiting.length > 0 && (
        <p>
          <b>{fill(words.tray, { count: waiting.length })}</b>:{" "}
          {waiting.map(({ name }) => name).join(" · ")}
        </p>
      )}
    </article>
  );
}
