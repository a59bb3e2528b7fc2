import type { RefusalReason } from "@/lib/refusal";

/** What is true of decisions that somebody outside must ratify. Pure. */

/** What may become of it. */
export const ratificationOutcomes = ["ratified", "refused", "lapsed"] as const;
export type RatificationOutcome = (typeof ratificationOutcomes)[number];

/** Who must ratify a decision and what became of that, in a list. */
export type RatificationLine = { ratifier: string; outcome: RatificationOutcome | null };

export type RatificationTerm = { dueOn: Date };

/** Where a decision that asks for ratification is. */
export type RatificationState = "awaited" | "overdue" | RatificationOutcome;

export function ratificationStateOf(
  term: RatificationTerm & { outcome: RatificationOutcome | null },
  today: Date,
): RatificationState {
  if (term.outcome) return term.outcome;
  return today > term.dueOn ? "overdue" : "awaited";
}

/** Does a decision do what it says? One that asks for ratification only once it has it. */
export function isBinding(ratification: { outcome: RatificationOutcome | null } | null): boolean {
  return ratification === null || ratification.outcome === "ratified";
}

/** How many days before the last one those who must see to it are reminded. */
export const remindDaysBefore = 7;

export type Said = { outcome: RatificationOutcome; on: Date };

/**
 * Why this cannot be recorded; null: it can. It was said no earlier than the decision and no later than
 * today, and a yes no later than the last day. It lapses when that day is past, or before when it can no
 * longer be carried out.
 */
export function whyNotRecorded(
  { outcome, on }: Said,
  term: RatificationTerm,
  { decidedOn, today, isStuck }: { decidedOn: Date; today: Date; isStuck: boolean },
): RefusalReason | null {
  if (on < decidedOn || on > today) return "ratification-day";
  if (outcome === "ratified" && on > term.dueOn) return "ratification-late";
  if (outcome === "lapsed" && today <= term.dueOn && !isStuck) return "ratification-not-over";
  return null;
}
