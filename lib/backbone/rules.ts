import { Refusal } from "@/lib/refusal";

/** The six functions of a backbone (FSG's "Backbone Starter Guide"). */
export const backboneFunctions = [
  "guide_vision_and_strategy",
  "support_aligned_activities",
  "establish_shared_measurement",
  "build_public_will",
  "advance_policy",
  "mobilise_funding",
] as const;
export type BackboneFunction = (typeof backboneFunctions)[number];

export const phases = [
  "generate_ideas",
  "initiate_action",
  "organise_for_impact",
  "begin_implementation",
  "sustain_action",
] as const;
export type Phase = (typeof phases)[number];

export const taskStates = ["planned", "in_progress", "waiting", "done"] as const;
export type TaskState = (typeof taskStates)[number];

/** What the board's rows are. */
export const groupings = ["function", "phase"] as const;
export type Grouping = (typeof groupings)[number];

/** The room between two tasks that stand beside each other, before anything is moved. */
export const step = 1024;

/**
 * A place between two neighbours (null: none on that side), so that a move writes one row.
 * Null when the numbers between them are used up and the column must be numbered anew.
 */
export function placeBetween(before: number | null, after: number | null): number | null {
  if (before === null && after === null) return step;
  if (before === null) return (after as number) - step;
  if (after === null) return before + step;
  const middle = (before + after) / 2;
  return before < middle && middle < after ? middle : null;
}

/** Where a task is moved to: the end of a state, or right before or after another task. */
export type Destination = { state: TaskState } | { before: string } | { after: string };

/** Is a task late on this civil day? The due day itself is in time. */
export function isLate(task: { state: TaskState; dueOn: Date | null }, today: Date): boolean {
  return task.state !== "done" && task.dueOn !== null && task.dueOn < today;
}

/** A task serves at most one thing; the form says which kind with its first letter. */
export function servedColumns(served: { kind: "goal" | "activity" | "group"; id: string } | null) {
  return {
    goalId: served?.kind === "goal" ? served.id : null,
    activityId: served?.kind === "activity" ? served.id : null,
    groupId: served?.kind === "group" ? served.id : null,
  };
}

/** Backbone tasks are done by those who hold a seat in the backbone that day. */
export function checkAssignee(assigneeId: string | null, staff: { personId: string }[]): void {
  if (assigneeId === null || staff.some((one) => one.personId === assigneeId)) return;
  throw new Refusal("check-fields", { assigneeId: "assignee-not-backbone" });
}

export type TaskCounts = Record<TaskState, number> & { late: number };

/** What the board says first. */
export function headlineOf(counts: TaskCounts): {
  is: "none" | "late" | "in-progress" | "planned" | "all-done";
  count: number;
} {
  if (counts.late > 0) return { is: "late", count: counts.late };
  const open = counts.in_progress + counts.waiting;
  if (open > 0) return { is: "in-progress", count: open };
  if (counts.planned > 0) return { is: "planned", count: counts.planned };
  return counts.done > 0 ? { is: "all-done", count: counts.done } : { is: "none", count: 0 };
}
