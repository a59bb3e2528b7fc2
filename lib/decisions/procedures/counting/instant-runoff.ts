import { type Count, type Lot, lastByLot, type Ranking, type Step } from "./count";
import { firstsAmong } from "./plurality";

/**
 * Instant run-off (the alternative vote), one place, as Robert's Rules of Order describe preferential
 * voting: each ballot counts for the first of those left that it names; more than half of the ballots
 * that still count elects; else the one with fewest is out, and its ballots go on to their next. The
 * lot settles who is out among equals. Not monotone, and it may pass over a Condorcet winner.
 *
 * @param ballots each names an option at most once
 */
export function countInstantRunoff(
  options: readonly string[],
  ballots: readonly Ranking[],
  lot: Lot,
): Count {
  const valid = ballots.filter((ranking) => ranking.length > 0);
  const steps: Step[] = [];
  let left = [...options];
  let from: string | null = null;
  while (left.length > 0) {
    const votes = firstsAmong(left, valid);
    const counting = Object.values(votes).reduce((sum, one) => sum + one, 0);
    const winner = left.find((one) => left.length === 1 || (votes[one] ?? 0) * 2 > counting);
    const least = Math.min(...Object.values(votes));
    const last = left.filter((one) => votes[one] === least);
    const out = winner === undefined ? lastByLot(last, lot) : null;
    steps.push({
      ...{ step: from === null ? "count" : "exclusion", from, votes },
      exhausted: valid.length - counting,
      elected: winner === undefined ? [] : [winner],
      excluded: out === null ? [] : [out],
      byLot: out !== null && last.length > 1 ? last : [],
    });
    if (out === null) break;
    left = left.filter((one) => one !== out);
    from = out;
  }
  return { unit: 1, quota: null, steps, order: steps.at(-1)?.elected ?? [], pairs: null };
}
