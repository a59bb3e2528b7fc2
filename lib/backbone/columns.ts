import type { BackboneFunction, Phase, TaskState } from "./rules";

/** A task as the board shows it. */
export type TaskLine = {
  id: string;
  title: string;
  note: string;
  function: BackboneFunction;
  phase: Phase | null;
  state: TaskState;
  dueOn: Date | null;
  assigneeId: string | null;
  assigneeName: string | null;
  goalId: string | null;
  activityId: string | null;
  groupId: string | null;
  /** What it serves: an activity's title, a group's name or a goal's wording. */
  serves: string | null;
};

/** @property inCell how many tasks its cell of the board has, shown or not */
export type BoardLine = TaskLine & { inCell: number };

export type TaskChoices = {
  staff: { id: string; name: string }[];
  goals: { id: string; text: string }[];
  groups: { id: string; name: string }[];
  activities: { id: string; title: string }[];
};
