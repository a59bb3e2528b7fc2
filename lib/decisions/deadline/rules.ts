import { addDays } from "@/lib/dates";
import type { RefusalReason } from "@/lib/refusal";

/** When a vote may end before its time, and when it may be given more. Pure. */

/** May the chair close it before its time: never, when everybody has voted, or when the notice is over too. */
export const earlyClosings = ["never", "voted", "always"] as const;
export type EarlyClosing = (typeof earlyClosings)[number];

/** What the row of the matrix says of a vote's end. */
export type Deadline = { earlyClosing: EarlyClosing; noticeDays: number; extendDays: number };

/** The most days that a row may give a vote more. */
export const mostExtendDays = 60;

/**
 * Why the chair cannot close a vote now; null: they can. Whoever has not voted has the notice to do so;
 * when all have, nobody is cut off.
 *
 * @param silent how many who hold a seat have not voted
 */
export function whyNotClosed(
  { earlyClosing, noticeDays }: Pick<Deadline, "earlyClosing" | "noticeDays">,
  {
    openedOn,
    today,
    silent,
    isOver,
  }: { openedOn: Date; today: Date; silent: number; isOver: boolean },
): RefusalReason | null {
  if (isOver) return null;
  if (earlyClosing === "never") return "closing-only-in-time";
  if (silent === 0) return null;
  if (earlyClosing === "voted") return "closing-when-all-voted";
  return today < addDays(openedOn, noticeDays) ? "notice-not-over" : null;
}

/** Why a vote cannot be given time until then; null: it can. Days are civil days in Denmark. */
export function whyNotExtended(
  { extendDays }: Pick<Deadline, "extendDays">,
  vote: { closesAt: Date; closesOn: Date; isExtended: boolean },
  until: { closesAt: Date; closesOn: Date },
): RefusalReason | null {
  if (extendDays === 0) return "extension-not-allowed";
  if (vote.isExtended) return "extension-only-once";
  if (until.closesAt <= vote.closesAt) return "extension-not-later";
  return until.closesOn > addDays(vote.closesOn, extendDays) ? "extension-too-long" : null;
}
