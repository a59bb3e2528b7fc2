import type { ConsentRule } from "../procedure-rules";
import { missingForQuorum, turnout } from "../quorum-rules";
import type { Choice, Counted, Outcome } from "../rules";
import type { NextRound, Procedure } from "./procedure";
import { afterObstacle, warningsOfFallback } from "./rounds";

/**
 * Consent, as the Sociocratic Circle-Organization Method (G. Endenburg) and "Consent Decision-Making"
 * in Sociocracy 3.0 define it: a proposal is adopted when nobody objects. An objection names the harm
 * to the aim; it is information for a better wording, not a vote against. A concern does not stop the
 * proposal: it is a consent with a reason. In the strict form nobody abstains. What cannot be
 * integrated within the rounds goes to the fallback, as the method's "broader group" would decide.
 *
 * Here `for` is to consent and `against` to object.
 */
export const consent: Procedure<ConsentRule, ReturnType<typeof explain>> = {
  open: warningsOfFallback,
  choices: ["for", "against"],
  cast,
  count: outcome,
  next,
  explain,
};

function cast(_rule: ConsentRule, { choice, reason }: { choice: Choice; reason: string }) {
  if (choice === "abstain" || choice === "aside") return "choice-not-offered" as const;
  return choice === "against" && reason.trim() === "" ? ("objection-needs-harm" as const) : null;
}

/** One objection stops it, however few have answered. */
function outcome(rule: ConsentRule, counted: Counted): Outcome {
  if (counted.tally.against > 0) return "rejected";
  if (missingForQuorum(rule, counted) > 0) return "lapsed";
  return counted.tally.for > 0 ? "adopted" : "rejected";
}

function next(rule: ConsentRule, counted: Counted): NextRound | null {
  return counted.tally.against > 0 ? afterObstacle(rule, counted) : null;
}

function explain(rule: ConsentRule, counted: Counted) {
  return {
    ...turnout(rule, counted),
    consents: counted.tally.for,
    objections: counted.tally.against,
    round: counted.round ?? 1,
    rounds: rule.rounds,
    next: next(rule, counted),
    outcome: outcome(rule, counted),
  };
}
