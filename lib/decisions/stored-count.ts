import type { Choice, Counted } from "./rules";

/** The columns of a decision that keep what was counted. */
export type StoredCount = {
  seatsAtDecision: number;
  votesFor: number;
  votesAgainst: number;
  votesAbstain: number;
  /** Empty in decisions from before voices and the chair's vote were kept; their rules ask for neither. */
  counted: { voices?: Counted["voices"]; chair?: Choice | null };
};

/** What a decision was counted from, as it was kept. */
export function countedOf(decision: StoredCount): Counted {
  const { seatsAtDecision, votesFor, votesAgainst, votesAbstain, counted } = decision;
  return {
    tally: { for: votesFor, against: votesAgainst, abstain: votesAbstain },
    seats: seatsAtDecision,
    voices: counted.voices ?? {},
    chair: counted.chair ?? null,
  };
}
