import type { Counted, Outcome } from "../rules";
import type { DecisionRule } from "../voting-rules";
import { majority } from "./majority";
import type { Procedure } from "./procedure";

type RuleOf<Name extends DecisionRule["procedure"]> = Extract<DecisionRule, { procedure: Name }>;

/** Every procedure by its name in the rule. */
const procedures = { majority } satisfies {
  [Name in DecisionRule["procedure"]]: Procedure<RuleOf<Name>, { outcome: Outcome }>;
};

/** The procedure that a rule names. */
export function procedureOf<Rule extends DecisionRule>(rule: Rule) {
  return procedures[rule.procedure] as unknown as Procedure<Rule, { outcome: Outcome }>;
}

/** What was decided: the rule's procedure says it from what was counted. */
export function outcomeOf(rule: DecisionRule, counted: Counted): Outcome {
  return procedureOf(rule).count(rule, counted);
}
