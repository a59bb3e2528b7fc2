import type { Outcome, ProposalState } from "@/lib/decisions/rules";

/** What pages show of the strategy, apart from how it is read. */

export type StrategyText = {
  id: string;
  number: number;
  vision: string;
  problem: string;
  strategies: string;
  goals: { goalId: string; text: string }[];
  authorName: string;
  /** The organisation or the group that the author wrote for. */
  fromName: string | null;
  createdAt: Date;
  proposalNumber: number;
  state: ProposalState;
  outcome: Outcome | null;
  /** Null: never adopted. */
  adoptedAt: Date | null;
  /** Whose seats voted for it, in the order of the votes. */
  supporters: string[];
  votes: { for: number; against: number; abstain: number; seats: number } | null;
};

export type VersionLine = Pick<
  StrategyText,
  | "number"
  | "authorName"
  | "fromName"
  | "createdAt"
  | "proposalNumber"
  | "state"
  | "outcome"
  | "adoptedAt"
>;
