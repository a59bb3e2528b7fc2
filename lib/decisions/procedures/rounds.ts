import type { Fallback } from "../procedure-rules";
import type { Counted } from "../rules";
import { commonOf, type DecisionRule, isMoreThanAll, type MajorityRule } from "../voting-rules";
import type { NextRound, ProcedureWarning } from "./procedure";

/** What the procedures share that go in rounds. Pure. */

/** How many rounds a rule has before its fallback; null: it has none. */
export function roundsOf(rule: DecisionRule): number | null {
  if (rule.procedure === "consent" || rule.procedure === "consensus") return rule.rounds;
  if (rule.procedure === "majority") return rule.tie === "again" ? 1 : null;
  if (rule.procedure === "election") return rule.method === "rounds" ? 1 : null;
  return rule.procedure === "written" ? 1 : null;
}

/** The rule of a round, from 1: after the last one of its procedure it is that of the vote instead. */
export function ruleInRound(rule: DecisionRule, round: number): DecisionRule {
  const rounds = roundsOf(rule);
  const isOver = rounds !== null && round > rounds;
  if (!isOver) return rule;
  // A second time equal halves fall.
  if (rule.procedure === "majority") return { ...rule, tie: "falls" };
  return ruleOfFallback(rule) ?? rule;
}

/** The vote that a rule falls back on; null: it has none. */
export function ruleOfFallback(rule: DecisionRule): MajorityRule | null {
  if (!("fallback" in rule) || rule.fallback.kind === "falls") return null;
  return {
    ...commonOf(rule),
    ...{ procedure: "majority", threshold: rule.fallback.threshold, basis: "cast" },
    ...{ countsAbstentions: false, tie: "falls", reopening: null },
  };
}

/** What follows a round with something in the way: a new wording while there are rounds, then the fallback. */
export function afterObstacle(
  { rounds, fallback }: { rounds: number; fallback: Fallback },
  { round = 1 }: Pick<Counted, "round">,
): NextRound | null {
  if (round < rounds) return "reword";
  return fallback.kind === "vote" ? "vote" : null;
}

export function warningsOfFallback({ fallback }: { fallback: Fallback }): ProcedureWarning[] {
  const isTooMuch = fallback.kind === "vote" && isMoreThanAll(fallback.threshold);
  return isTooMuch ? [{ warning: "more-than-all" }] : [];
}
