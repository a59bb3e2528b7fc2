import { type Passage, passagesIn } from "@/lib/agenda/rules";
import type { ActivityStatus } from "./rules";

/** An activity as the tree shows it, with what it serves. */
export type TreeActivity = {
  id: string;
  title: string;
  ownerName: string;
  status: ActivityStatus | null;
  goals: string[];
  strategies: string[];
};

type Strategy = Passage & { serves: string[] };
export type TreeBranch = { strategy: Strategy; activities: TreeActivity[] };
export type TreeGoal = {
  goal: Passage;
  branches: TreeBranch[];
  /** Those that serve the goal by none of its strategies. */
  direct: TreeActivity[];
};

export type AgendaTree = {
  goals: TreeGoal[];
  /** Strategies that serve no goal. */
  loose: TreeBranch[];
  /** Activities that serve nothing of this version. */
  outside: TreeActivity[];
};

/**
 * From goal to strategy to activity. An activity stands under every strategy that it serves, and
 * straight under a goal only where none of the goal's strategies has it: so none is lost.
 */
export function treeOf(
  passages: readonly Strategy[],
  activities: readonly TreeActivity[],
): AgendaTree {
  const branches = passagesIn(passages, "strategies").map((strategy) => ({
    strategy,
    activities: activities.filter((one) => one.strategies.includes(strategy.passageId)),
  }));
  const goals = passagesIn(passages, "goals").map((goal) => {
    const own = branches.filter(({ strategy }) => strategy.serves.includes(goal.passageId));
    const under = new Set(own.flatMap((branch) => branch.activities));
    const direct = activities.filter(
      (one) => one.goals.includes(goal.passageId) && !under.has(one),
    );
    return { goal, branches: own, direct };
  });
  const placed = new Set(goals.flatMap((one) => one.branches));
  const loose = branches.filter((branch) => !placed.has(branch));
  const told = new Set([
    ...branches.flatMap((branch) => branch.activities),
    ...goals.flatMap(({ direct }) => direct),
  ]);
  return { goals, loose, outside: activities.filter((one) => !told.has(one)) };
}

/** How many of these activities stand how, each counted once. */
export function countStandings(activities: readonly TreeActivity[]) {
  const counts: Record<ActivityStatus | "unreported", number> = {
    ...{ off_track: 0, at_risk: 0, unreported: 0, on_track: 0, done: 0 },
  };
  for (const { status } of new Set(activities)) counts[status ?? "unreported"] += 1;
  return counts;
}
