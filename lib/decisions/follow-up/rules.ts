import type { RefusalReason } from "@/lib/refusal";

/** What is true of following a decision up. Pure. Days are civil days. */

type Written = { isDone: boolean; nextOn: Date | null };

/** When a decision is to be followed up: as it was decided, or as was last said; null: not any more. */
export function dueOn(decided: Date | null, latest: Written | null): Date | null {
  if (!latest) return decided;
  return latest.isDone ? null : latest.nextOn;
}

/** Why this cannot be written; null: it can. What is not done says when somebody looks again. */
export function whyNotWritten({ isDone, nextOn }: Written, today: Date): RefusalReason | null {
  if (isDone) return null;
  if (!nextOn) return "follow-up-next";
  return nextOn <= today ? "follow-up-past" : null;
}

/** How many days before it those who owe it are reminded. */
export const remindDaysBefore = 7;
