import type { DelegatedRule } from "../procedure-rules";
import type { Counted, Outcome } from "../rules";
import type { Procedure, ProcedureWarning } from "./procedure";

/**
 * Delegated: a body gives somebody a mandate by decision (who, about what, up to which limit, until
 * when, and when to report back), as a delegation of authority is defined in rules of procedure
 * (kompetencedelegation; H. M. Robert, "Rules of Order", § 49-50, on committees "with full power").
 * Its holder decides within the limit without a vote; above it the body must decide.
 */
export const delegated: Procedure<DelegatedRule, ReturnType<typeof explain>> = {
  open: warnings,
  choices: [],
  cast: () => "choice-not-offered",
  count: outcome,
  explain,
};

function warnings({ limit }: DelegatedRule): ProcedureWarning[] {
  return limit === 0 ? [{ warning: "nothing-within-limit" }] : [];
}

/** How many kroner may still be decided about: the least of what the rule and the mandate leave; null: there is no limit. */
export function leftWithin(
  { limit }: Pick<DelegatedRule, "limit">,
  mandate: { limit: number | null; used: number },
): number | null {
  const limits = [limit, mandate.limit].filter((one) => one !== null);
  return limits.length === 0 ? null : Math.max(0, Math.min(...limits) - mandate.used);
}

function outcome(_rule: DelegatedRule, { mandate }: Counted): Outcome {
  if (!mandate || mandate.amount < 0) return "lapsed";
  return mandate.left === null || mandate.amount <= mandate.left ? "adopted" : "rejected";
}

function explain(rule: DelegatedRule, counted: Counted) {
  const { amount, left } = counted.mandate ?? { amount: 0, left: 0 };
  const leftAfter = left === null ? null : left - amount;
  return { amount, left, leftAfter, outcome: outcome(rule, counted) };
}
