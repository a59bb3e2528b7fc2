import type { Choice, Counted } from "./rules";

/** The columns of a decision that keep what was counted. */
export type StoredCount = {
  seatsAtDecision: number;
  votesFor: number;
  votesAgainst: number;
  votesAbstain: number;
  votesAside: number;
  /** What an old decision lacks, its rule did not ask for. */
  counted: { voices?: Counted["voices"]; chair?: Choice | null; recused?: number } & Pick<
    Counted,
    "vacant" | "present" | "round" | "advice" | "mandate" | "contest"
  >;
};

/** What a decision was counted from, as it was kept. */
export function countedOf(decision: StoredCount): Counted {
  const { seatsAtDecision, votesFor, votesAgainst, votesAbstain, votesAside, counted } = decision;
  const aside = votesAside > 0 ? { aside: votesAside } : {};
  return {
    ...counted,
    tally: { for: votesFor, against: votesAgainst, abstain: votesAbstain, ...aside },
    seats: seatsAtDecision,
    voices: counted.voices ?? {},
    chair: counted.chair ?? null,
    recused: counted.recused ?? 0,
  };
}
