import type { ProposalKind } from "./effects";
import type { ElectoralSeat } from "./electorate-rules";
import type { ProposalSummary } from "./register-rules";
import type { DecisionRule, Outcome, Tally } from "./rules";

/** What pages show of proposals and decisions, apart from how it is read. */

export type Party = { id: string; name: string };

export type ProposalDetail = {
  id: string;
  number: number;
  kind: ProposalKind;
  title: string;
  text: string;
  effect: unknown;
  createdAt: Date;
  author: Party;
  organisation: Party | null;
  fromGroup: Party | null;
  decidingGroup: Party & { rule: DecisionRule | null };
  responsible: Party | null;
  followUpOn: Date | null;
  submission: { at: Date } | null;
  opening: { at: Date; closesAt: Date; rule: DecisionRule } | null;
  withdrawal: { at: Date; reason: string; name: string } | null;
  decision: DecisionDetail | null;
  strategyVersion: { id: string; number: number } | null;
};

export type DecisionDetail = {
  id: string;
  outcome: Outcome;
  decidedAt: Date;
  /** Null: it closed at its time. */
  closedByName: string | null;
  rule: DecisionRule;
  seatsAtDecision: number;
  votesFor: number;
  votesAgainst: number;
  votesAbstain: number;
  publishedAt: Date | null;
  minorityStatements: MinorityDetail[];
};

export type MinorityDetail = {
  seatId: string;
  standsFor: string;
  personId: string;
  name: string;
  text: string;
};

export type CommentDetail = {
  id: string;
  name: string;
  organisationName: string | null;
  text: string;
  at: Date;
};

export type WaitingProposal = ProposalSummary & {
  closesAt: Date;
  seats: number;
  tally: Tally;
  rule: DecisionRule;
  /** The member's own seats (or those they stand in for) that have not voted. */
  mySeats: Pick<ElectoralSeat, "seatId" | "standsFor">[];
};

type Named = { id: string; name: string };

/** What the forms of proposals let people choose among. */
export type ProposalOptions = {
  hasSteering: boolean;
  organisations: Named[];
  /** Open groups, the steering group first. */
  groups: (Named & { kind: "steering" | "working" | "backbone" })[];
  seats: (Named & { groupName: string; holderName: string | null })[];
  people: Named[];
  /** The goals of the strategy in force. */
  goals: Named[];
};
