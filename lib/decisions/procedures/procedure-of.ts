import type { Choice, Counted, Outcome } from "../rules";
import type { DecisionRule } from "../voting-rules";
import { advice } from "./advice";
import { consensus } from "./consensus";
import { consent } from "./consent";
import { delegated } from "./delegated";
import { election } from "./election";
import { majority } from "./majority";
import { prioritise } from "./prioritise";
import type { NextRound, Procedure } from "./procedure";
import { ruleInRound } from "./rounds";
import { written } from "./written";

type RuleOf<Name extends DecisionRule["procedure"]> = Extract<DecisionRule, { procedure: Name }>;

/** Every procedure by its name in the rule. */
export const procedures = {
  majority,
  consent,
  consensus,
  advice,
  delegated,
  written,
  election,
  prioritise,
} satisfies {
  [Name in DecisionRule["procedure"]]: Procedure<RuleOf<Name>, { outcome: Outcome }>;
};

/** The procedure that a rule names. */
export function procedureOf<Rule extends DecisionRule>(rule: Rule) {
  return procedures[rule.procedure] as unknown as Procedure<Rule, { outcome: Outcome }>;
}

/** What was decided: the procedure of the round says it from what was counted. */
export function outcomeOf(rule: DecisionRule, counted: Counted): Outcome {
  const used = ruleInRound(rule, counted.round ?? 1);
  return procedureOf(used).count(used, counted);
}

/** What follows in place of a decision; null: it is decided. */
export function nextRoundOf(rule: DecisionRule, counted: Counted): NextRound | null {
  const used = ruleInRound(rule, counted.round ?? 1);
  return procedureOf(used).next?.(used, counted) ?? null;
}

/** What a seat may say in this round, in the order in which it is offered; empty: no seat votes. */
export function choicesIn(rule: DecisionRule, round: number): readonly Choice[] {
  return procedureOf(ruleInRound(rule, round)).choices;
}
