import { type Count, firstByLot, type Lot, type Ranking, type Step } from "./count";

/**
 * The Schulze method with winning votes, as M. Schulze defines it ("A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method", 2011): the strength of a
 * path is that of its weakest link; one option is better than another when its strongest path there is
 * stronger than the one back. That relation is transitive; where it leaves options equal, the lot puts
 * them in order. A ballot prefers what it names to what it leaves out.
 *
 * @param ballots each names an option at most once
 */
export function countSchulze(
  options: readonly string[],
  ballots: readonly Ranking[],
  lot: Lot,
): Count & { pairs: Pairs } {
  const valid = ballots.filter((ranking) => ranking.length > 0);
  const pairs = pairsOf(options, valid);
  const paths = strongestPaths(options, pairs);
  const order: string[] = [];
  const byLot = new Set<string>();
  let left = [...options];
  while (left.length > 0) {
    const unbeaten = left.filter((one) => !left.some((other) => isBetter(paths, other, one)));
    const next = firstByLot(unbeaten, lot);
    if (unbeaten.length > 1) for (const option of unbeaten) byLot.add(option);
    order.push(next);
    left = left.filter((one) => one !== next);
  }
  const step: Step = {
    ...{ step: "count", from: null, votes: winsOf(options, paths), exhausted: 0 },
    ...{ elected: [], excluded: [], byLot: order.filter((option) => byLot.has(option)) },
  };
  return { unit: 1, quota: null, steps: [step], order, pairs };
}

type Pairs = Record<string, Record<string, number>>;

/** Per option and other option, how many ballots prefer the first. */
export function pairsOf(options: readonly string[], ballots: readonly Ranking[]): Pairs {
  const pairs = emptyPairs(options);
  for (const ranking of ballots) {
    const place = new Map(ranking.map((option, index) => [option, index]));
    for (const [one, row] of Object.entries(pairs)) {
      const own = place.get(one);
      if (own === undefined) continue;
      for (const other of options) {
        if (other !== one && own < (place.get(other) ?? ranking.length))
          row[other] = (row[other] ?? 0) + 1;
      }
    }
  }
  return pairs;
}

/** The strength of the strongest path from each to each (Floyd and Warshall's way through all pairs). */
function strongestPaths(options: readonly string[], pairs: Pairs): Pairs {
  const paths = emptyPairs(options);
  for (const one of options) {
    for (const other of options) {
      const [wins, losses] = [at(pairs, one, other), at(pairs, other, one)];
      set(paths, one, other, wins > losses ? wins : 0);
    }
  }
  for (const via of options) {
    for (const one of options) {
      for (const other of options) {
        if (via === one || via === other || one === other) continue;
        const through = Math.min(at(paths, one, via), at(paths, via, other));
        set(paths, one, other, Math.max(at(paths, one, other), through));
      }
    }
  }
  return paths;
}

function isBetter(paths: Pairs, one: string, other: string): boolean {
  return at(paths, one, other) > at(paths, other, one);
}

/** How many others each option is better than. */
function winsOf(options: readonly string[], paths: Pairs): Record<string, number> {
  const wins = options.map((one) => [
    one,
    options.filter((other) => isBetter(paths, one, other)).length,
  ]);
  return Object.fromEntries(wins);
}

function emptyPairs(options: readonly string[]): Pairs {
  return Object.fromEntries(options.map((option) => [option, {}]));
}

function at(pairs: Pairs, one: string, other: string): number {
  return pairs[one]?.[other] ?? 0;
}

function set(pairs: Pairs, one: string, other: string, strength: number) {
  const row = pairs[one];
  if (row) row[other] = strength;
}
