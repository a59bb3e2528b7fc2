import {
  missingForQuorum,
  missingVoices,
  quorumOf,
  seatsInBase,
  takingPart,
} from "../quorum-rules";
import { type Counted, type Outcome, votesCast } from "../rules";
import { canTie, isMoreThanAll, leastReaching, type MajorityRule } from "../voting-rules";
import type { NextRound, Procedure, ProcedureWarning } from "./procedure";

/**
 * Majority: a share of the votes, or of all seats, must be for. Simple and absolute ask for more than
 * half, the qualified ones for at least their share. The votes are the basis unless the rule names
 * the seats; an abstention is taking part, and no vote, unless the rule says that it counts. Where exactly
 * half of the votes that count are for it falls, unless the rule lets the chair's own vote turn that (Robert's
 * Rules of Order, § 44: the one vote that affects the result), or asks for another vote. Where those
 * present are the basis, whoever was noted as present or has voted is ("of the members present", there too).
 */
export const majority: Procedure<MajorityRule, Explained> = {
  open: warnings,
  choices: ["for", "against", "abstain"],
  cast: () => null,
  count: outcome,
  next,
  explain,
};

type Explained = ReturnType<typeof explain>;

function warnings(rule: MajorityRule, { hasChair }: { hasChair: boolean }): ProcedureWarning[] {
  const found: ProcedureWarning[] = [];
  if (isMoreThanAll(rule.threshold)) found.push({ warning: "more-than-all" });
  if (rule.tie === "chair" && canTie(rule) && !hasChair) found.push({ warning: "no-chair" });
  return found;
}

/** Without a quorum nothing is decided; with one, it is adopted when enough are for. */
function outcome(rule: MajorityRule, counted: Counted): Outcome {
  if (missingForQuorum(rule, counted) > 0) return "lapsed";
  const isEnough = counted.tally.for >= neededFor(rule, counted);
  return isEnough || isTurnedByChair(rule, counted) ? "adopted" : "rejected";
}

/** What the threshold is a share of. */
export function basisOf(rule: MajorityRule, counted: Counted): number {
  const { tally } = counted;
  if (rule.basis === "all") return seatsInBase(rule, counted);
  if (rule.basis === "present") return takingPart(rule, counted);
  return tally.for + tally.against + (rule.countsAbstentions ? tally.abstain : 0);
}

/** How many must be for, given who has voted. At least one: nothing is adopted by nobody. */
export function neededFor(rule: MajorityRule, counted: Counted): number {
  return Math.max(1, leastReaching(basisOf(rule, counted), rule.threshold));
}

/** Are the halves equal, and does the rule leave it to the chair's own vote? Where all seats are the basis there is nothing to turn. */
function isTurnedByChair(rule: MajorityRule, counted: Counted): boolean {
  const mayTurn = rule.tie === "chair" && canTie(rule) && rule.basis === "cast";
  return isTie(rule, counted) && mayTurn && counted.chair === "for";
}

/** One more vote for would do: where abstentions count, as many for as against is not enough. */
function isTie(rule: MajorityRule, counted: Counted): boolean {
  return counted.tally.for > 0 && counted.tally.for * 2 === basisOf(rule, counted);
}

/** Equal halves are voted on again, where the rule says so; never without a quorum. */
function next(rule: MajorityRule, counted: Counted): NextRound | null {
  const isAgain = rule.tie === "again" && canTie(rule) && rule.basis === "cast";
  return isTie(rule, counted) && isAgain && outcome(rule, counted) === "rejected" ? "vote" : null;
}

function explain(rule: MajorityRule, counted: Counted) {
  const basis = basisOf(rule, counted);
  const { numerator, denominator } = rule.threshold;
  return {
    ...counted.tally,
    seats: counted.seats,
    recused: counted.recused,
    cast: votesCast(counted.tally),
    present: takingPart(rule, counted),
    quorum: quorumOf(rule, counted),
    basis,
    needed: neededFor(rule, counted),
    /** What was reached and what was asked for, as shares of the basis. */
    reached: basis === 0 ? 0 : counted.tally.for / basis,
    asked: numerator / denominator,
    missing: missingForQuorum(rule, counted),
    missingVoices: missingVoices(rule, counted),
    isTie: isTie(rule, counted),
    turnedByChair: isTurnedByChair(rule, counted),
    next: next(rule, counted),
    outcome: outcome(rule, counted),
  };
}
