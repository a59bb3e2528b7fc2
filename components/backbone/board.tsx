import { useTranslations } from "next-intl";
import type { BoardLine } from "@/lib/backbone/columns";
import { boardAddress, type TaskFilter } from "@/lib/backbone/filter";
import {
  backboneFunctions,
  type Grouping,
  phases,
  type TaskState,
  taskStates,
} from "@/lib/backbone/rules";
import { type Move, TaskCard } from "./task-card";

/**
 * The board: a row for each function or phase, a column for each state. Rows without tasks stay, since
 * what the backbone leaves undone is worth seeing too.
 *
 * @param move moves a card from a plain form; null: the reader may only look
 */
export function Board({
  slug,
  tasks,
  by,
  filter,
  today,
  move,
}: {
  slug: string;
  tasks: BoardLine[];
  by: Grouping;
  filter: TaskFilter;
  today: Date;
  move: Move | null;
}) {
  const say = useTranslations("backbone");
  const states = filter.state ? [filter.state] : taskStates;
  const rows = rowsOf(by, filter);
  return (
    <div>
      <div
        aria-hidden="true"
        className={`sticky top-0 z-10 mb-1 hidden border-b border-line-strong bg-paper py-2 font-semibold md:grid print:static ${grid(states)}`}
      >
        {states.map((state) => (
          <span key={state}>{say(`states.${state}`)}</span>
        ))}
      </div>
      {rows.map((row) => (
        <section key={row} className="border-b border-line py-5">
          <h2 className="mb-3 text-lg">
            {by === "function"
              ? say(`functions.${row as (typeof backboneFunctions)[number]}`)
              : say(`phases.${row as (typeof phases)[number] | "none"}`)}
          </h2>
          <div className={`grid gap-x-6 gap-y-5 ${grid(states)}`}>
            {states.map((state) => (
              <Cell
                key={state}
                slug={slug}
                tasks={tasks.filter((task) => task.state === state && rowOf(task, by) === row)}
                state={state}
                by={by}
                row={row}
                filter={filter}
                today={today}
                move={move}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Cell({
  slug,
  tasks,
  state,
  by,
  row,
  filter,
  today,
  move,
}: {
  slug: string;
  tasks: BoardLine[];
  state: TaskState;
  by: Grouping;
  row: string;
  filter: TaskFilter;
  today: Date;
  move: Move | null;
}) {
  const say = useTranslations("backbone");
  const count = tasks[0]?.inCell ?? 0;
  const all = { ...filter, state, [by]: row === "none" ? null : row };
  return (
    <div
      data-cell={state}
      data-row={row}
      data-by={by}
      className={`min-w-0 rounded-control data-over:bg-accent-wash data-over:outline-2 data-over:outline-accent ${
        tasks.length === 0 ? "max-md:hidden md:min-h-16" : ""
      }`}
    >
      <h3 className="mb-1 font-sans text-sm text-ink-soft md:sr-only">{say(`states.${state}`)}</h3>
      {tasks.length === 0 && <p className="sr-only">{say("task.none")}</p>}
      <ul className="grid gap-2">
        {tasks.map((task, index) => (
          <TaskCard
            key={task.id}
            slug={slug}
            task={task}
            by={by}
            today={today}
            move={move}
            previousId={tasks[index - 1]?.id ?? null}
            nextId={tasks[index + 1]?.id ?? null}
          />
        ))}
      </ul>
      {count > tasks.length && (
        <a
          href={`/initiatives/${slug}/backbone${boardAddress(by, all)}`}
          className="pressable inline-flex items-center text-sm"
        >
          {say("task.more", { count })}
        </a>
      )}
    </div>
  );
}

function grid(states: readonly TaskState[]): string {
  return states.length === 1 ? "" : "md:grid-cols-4 md:gap-x-6";
}

function rowOf(task: BoardLine, by: Grouping): string {
  return by === "function" ? task.function : (task.phase ?? "none");
}

function rowsOf(by: Grouping, filter: TaskFilter): readonly string[] {
  if (by === "function") return filter.function ? [filter.function] : backboneFunctions;
  return filter.phase ? [filter.phase] : [...phases, "none"];
}
