import { useTranslations } from "next-intl";
import { type Seats, seatedAt, tableOfEach } from "@/lib/exercise/plan/seats-rules";
import { SeatedTable } from "./seated-table";
import type { PlanStructure } from "./structure";
import { fill, type PlanWords } from "./words";

/** The seating plan on a large sheet; below it those without a place, and whom each empty chair waits for, as long as it is. */
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
  const say = useTranslations("exercise.plan.print.plan");
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
      {chairs.length > 0 && (
        <div>
          <b>{say("chairs")}</b>
          <ul>
            {tables.flatMap((table) =>
              chairs
                .filter(({ tableId }) => tableId === table.id)
                .map(({ id, lookingFor }) => (
                  <li key={id}>
                    {table.name}: {lookingFor}
                  </li>
                )),
            )}
          </ul>
        </div>
      )}
    </article>
  );
}
