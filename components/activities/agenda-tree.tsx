import { useTranslations } from "next-intl";
import { StandingMark } from "@/components/activities/standing-mark";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import { standings } from "@/lib/activities/rules";
import {
  countStandings,
  type AgendaTree as Tree,
  type TreeActivity,
  type TreeBranch,
  type TreeGoal,
} from "@/lib/activities/tree-rules";
import { firstSentence } from "@/lib/agenda/rules";
import { marks } from "./standing-mark";

/** From goal to strategy to activity: one nested list, on the screen and on paper. */
export function AgendaTree({ slug, tree }: { slug: string; tree: Tree }) {
  const say = useTranslations("strategy.tree");
  return (
    <>
      {tree.goals.map((goal, index) => (
        <Goal key={goal.goal.passageId} slug={slug} number={index + 1} goal={goal} />
      ))}
      {tree.loose.length > 0 && (
        <Section title={say("loose")} intro={say("looseIntro")}>
          <Branches slug={slug} branches={tree.loose} />
        </Section>
      )}
      {tree.outside.length > 0 && (
        <Section title={say("outside")} intro={say("outsideIntro")}>
          <Activities slug={slug} activities={tree.outside} />
        </Section>
      )}
    </>
  );
}

function Goal({ slug, number, goal: { goal, branches, direct } }: GoalProps) {
  const say = useTranslations("strategy");
  const all = [...branches.flatMap(({ activities }) => activities), ...direct];
  return (
    <Section title={`${say("form.goal", { number })}: ${firstSentence(goal.text)}`}>
      <p className="mb-3 text-sm">
        <Counts activities={all} />
      </p>
      <Branches slug={slug} branches={branches} />
      {branches.length === 0 && <p className="text-ink-soft">{say("tree.noStrategy")}</p>}
      {direct.length > 0 && (
        <div className="mt-4 border-l-2 border-line pl-4">
          <p className="text-sm text-ink-soft">{say("tree.direct")}</p>
          <Activities slug={slug} activities={direct} />
        </div>
      )}
    </Section>
  );
}

type GoalProps = { slug: string; number: number; goal: TreeGoal };

function Branches({ slug, branches }: { slug: string; branches: TreeBranch[] }) {
  return (
    <ul className="grid gap-4">
      {branches.map(({ strategy, activities }) => (
        <li key={strategy.passageId} className="break-inside-avoid border-l-2 border-line pl-4">
          <p className="max-w-prose font-serif text-[1.125rem]">{firstSentence(strategy.text)}</p>
          <p className="mb-1 text-sm">
            <Counts activities={activities} />
          </p>
          <Activities slug={slug} activities={activities} />
        </li>
      ))}
    </ul>
  );
}

function Activities({ slug, activities }: { slug: string; activities: TreeActivity[] }) {
  if (activities.length === 0) return null;
  return (
    <ul className="max-w-prose divide-y divide-line border-t border-line">
      {activities.map(({ id, title, ownerName, status }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5 pl-4">
          <span className="min-w-0">
            <a href={`/initiatives/${slug}/activities/${id}`}>{title}</a>{" "}
            <span className="text-sm text-ink-soft">{ownerName}</span>
          </span>
          <StandingMark status={status} />
        </li>
      ))}
    </ul>
  );
}

/** How it goes with what is below, trouble first; in words when there is nothing. */
function Counts({ activities }: { activities: TreeActivity[] }) {
  const say = useTranslations("strategy.tree");
  const standing = useTranslations("activities.standing");
  const counts = countStandings(activities);
  const told = standings.filter((one) => counts[one] > 0);
  if (told.length === 0) return <span className="text-ink-soft">{say("noActivity")}</span>;
  return told.map((one, index) => (
    <span key={one}>
      {index > 0 && " · "}
      {one === "unreported" ? (
        <span className="text-ink-soft">{`${counts[one]} ${standing(one)}`}</span>
      ) : (
        <StatusMark status={marks[one]}>{`${counts[one]} ${standing(one)}`}</StatusMark>
      )}
    </span>
  ));
}
