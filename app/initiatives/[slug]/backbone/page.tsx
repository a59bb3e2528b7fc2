import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Board } from "@/components/backbone/board";
import { DragBoard } from "@/components/backbone/drag-board";
import { NarrowBoard } from "@/components/backbone/narrow-board";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Tabs } from "@/components/ui/tabs";
import { moveTask } from "@/lib/backbone/actions";
import type { BoardLine } from "@/lib/backbone/columns";
import { boardAddress, groupingFrom, taskFilterFrom } from "@/lib/backbone/filter";
import { backboneStaff, boardTasks, taskCounts } from "@/lib/backbone/queries";
import { groupings, headlineOf } from "@/lib/backbone/rules";
import { dayOf } from "@/lib/dates";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("backbone");
  return { title: say("title") };
}

export default async function BackbonePage({ params, searchParams }: Props) {
  const [{ slug }, address] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const say = await getTranslations("backbone");
  const today = dayOf(new Date());
  const [by, filter] = [groupingFrom(address), taskFilterFrom(address)];
  const [counts, tasks, staff] = await Promise.all([
    taskCounts(member, today),
    boardTasks(member, filter, by, today),
    backboneStaff(member, today),
  ]);
  const { is, count } = headlineOf(counts);
  const mayManage = may(member, "task.manage");
  const page = `/initiatives/${slug}/backbone`;
  const add = mayManage && <LinkButton href={`${page}/tasks/new`}>{say("newTask")}</LinkButton>;
  const lead = (
    <>
      {say("lead")} <a href={`${page}/role`}>{say("roleLink")}</a>
    </>
  );
  if (counts.total === 0) {
    return (
      <>
        <PageTitle lead={lead}>{say("headline.none")}</PageTitle>
        <EmptyState title={say("headline.none")} why={say("emptyWhy")}>
          {add}
        </EmptyState>
      </>
    );
  }
  const board = (
    <Board
      slug={slug}
      tasks={tasks}
      by={by}
      filter={filter}
      today={today}
      move={mayManage ? moveByForm.bind(null, slug) : null}
    />
  );
  return (
    <>
      <PageTitle lead={lead} actions={add}>
        {say(`headline.${is}`, { count })}
      </PageTitle>
      <Tabs
        label={say("groupings.label")}
        tabs={groupings.map((one) => ({
          href: `${page}${boardAddress(one, filter)}`,
          label: say(`groupings.${one}`),
          isCurrent: one === by,
        }))}
      />
      <NarrowBoard slug={slug} by={by} filter={filter} staff={staff} />
      {mayManage ? (
        <DragBoard
          move={moveTask.bind(null, slug)}
          version={versionOf(tasks)}
          words={await dragWords()}
        >
          <p className="mb-2 text-sm text-ink-soft max-md:hidden print:hidden">
            {say("drag.hint")}
          </p>
          {board}
        </DragBoard>
      ) : (
        board
      )}
    </>
  );
}

/** From the plain form on a card, which has no room for an answer: the board itself shows it. */
async function moveByForm(slug: string, data: FormData) {
  "use server";
  await moveTask(slug, null, data);
}

async function dragWords() {
  const say = await getTranslations("backbone");
  const [title, place] = ["{title}", "{place}"];
  return {
    moved: say("drag.moved", { title, place }),
    moving: say("drag.moving", { title }),
    failed: say("drag.failed", { title }),
    states: {
      planned: say("states.planned"),
      in_progress: say("states.in_progress"),
      waiting: say("states.waiting"),
      done: say("states.done"),
    },
  };
}

/** Changes whenever a card is somewhere else. */
function versionOf(tasks: BoardLine[]): string {
  return tasks.map(({ id, state, function: of, phase }) => `${id}${state}${of}${phase}`).join();
}
