import { type Count, inOrder, type Lot, type Marks, noVotes, type Ranking } from "./count";

/** The methods that put options in order by a sum. The lot puts equals in order. */

/** Dot voting ("dotmocracy"): each ballot spreads its dots over the options; the sum of dots counts. */
export function countDots(options: readonly string[], ballots: readonly Marks[], lot: Lot): Count {
  return bySum(options, sums(options, ballots), lot);
}

/**
 * Score voting (range voting), 0 to 5. By total: an option that a ballot leaves out has 0 from it. By
 * mean: the sum divided by how many have scored the option, compared as fractions, nothing is rounded.
 */
export function countScores(
  options: readonly string[],
  ballots: readonly Marks[],
  by: "total" | "mean",
  lot: Lot,
): Count {
  const totals = sums(options, ballots);
  if (by === "total") return bySum(options, totals, lot);
  const raters = supportOf(
    options,
    ballots.map((marks) => Object.keys(marks)),
  );
  const compare = (one: string, other: string) =>
    at(totals, one) * Math.max(1, at(raters, other)) -
    at(totals, other) * Math.max(1, at(raters, one));
  return bySum(options, totals, lot, compare);
}

/**
 * J.-C. de Borda's count: with k options the first on a ballot has k − 1 points, the next k − 2, and
 * so on; what a ballot leaves out has none from it.
 */
export function countBorda(
  options: readonly string[],
  ballots: readonly Ranking[],
  lot: Lot,
): Count {
  const marks = ballots.map((ranking) =>
    Object.fromEntries(ranking.map((option, index) => [option, options.length - 1 - index])),
  );
  return bySum(options, sums(options, marks), lot);
}

/** How many ballots name each option. */
export function supportOf(
  options: readonly string[],
  named: readonly (readonly string[])[],
): Record<string, number> {
  const support = noVotes(options);
  for (const option of named.flat()) support[option] = at(support, option) + 1;
  return support;
}

/**
 * The first `most` of an order that at least `least` ballots support; the others are not among the
 * chosen, and nobody moves up in the order.
 */
export function chosenOf(
  order: readonly string[],
  support: Record<string, number>,
  { most, least }: { most: number; least: number },
): string[] {
  return order.filter((option) => at(support, option) >= least).slice(0, most);
}

function sums(options: readonly string[], ballots: readonly Marks[]): Record<string, number> {
  const totals = noVotes(options);
  for (const [option, mark] of ballots.flatMap((marks) => Object.entries(marks))) {
    totals[option] = at(totals, option) + mark;
  }
  return totals;
}

function bySum(
  options: readonly string[],
  votes: Record<string, number>,
  lot: Lot,
  compare = (one: string, other: string) => at(votes, one) - at(votes, other),
): Count {
  const { order, byLot } = inOrder(options, compare, lot);
  const step = { step: "count" as const, from: null, votes, exhausted: 0 };
  const steps = [{ ...step, elected: [], excluded: [], byLot }];
  return { unit: 1, quota: null, steps, order, pairs: null };
}

function at(numbers: Record<string, number>, option: string): number {
  return numbers[option] ?? 0;
}
