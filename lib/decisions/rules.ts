import { addDays, max } from "date-fns";
import { Refusal, type RefusalReason } from "@/lib/refusal";
import { canTie, type DecisionRule, type Voice } from "./voting-rules";

/** What is true of proposals, votes and counts. Pure: time is an argument. */

export type Choice = "for" | "against" | "abstain";
export type Tally = { for: number; against: number; abstain: number };
export type Outcome = "adopted" | "rejected" | "lapsed";

export type ProposalState =
  | "draft"
  | "submitted"
  | "open"
  /** Its time is over and the count is about to be made. */
  | "closing"
  | "decided"
  | "lapsed"
  | "withdrawn";

/** The rows that a proposal's state follows from. */
export type ProposalRows = {
  submission: unknown;
  opening: { closesAt: Date } | null;
  withdrawal: unknown;
  decision: { outcome: Outcome } | null;
};

export function stateOf(proposal: ProposalRows, now: Date): ProposalState {
  if (proposal.decision) return proposal.decision.outcome === "lapsed" ? "lapsed" : "decided";
  if (proposal.withdrawal) return "withdrawn";
  if (proposal.opening) return now < proposal.opening.closesAt ? "open" : "closing";
  return proposal.submission ? "submitted" : "draft";
}

export function isOpen(proposal: ProposalRows, now: Date): boolean {
  return stateOf(proposal, now) === "open";
}

export function tallyOf(votes: { choice: Choice }[]): Tally {
  const tally: Tally = { for: 0, against: 0, abstain: 0 };
  for (const vote of votes) tally[vote.choice] += 1;
  return tally;
}

export function votesCast(tally: Tally): number {
  return tally.for + tally.against + tally.abstain;
}

/** What a count is made from; nothing else has a say in it. */
export type Counted = {
  tally: Tally;
  /** How many seats may vote. Vacant ones count. */
  seats: number;
  /** How many of those that have voted have each voice. */
  voices: Partial<Record<Voice, number>>;
  /** The chair's own vote, for a rule that lets it turn a tie. */
  chair: Choice | null;
};

/** How many of the seats must have voted. At least one, whatever the rule says. */
export function quorumOf(rule: DecisionRule, seats: number): number {
  if (rule.quorum.kind === "count") return Math.max(1, rule.quorum.count);
  const { numerator, denominator, strict } = rule.quorum;
  return Math.max(1, leastReaching(seats, numerator, denominator, strict));
}

/** Which voices are still missing for a quorum, and how many of each. */
export function missingVoices(
  rule: DecisionRule,
  counted: Pick<Counted, "voices">,
): { voice: Voice; missing: number }[] {
  return rule.voices
    .map(({ voice, least }) => ({ voice, missing: least - (counted.voices[voice] ?? 0) }))
    .filter(({ missing }) => missing > 0);
}

/** How many seats are still missing for a quorum, those with a missing voice among them; 0: there is one. */
export function missingForQuorum(rule: DecisionRule, counted: Counted): number {
  const inNumber = quorumOf(rule, counted.seats) - votesCast(counted.tally);
  const inVoice = missingVoices(rule, counted).map(({ missing }) => missing);
  return Math.max(0, inNumber, ...inVoice);
}

/** What the threshold is a share of. */
export function basisOf(rule: DecisionRule, { tally, seats }: Counted): number {
  if (rule.basis === "all") return seats;
  return tally.for + tally.against + (rule.countsAbstentions ? tally.abstain : 0);
}

/** How many must be for, given who has voted. At least one: nothing is adopted by nobody. */
export function neededFor(rule: DecisionRule, counted: Counted): number {
  const { numerator, denominator, strict } = rule.threshold;
  return Math.max(1, leastReaching(basisOf(rule, counted), numerator, denominator, strict));
}

/** Are the halves equal, and does the rule leave it to the chair's own vote? Where all seats are the basis there is nothing to turn. */
export function isTurnedByChair(rule: DecisionRule, { tally, chair }: Counted): boolean {
  const isTie = tally.for > 0 && tally.for === tally.against;
  const mayTurn = rule.tie === "chair" && canTie(rule) && rule.basis === "cast";
  return isTie && mayTurn && chair === "for";
}

/** Without a quorum nothing is decided; with one, it is adopted when enough are for. */
export function outcomeOf(rule: DecisionRule, counted: Counted): Outcome {
  if (missingForQuorum(rule, counted) > 0) return "lapsed";
  const isEnough = counted.tally.for >= neededFor(rule, counted);
  return isEnough || isTurnedByChair(rule, counted) ? "adopted" : "rejected";
}

/** The numbers behind a count, for a sentence that anyone can check. */
export function explanationOf(rule: DecisionRule, counted: Counted) {
  const basis = basisOf(rule, counted);
  const { numerator, denominator } = rule.threshold;
  return {
    ...counted.tally,
    seats: counted.seats,
    cast: votesCast(counted.tally),
    quorum: quorumOf(rule, counted.seats),
    basis,
    needed: neededFor(rule, counted),
    /** What was reached and what was asked for, as shares of the basis. */
    reached: basis === 0 ? 0 : counted.tally.for / basis,
    asked: numerator / denominator,
    missing: missingForQuorum(rule, counted),
    missingVoices: missingVoices(rule, counted),
    turnedByChair: isTurnedByChair(rule, counted),
    outcome: outcomeOf(rule, counted),
  };
}

/** A seat's standing vote, as far as the rules of deputies need it. */
export type StandingVote = { seatId: string; personId: string; asDeputy: boolean };

/**
 * May a person vote for a seat: as its holder always, in its deputy's place too; as a deputy only
 * while the holder has not voted. Never both: the seat has one vote.
 */
export function voteFor(
  seat: { seatId: string },
  heldSeats: { seatId: string; deputyForSeatId: string | null }[],
  standing: StandingVote | null,
): "as-holder" | "as-deputy" | "holder-has-voted" | "not-your-vote" {
  if (heldSeats.some((held) => held.seatId === seat.seatId)) return "as-holder";
  if (!heldSeats.some((held) => held.deputyForSeatId === seat.seatId)) return "not-your-vote";
  return standing && !standing.asDeputy ? "holder-has-voted" : "as-deputy";
}

/** The least whole number that is more than (strict) or at least the share of `whole`. */
function leastReaching(
  whole: number,
  numerator: number,
  denominator: number,
  strict: boolean,
): number {
  return strict
    ? Math.floor((whole * numerator) / denominator) + 1
    : Math.ceil((whole * numerator) / denominator);
}

const refusalOf: Record<ProposalState, RefusalReason> = {
  draft: "proposal-not-submitted",
  submitted: "proposal-not-open",
  open: "already-done",
  closing: "already-done",
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
