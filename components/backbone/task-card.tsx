import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { TaskLine } from "@/lib/backbone/columns";
import { type Grouping, isLate, taskStates } from "@/lib/backbone/rules";
import { formatShortDay } from "@/lib/i18n/format";

export type Move = (data: FormData) => Promise<void>;

/** A task on the board. For the backbone it can be dragged, and moved with a list and a button as well. */
export function TaskCard({
  slug,
  task,
  by,
  today,
  move,
  previousId,
  nextId,
}: {
  slug: string;
  task: TaskLine;
  by: Grouping;
  today: Date;
  move: Move | null;
  previousId: string | null;
  nextId: string | null;
}) {
  const say = useTranslations("backbone");
  const { id, title, note } = task;
  return (
    <li
      id={`task-${id}`}
      data-task={move ? id : undefined}
      data-title={move ? title : undefined}
      className={`rounded-control border border-line bg-sheet px-3 py-2.5 target:border-accent data-dragging:opacity-50 data-[over=after]:border-b-4 data-[over=after]:border-b-accent data-[over=before]:border-t-4 data-[over=before]:border-t-accent ${
        move ? "cursor-grab" : ""
      }`}
    >
      <p className="leading-snug font-semibold">
        {move ? (
          <a
            href={`/initiatives/${slug}/backbone/tasks/${id}`}
            draggable={false}
            aria-label={say("task.edit", { title })}
            className="inline-block min-h-6 text-ink no-underline hover:underline"
          >
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      {note && <p className="mt-0.5 line-clamp-3 text-sm">{note}</p>}
      <Facts slug={slug} task={task} by={by} today={today} />
      {move && <MoveForm task={task} move={move} previousId={previousId} nextId={nextId} />}
    </li>
  );
}

function Facts({
  slug,
  task,
  by,
  today,
}: {
  slug: string;
  task: TaskLine;
  by: Grouping;
  today: Date;
}) {
  const say = useTranslations("backbone");
  const locale = useLocale();
  const { dueOn, assigneeName, serves, phase } = task;
  const day = dueOn && formatShortDay(dueOn, locale);
  const other =
    by === "phase"
      ? say("task.function", { name: say(`functions.${task.function}`) })
      : phase && say("task.phase", { name: say(`phases.${phase}`) });
  return (
    <div className="mt-1 text-sm text-ink-soft">
      <p>
        {assigneeName ?? say("task.nobody")}
        {day && task.state !== "done" && (
          <>
            {", "}
            <span className={isLate(task, today) ? "font-semibold text-at-risk" : ""}>
              {say(isLate(task, today) ? "task.late" : "task.due", { day })}
            </span>
          </>
        )}
      </p>
      {serves && <Served slug={slug} task={task} serves={serves} />}
      {other && <p>{other}</p>}
    </div>
  );
}

function Served({ slug, task, serves }: { slug: string; task: TaskLine; serves: string }) {
  const say = useTranslations("backbone.task");
  return (
    <p className="line-clamp-3">
      {say.rich("servesLink", {
        what: serves,
        link: (words) => (
          <a href={addressOf(slug, task)} draggable={false}>
            {words}
          </a>
        ),
      })}
    </p>
  );
}

function MoveForm({
  task,
  move,
  previousId,
  nextId,
}: {
  task: TaskLine;
  move: Move;
  previousId: string | null;
  nextId: string | null;
}) {
  const say = useTranslations("backbone");
  const isOrdered = task.state !== "done";
  return (
    <form action={move} data-move={task.id} className="mt-2 flex gap-2 print:hidden">
      <input type="hidden" name="taskId" value={task.id} />
      <label htmlFor={`move-${task.id}`} className="sr-only">
        {say("task.moveTo", { title: task.title })}
      </label>
      <select
        id={`move-${task.id}`}
        name="to"
        className="min-h-8 min-w-0 flex-1 rounded-sm border border-line-strong bg-sheet px-1 text-sm"
      >
        {taskStates
          .filter((state) => state !== task.state)
          .map((state) => (
            <option key={state} value={`state:${state}`}>
              {say(`states.${state}`)}
            </option>
          ))}
        {isOrdered && previousId && (
          <option value={`before:${previousId}`}>{say("places.up")}</option>
        )}
        {isOrdered && nextId && <option value={`after:${nextId}`}>{say("places.down")}</option>}
      </select>
      <button type="submit" className={buttonClass("quiet", "!min-h-8 !py-0 text-sm")}>
        {say("task.move")}
      </button>
    </form>
  );
}

function addressOf(slug: string, task: TaskLine): string {
  if (task.activityId) return `/initiatives/${slug}/activities/${task.activityId}`;
  if (task.groupId) return `/initiatives/${slug}/organisation/groups/${task.groupId}`;
  return `/initiatives/${slug}/strategy`;
}
