/** What ballots say and what a count of them is, the same under every method. Pure. */

/** The options that a ballot names, the best first. What it leaves out is below all of them, and equal. */
export type Ranking = readonly string[];

/** How many dots, or which score, a ballot gives to each option that it names. */
export type Marks = Readonly<Record<string, number>>;

/**
 * The options in the order in which the lot has put them: it settles every tie of a count, the first
 * one in it wins. Drawn once, before anything is counted (elections/lot.ts).
 */
export type Lot = readonly string[];

/** One step of a count, as its table shows it. */
export type Step = {
  step: "count" | "runoff" | "surplus" | "exclusion" | "last-places";
  /** Whose votes were passed on. */
  from: string | null;
  /** What each option has after the step, in the units of the count. */
  votes: Record<string, number>;
  /** What counts for nobody any more. */
  exhausted: number;
  elected: string[];
  excluded: string[];
  /** Those between whom the lot chose in this step. */
  byLot: string[];
};

export type Count = {
  /** One vote is this many units: a vote can be passed on in parts. */
  unit: number;
  /** What elects, in units; null: the method has no quota. */
  quota: number | null;
  steps: Step[];
  /** The elected, or all options, the best first. */
  order: string[];
  /** Per option and other option, how many prefer the first; null: the method compares no pairs. */
  pairs: Record<string, Record<string, number>> | null;
};

/** Of those that are tied, the one that comes first in the lot. */
export function firstByLot(tied: readonly string[], lot: Lot): string {
  return one(lot.find((option) => tied.includes(option)));
}

/** Of those that are tied, the one that comes last in the lot. */
export function lastByLot(tied: readonly string[], lot: Lot): string {
  return one(lot.findLast((option) => tied.includes(option)));
}

function one(option: string | undefined): string {
  if (option === undefined) throw new Error("The lot is drawn among all options");
  return option;
}

/** All options at nothing. */
export function noVotes(options: readonly string[]): Record<string, number> {
  return Object.fromEntries(options.map((option) => [option, 0]));
}

/** The options, most votes first, and which of them the lot has put in order. */
export function inOrder(
  options: readonly string[],
  compare: (one: string, other: string) => number,
  lot: Lot,
): { order: string[]; byLot: string[] } {
  const place = new Map(lot.map((option, index) => [option, index]));
  const order = options.toSorted(
    (a, b) => compare(b, a) || (place.get(a) ?? 0) - (place.get(b) ?? 0),
  );
  const byLot = order.filter((option) =>
    order.some((other) => other !== option && compare(option, other) === 0),
  );
  return { order, byLot };
}
