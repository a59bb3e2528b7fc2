import { addDays } from "date-fns";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { procedureOf } from "../procedures/procedure-of";
import { ruleInRound, ruleOfFallback } from "../procedures/rounds";
import type { Choice } from "../rules";
import type { DecisionRule } from "../voting-rules";
import { roundNumber } from "./rules";

/** What a procedure asks for before it can be put on, and of an answer. */

/** Refuses an answer that is none in this round: with the words of the procedure, beside the reason. */
export function refuseAnswer(
  proposal: { opening: { rule: DecisionRule } | null; rounds: unknown[] },
  answer: { choice: Choice; reason: string },
): void {
  if (!proposal.opening) throw new Refusal("proposal-not-open");
  const rule = ruleInRound(proposal.opening.rule, roundNumber(proposal.rounds));
  const { choices, cast } = procedureOf(rule);
  if (!choices.includes(answer.choice)) throw new Refusal("choice-not-offered");
  const reason = cast(rule, answer);
  if (reason) throw new Refusal(reason, { reason });
}

/**
 * Refuses with review-date-missing: what is decided by consent is looked at again on a day; and with
 * consultation-too-short when there are fewer days to answer in than the rule says.
 */
export function refuseUnprepared(
  rule: DecisionRule,
  { followUpOn }: { followUpOn: Date | null },
  { closesAt, today }: { closesAt: Date; today: Date },
): void {
  refuseWithoutReview(rule, followUpOn);
  if (rule.procedure === "written" && dayOf(closesAt) < addDays(today, rule.leastDays)) {
    throw new Refusal("consultation-too-short", { closesOn: "consultation-too-short" });
  }
}

export function refuseWithoutReview(rule: DecisionRule, followUpOn: Date | null): void {
  if (rule.procedure === "consent" && followUpOn === null) {
    throw new Refusal("review-date-missing", { followUpOn: "review-date-missing" });
  }
}

/** The rule that it is put on under; a topic that must not be decided in writing is voted on at once. Refuses with topic-excluded where the row knows no vote. */
export function ruleToOpen(rule: DecisionRule, isExcluded: boolean): DecisionRule {
  if (rule.procedure !== "written" || !isExcluded) return rule;
  const vote = ruleOfFallback(rule);
  if (!vote) throw new Refusal("topic-excluded");
  return vote;
}
