import type { ConsensusRule } from "../procedure-rules";
import { missingForQuorum, turnout } from "../quorum-rules";
import type { Choice, Counted, Outcome } from "../rules";
import type { NextRound, Procedure } from "./procedure";
import { afterObstacle, warningsOfFallback } from "./rounds";

/**
 * Consensus, as the handbooks of formal consensus define it (C. T. Butler and A. Rothstein, "On
 * Conflict and Consensus"; Seeds for Change, "Consensus decision making"): it is adopted when some
 * agree and nobody blocks. Who stands aside does not agree and is not in the way; when more stand
 * aside than the rule allows there is no consensus. A block has a reason. Abstaining is taking part.
 *
 * Here `for` is to agree, `aside` to stand aside and `against` to block.
 */
export const consensus: Procedure<ConsensusRule, ReturnType<typeof explain>> = {
  open: warningsOfFallback,
  choices: ["for", "aside", "against", "abstain"],
  cast,
  count: outcome,
  next,
  explain,
};

function cast(_rule: ConsensusRule, { choice, reason }: { choice: Choice; reason: string }) {
  return choice === "against" && reason.trim() === "" ? ("block-needs-reason" as const) : null;
}

function outcome(rule: ConsensusRule, counted: Counted): Outcome {
  if (isInTheWay(rule, counted)) return "rejected";
  if (missingForQuorum(rule, counted) > 0) return "lapsed";
  return counted.tally.for > 0 ? "adopted" : "rejected";
}

function next(rule: ConsensusRule, counted: Counted): NextRound | null {
  return isInTheWay(rule, counted) ? afterObstacle(rule, counted) : null;
}

function isInTheWay(rule: ConsensusRule, { tally }: Counted): boolean {
  return tally.against > 0 || hasTooManyAside(rule, tally);
}

function hasTooManyAside({ mostAside }: ConsensusRule, { aside = 0 }: Counted["tally"]): boolean {
  return mostAside !== null && aside > mostAside;
}

function explain(rule: ConsensusRule, counted: Counted) {
  const { tally } = counted;
  return {
    ...turnout(rule, counted),
    agree: tally.for,
    aside: tally.aside ?? 0,
    blocks: tally.against,
    abstain: tally.abstain,
    tooManyAside: hasTooManyAside(rule, tally),
    round: counted.round ?? 1,
    rounds: rule.rounds,
    next: next(rule, counted),
    outcome: outcome(rule, counted),
  };
}
