import type { DecisionRule } from "../voting-rules";

/** What is true of the rounds of a proposal. Pure. */

type Opened = { rule: Pick<DecisionRule, "procedure">; closesAt: Date };

/**
 * Is the next step one person's: a round is over and waits for its new wording, or the day for advice
 * has come and the one who asked decides? Until then nothing is counted.
 */
export function awaitsOne(
  opening: Opened | null,
  rounds: { resumedAt: unknown }[],
  now: Date,
): boolean {
  if (!opening) return false;
  const isDecidedByOne = opening.rule.procedure === "advice";
  return rounds.some(isPaused) || (isDecidedByOne && opening.closesAt <= now);
}

/** A round that is over, and the next one has not begun. */
export function isPaused({ resumedAt }: { resumedAt: unknown }): boolean {
  return resumedAt === null;
}

/** Which round it is, from 1. Between two it is the one to come. */
export function roundNumber(ended: { length: number }): number {
  return ended.length + 1;
}
