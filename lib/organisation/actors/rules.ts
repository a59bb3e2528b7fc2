/** What is true of how many people together see an organisation. Pure. */

/** From so many on totals are shown: of fewer, one could tell who said what. */
export const leastAssessors = 3;

export const grades = ["1", "2", "3", "4", "5"] as const;

/** Months without contact by which the register is narrowed. */
export const quietMonths = [3, 6, 12] as const;

/**
 * What several people think of one organisation together: the median of each, and how far apart they
 * are (the mean distance from the median, from 0 to 2, in halves, so that no single grade can be told).
 */
export type Standing = {
  influence: number;
  interest: number;
  influenceSpread: number;
  interestSpread: number;
  assessors: number;
};

/** Where people disagree most first; those who agree on all are left out. */
export function mostSplit<One extends Standing>(standings: One[]): One[] {
  const spread = (one: One) => one.influenceSpread + one.interestSpread;
  return standings
    .filter((one) => spread(one) > 0)
    .toSorted((one, other) => spread(other) - spread(one));
}

/** How far apart, in words: they agree, nearly, or not. */
export function agreementOf(spread: number): "agree" | "nearly" | "split" {
  if (spread === 0) return "agree";
  return spread < 1 ? "nearly" : "split";
}

/** In which corner of the picture an organisation lies. On the line counts as the greater. */
export function cornerOf({ influence, interest }: Pick<Standing, "influence" | "interest">) {
  if (interest >= 3) return influence >= 3 ? "together" : "strengthen";
  return influence >= 3 ? "win" : "inform";
}
