import { useTranslations } from "next-intl";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import type { PlanStructure } from "./structure";

/** So many lines to write actors on. */
const guestLines = 14;

/** Forms for a room without devices: a guest list, a seating alone, and a sheet for each table. */
export function EmptyForms({
  exercise,
  structure,
}: {
  exercise: Pick<ExerciseDetail, "title" | "sharedResult">;
  structure: PlanStructure;
}) {
  const say = useTranslations("exercise.plan.print.forms");
  const result = exercise.sharedResult || exercise.title;
  const { tables, cards } = structure;
  return (
    <>
      <article className="paper-form">
        <h2>{say("guests")}</h2>
        <p className="paper-result">{result}</p>
        <p>{say("guestsHow")}</p>
        <Lines count={guestLines} />
      </article>
      <article className="paper-form">
        <h2>{say("alone")}</h2>
        <p className="paper-result">{result}</p>
        <p>{say("aloneHow")}</p>
        <ol className="paper-legend">
          {tables.map(({ id, number, name }) => (
            <li key={id}>
              <b>{number}</b> {name}
            </li>
          ))}
        </ol>
        <ul className="paper-choices">
          {cards.map(({ id, name }) => (
            <li key={id}>
              <span className="paper-box" />
              {name}
            </li>
          ))}
        </ul>
      </article>
      {tables.map(({ id, number, name, purpose, asks, most }) => (
        <article key={id} className="paper-form">
          <h2>
            {number}. {name}
          </h2>
          {purpose && <p>{purpose}</p>}
          {asks && (
            <p>
              {say("asks")} {asks}
            </p>
          )}
          <p>{say("tableHow")}</p>
          <Lines count={Math.min(most ?? guestLines, guestLines)} />
        </article>
      ))}
    </>
  );
}

function Lines({ count }: { count: number }) {
  return (
    <ol className="paper-lines">
      {Array.from({ length: count }, (_, line) => `${line + 1}.`).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
