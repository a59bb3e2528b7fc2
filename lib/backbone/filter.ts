import { isUuid } from "@/lib/uuid";
import {
  type BackboneFunction,
  backboneFunctions,
  type Grouping,
  groupings,
  type Phase,
  phases,
  type TaskState,
  taskStates,
} from "./rules";

/** What a reader narrows the board to; it lives in the address. */
export type TaskFilter = {
  function: BackboneFunction | null;
  phase: Phase | null;
  state: TaskState | null;
  assigneeId: string | null;
  late: boolean;
};

export const wholeBoard: TaskFilter = {
  function: null,
  phase: null,
  state: null,
  assigneeId: null,
  late: false,
};

type Address = Record<string, string | string[] | undefined>;

export function taskFilterFrom(address: Address): TaskFilter {
  const assignee = one(address.assignee);
  return {
    function: backboneFunctions.find((given) => given === one(address.function)) ?? null,
    phase: phases.find((given) => given === one(address.phase)) ?? null,
    state: taskStates.find((given) => given === one(address.state)) ?? null,
    assigneeId: isUuid(assignee) ? assignee : null,
    late: one(address.late) === "1",
  };
}

export function groupingFrom(address: Address): Grouping {
  return groupings.find((given) => given === one(address.by)) ?? "function";
}

/** The address's question for a grouping and a filter, or nothing. */
export function boardAddress(by: Grouping, filter: TaskFilter): string {
  const asked = new URLSearchParams();
  if (by !== "function") asked.set("by", by);
  if (filter.function) asked.set("function", filter.function);
  if (filter.phase) asked.set("phase", filter.phase);
  if (filter.state) asked.set("state", filter.state);
  if (filter.assigneeId) asked.set("assignee", filter.assigneeId);
  if (filter.late) asked.set("late", "1");
  const text = asked.toString();
  return text && `?${text}`;
}

function one(given: string | string[] | undefined): string {
  return [given ?? ""].flat()[0] ?? "";
}
