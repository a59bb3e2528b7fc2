import { addDays, max } from "date-fns";
import { Refusal, type RefusalReason } from "@/lib/refusal";
import type { Contest } from "./procedures/contest";
import type { Voice } from "./voting-rules";

/** What is true of proposals, votes and counts. Pure: time is an argument. */

/** What a seat says, whatever the procedure calls it. `aside`: not agreeing, and not in the way. */
export type Choice = "for" | "against" | "abstain" | "aside";
export type Tally = { for: number; against: number; abstain: number; aside?: number };
export type Outcome = "adopted" | "rejected" | "lapsed";

export type ProposalState =
  | "draft"
  | "submitted"
  | "open"
  /** Its time is over and the count is about to be made. */
  | "closing"
  /** The next step is one person's: to reword it after a round, or to decide after advice. */
  | "awaiting"
  | "decided"
  | "lapsed"
  | "withdrawn";

/** The rows that a proposal's state follows from. */
export type ProposalRows = {
  submission: unknown;
  opening: { closesAt: Date } | null;
  withdrawal: unknown;
  decision: { outcome: Outcome } | null;
  /** Does it await one person's next step? (rounds/rules.ts) */
  awaits?: boolean;
};

export function stateOf(proposal: ProposalRows, now: Date): ProposalState {
  if (proposal.decision) return proposal.decision.outcome === "lapsed" ? "lapsed" : "decided";
  if (proposal.withdrawal) return "withdrawn";
  if (proposal.awaits) return "awaiting";
  if (proposal.opening) return now < proposal.opening.closesAt ? "open" : "closing";
  return proposal.submission ? "submitted" : "draft";
}

export function isOpen(proposal: ProposalRows, now: Date): boolean {
  return stateOf(proposal, now) === "open";
}

export function tallyOf(votes: { choice: Choice }[]): Tally {
  const tally: Tally = { for: 0, against: 0, abstain: 0 };
  for (const { choice } of votes) tally[choice] = (tally[choice] ?? 0) + 1;
  return tally;
}

export function votesCast(tally: Tally): number {
  return tally.for + tally.against + tally.abstain + (tally.aside ?? 0);
}

/** What a count is made from; nothing else has a say in it. */
export type Counted = {
  tally: Tally;
  /** How many voting seats there are. Vacant ones count, and recused ones. */
  seats: number;
  /** How many of them are recused from this decision. */
  recused: number;
  /** How many of those that have voted have each voice. */
  voices: Partial<Record<Voice, number>>;
  /** The chair's own vote, for a rule that lets it turn a tie. */
  chair: Choice | null;
  /** How many of the seats nobody holds. */
  vacant?: number;
  /** Who was noted as present or has voted: how many, and how many of them have each voice. */
  present?: { seats: number; voices: Partial<Record<Voice, number>> };
  /** Which round it was, from 1, where a procedure has rounds. */
  round?: number;
  /** Where one decides after taking advice: how many were asked and have answered, whether the day has come, and what was decided. */
  advice?: { asked: number; answered: number; isDue: boolean; verdict: "adopted" | "rejected" };
  /** What the ballots of an election or a prioritising say, once it is over. */
  contest?: Contest;
  /** Where a mandate is used: for how many kroner, and how many were left of it. Null: it knows no limit. */
  mandate?: { amount: number; left: number | null };
};

const refusalOf: Record<ProposalState, RefusalReason> = {
  draft: "proposal-not-submitted",
  submitted: "proposal-not-open",
  open: "already-done",
  closing: "already-done",
  awaiting: "proposal-awaits",
  decided: "proposal-decided",
  lapsed: "proposal-decided",
  withdrawn: "proposal-withdrawn",
};

/** Refuses, in the words of the state it is in, a deed that belongs to other states. */
export function refuseState(state: ProposalState, ...allowed: ProposalState[]): void {
  if (!allowed.includes(state)) throw new Refusal(refusalOf[state]);
}

/** When a vote closes if nobody says otherwise: in a week, at noon, on the Friday before a weekend; never before `earliest`. */
export function usualClosing(today: Date, earliest = today): { day: Date; time: string } {
  const inAWeek = addDays(today, 7);
  const daysPastFriday = [2, 0, 0, 0, 0, 0, 1][inAWeek.getUTCDay()] ?? 0;
  return { day: max([addDays(inAWeek, -daysPastFriday), earliest]), time: "12.00" };
}
