import { addDays } from "date-fns";
import type { RefusalReason } from "@/lib/refusal";

/** What is true of consultations (høringer). Pure: the moment is an argument. */

export const stances = ["agree", "remarks", "against"] as const;
export type Stance = (typeof stances)[number];

type Period = { dueAt: Date; closedAt: Date | null };

/** May it still be answered? */
export function isRunning({ dueAt, closedAt }: Period, now: Date): boolean {
  return closedAt === null && now < dueAt;
}

/** Why a reply is none; null: it is one. Whoever does not simply agree says what. */
export function whyNoReply({
  stance,
  text,
}: {
  stance: Stance;
  text: string;
}): RefusalReason | null {
  return stance !== "agree" && text.trim() === "" ? "reply-needs-text" : null;
}

/** Those who owe a reply are reminded so many days before its day. */
export const remindDays = 2;

/** Is the time for the reminder here? Never for one that was sent as late as that in the first place. */
export function isReminderDue(consultation: Period & { at: Date }, now: Date): boolean {
  const from = addDays(consultation.dueAt, -remindDays);
  return isRunning(consultation, now) && now >= from && consultation.at < from;
}

/**
 * Why a proposal cannot be put on yet: somebody must be heard and was not, or is still being heard.
 * Heard is whoever was asked in a consultation that is over, or in a way that is written down.
 */
export function whyUnheard(
  row: { heard: string },
  consultations: Period[],
  heardHow: string,
  now: Date,
): RefusalReason | null {
  if (consultations.some((one) => isRunning(one, now))) return "consultation-runs";
  const isHeard = consultations.length > 0 || heardHow.trim() !== "";
  return row.heard.trim() !== "" && !isHeard ? "not-heard" : null;
}
