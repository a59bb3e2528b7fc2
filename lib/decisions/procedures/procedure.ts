import type { RefusalReason } from "@/lib/refusal";
import type { Choice, Counted, Outcome } from "../rules";
import type { CommonRule } from "../voting-rules";

/**
 * How one procedure works, from the writing of its rule to the record. Pure: each is a module of its
 * own, with the definition that it follows in its docstring, and the rest of the house knows it by
 * this alone.
 */
export type Procedure<Rule extends CommonRule, Explained extends { outcome: Outcome }> = {
  /** What of the rule this body could never meet, as keys under `matrix.warnings`. */
  open(rule: Rule, body: { hasChair: boolean }): ProcedureWarning[];
  /** What a seat can say, in the order in which it is offered. */
  choices: readonly Choice[];
  /** Why this is no vote under the rule; null: it is one. */
  cast(rule: Rule, vote: { choice: Choice; reason: string }): RefusalReason | null;
  /** What was decided. Nothing but the rule and what was counted has a say in it. */
  count(rule: Rule, counted: Counted): Outcome;
  /** What follows a round in place of a decision: a new wording, or a vote on the one that stands; null: it is decided. */
  next?(rule: Rule, counted: Counted): NextRound | null;
  /** The numbers behind the outcome, for sentences that anyone can check. */
  explain(rule: Rule, counted: Counted): Explained;
};

export type NextRound = "reword" | "vote";

export type ProcedureWarning = { warning: "more-than-all" | "no-chair" | "nothing-within-limit" };
