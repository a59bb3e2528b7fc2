import { searchKey } from "@/lib/names";
import { isUuid } from "@/lib/uuid";
import { type Standing, standings } from "./rules";

export const views = ["list", "board", "timeline"] as const;
export type View = (typeof views)[number];

/** What a reader narrows the activities to; it lives in the address. */
export type ActivityFilter = {
  status: Standing | null;
  organisationId: string | null;
  groupId: string | null;
  goalId: string | null;
  q: string;
  /** Words in the owner's name, where there are too many owners to choose among. */
  ownerName: string;
  overdue: boolean;
};

/** The address as a browser gives it. */
export type Address = Record<string, string | string[] | undefined>;

export const everything: ActivityFilter = {
  status: null,
  organisationId: null,
  groupId: null,
  goalId: null,
  q: "",
  ownerName: "",
  overdue: false,
};

/** Reads the filter from the address; what is not understood narrows nothing. */
export function filterFrom(address: Address): ActivityFilter {
  const owner = oneOf(address.owner);
  const ownerId = owner.slice(2);
  const goal = oneOf(address.goal);
  return {
    status: standings.find((standing) => standing === oneOf(address.status)) ?? null,
    organisationId: owner.startsWith("o:") && isUuid(ownerId) ? ownerId : null,
    groupId: owner.startsWith("g:") && isUuid(ownerId) ? ownerId : null,
    goalId: isUuid(goal) ? goal : null,
    q: oneOf(address.q).trim().slice(0, 100),
    ownerName: oneOf(address.ownerName).trim().slice(0, 100),
    overdue: oneOf(address.overdue) === "1",
  };
}

export function viewFrom(address: Address): View {
  return views.find((view) => view === oneOf(address.view)) ?? "list";
}

/** The page begins after this activity. */
export function afterFrom(address: Address): string | null {
  const after = oneOf(address.after);
  return isUuid(after) ? after : null;
}

/** The filter as the owner's field in the form says it. */
export function ownerOf(filter: ActivityFilter): string {
  if (filter.organisationId) return `o:${filter.organisationId}`;
  return filter.groupId ? `g:${filter.groupId}` : "";
}

export function isNarrowed(filter: ActivityFilter): boolean {
  return addressOf("list", filter) !== "";
}

/** The address's question for a view and a filter: `?view=board&status=at_risk`, or nothing. */
export function addressOf(view: View, filter: ActivityFilter, after: string | null = null): string {
  const asked = new URLSearchParams();
  if (view !== "list") asked.set("view", view);
  if (filter.status) asked.set("status", filter.status);
  if (ownerOf(filter)) asked.set("owner", ownerOf(filter));
  if (filter.ownerName) asked.set("ownerName", filter.ownerName);
  if (filter.goalId) asked.set("goal", filter.goalId);
  if (filter.q) asked.set("q", filter.q);
  if (filter.overdue) asked.set("overdue", "1");
  if (after) asked.set("after", after);
  const text = asked.toString();
  return text && `?${text}`;
}

/** The words of a search, folded as the search keys are. */
export function wordsOf(q: string): string[] {
  return searchKey(q).split(" ").filter(Boolean).slice(0, 6);
}

function oneOf(given: string | string[] | undefined): string {
  return [given ?? ""].flat()[0] ?? "";
}
