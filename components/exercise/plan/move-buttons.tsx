import type { KeyboardEvent } from "react";
import { Form } from "@/components/ui/form";
import type { ExerciseTable } from "@/lib/exercise/columns";
import type { Deed } from "./use-plan";
import { fill, type PlanWords } from "./words";

export type MoveButtonsProps = {
  move: Deed;
  exerciseId: string;
  actor: { id: string; name: string; number: number };
  tables: ExerciseTable[];
  /** The number of the table where the actor sits; 0: nowhere. */
  at: number;
  seated: (table: number) => number;
  onMove: (to: number) => void;
  words: PlanWords;
};

/**
 * "Move … to …" with a button for each table: as fast as dragging. By keyboard the first letters or the
 * number of a table lead to its button, and the arrows to the next one. Without script it is a form.
 */
export function MoveButtons(props: MoveButtonsProps) {
  const { move, exerciseId, actor, tables, at, seated, onMove, words } = props;
  const places = [
    ...tables.map(({ id, number, name, most }) => ({
      ...{ id, number, name },
      count: most === null ? `${seated(number)}` : `${seated(number)}/${most}`,
    })),
    { id: "", number: 0, name: words.offPlan, count: "" },
  ];
  return (
    <Form action={move} className="grid gap-2" label={fill(words.moveTo, { name: actor.name })}>
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <input type="hidden" name="actorId" value={actor.id} />
      <p className="font-semibold">{fill(words.moveTo, { name: actor.name })}</p>
      <div
        role="toolbar"
        aria-label={fill(words.moveTo, { name: actor.name })}
        className="grid grid-cols-1 gap-1.5 min-[24rem]:grid-cols-2"
        onKeyDown={leadToTable}
      >
        {places.map(({ id, number, name, count }) => (
          <button
            key={number}
            type="submit"
            name="tableId"
            value={id}
            data-places={`${number} ${name.toLowerCase()}`}
            aria-pressed={number === at}
            onClick={(event) => {
              event.preventDefault();
              onMove(number);
            }}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-2 rounded-control border-[1.5px] border-line-strong bg-sheet px-3 py-1.5 text-left text-sm leading-tight hover:border-ink hover:bg-wash aria-pressed:border-ink aria-pressed:bg-accent-wash aria-pressed:font-semibold"
          >
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="flex-none tabular-nums text-ink-soft">
              {number === at && <span aria-hidden="true">✓ </span>}
              {count}
            </span>
          </button>
        ))}
      </div>
    </Form>
  );
}

/** What was typed within a moment, so that "sk" is not the same as "s" and then "k". */
const typed = { text: "", at: 0 };

function leadToTable(event: KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-places]")];
  const here = buttons.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    return buttons.at((here + step) % buttons.length)?.focus();
  }
  if (event.key.length !== 1 || event.key === " ") return;
  const now = Date.now();
  typed.text = (now - typed.at < 800 ? typed.text : "") + event.key.toLowerCase();
  typed.at = now;
  const isMeant = ({ dataset }: HTMLElement) => {
    const [number = "", ...name] = (dataset.places ?? "").split(" ");
    return number === typed.text || name.join(" ").startsWith(typed.text);
  };
  const from = typed.text.length > 1 ? here : here + 1;
  [...buttons.slice(from), ...buttons.slice(0, from)].find(isMeant)?.focus();
}
