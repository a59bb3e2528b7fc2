/** The value below which this share of them lies; of an even number in the middle, the lower one. */
export function quantile(values: number[], share: number): number {
  if (values.length === 0) throw new Error("Nothing was measured");
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

/** What one slice of requests came to. */
export type Slice = { latencies: number[]; ms: number };

/** Slices that ran within a moment of each other. */
export type Trio = { ours: Slice; floor: Slice; yardstick: Slice };

/** Requests a second over all slices together. */
export function perSecond(slices: Slice[]): number {
  const count = slices.reduce((sum, { latencies }) => sum + latencies.length, 0);
  return (1000 * count) / slices.reduce((sum, { ms }) => sum + ms, 0);
}

/**
 * The median of the ratios to this side: both slices of a ratio ran within a moment, so what the
 * machine did meanwhile hit both, and a round that was hit on one side only does not count for more
 * than one.
 */
export function ratioTo<Side extends string>(
  side: Side,
  rounds: ({ ours: Slice } & Record<Side, Slice>)[],
  measure: (slice: Slice) => number,
): number {
  return median(rounds.map((round) => measure(round.ours) / measure(round[side])));
}
