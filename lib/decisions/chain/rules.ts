import { Refusal, type RefusalReason } from "@/lib/refusal";
import type { ProposalKind } from "../effects";
import type { MatrixRow } from "../matrix/rules";
import type { Outcome } from "../rules";
import type { DecisionRule } from "../voting-rules";

/** What is true of decisions that follow from each other. Pure. */

/** What a proposal may do to an earlier decision: stand in its place, change it, or take it up again. */
export const chainKinds = ["supersedes", "amends", "reverses"] as const;
export type ChainKind = (typeof chainKinds)[number];

/** The earlier decision, as far as the rules need to know it. */
export type Earlier = {
  kind: ProposalKind;
  outcome: Outcome;
  /** The number of the decision by which it no longer holds. */
  endedBy: number | null;
};

/** How a decision ended, as a list says it. */
export type ChainEnd = { kind: Exclude<ChainKind, "amends">; number: number; isPublic: boolean };

/** Texts stand in numbered versions; a new one takes the old one's place by itself. */
export function isText(kind: ProposalKind): boolean {
  return kind === "adopt_strategy" || kind === "adopt_matrix";
}

/** What a new proposal may do to this decision; nothing where it is settled otherwise. */
export function chainKindsFor(earlier: Earlier): ChainKind[] {
  return chainKinds.filter((kind) => whyNotChained(kind, earlier) === null);
}

/** Why a proposal cannot do this to that decision; null: it can. */
export function whyNotChained(kind: ChainKind, earlier: Earlier): RefusalReason | null {
  if (earlier.outcome === "lapsed") return "chain-nothing-decided";
  if (isText(earlier.kind)) return "chain-text-by-version";
  if (earlier.endedBy !== null) return "chain-ended";
  return earlier.outcome === "rejected" && kind !== "reverses" ? "chain-only-reopen" : null;
}

/** The rule by which a decision is taken up again: its own, with the majority that it asks for then. */
export function reopeningRule(rule: DecisionRule): DecisionRule {
  if (rule.procedure !== "majority") return rule;
  return { ...rule, threshold: rule.reopening ?? rule.threshold };
}

/**
 * The row in force under which a decision is taken up again: the one about the matter that it was taken
 * under, whatever the new proposal would be alone; so nobody gets round it by another row. Null: that
 * matter is gone. Refuses with chain-under-its-row when the row gives no power for what is proposed; a
 * proposal that does nothing by itself fits every row.
 */
export function rowToReopen(
  rows: readonly MatrixRow[],
  proposal: { kind: ProposalKind },
  matterId: string,
): MatrixRow | null {
  const row = rows.find((one) => one.matterId === matterId);
  if (!row) return null;
  if (proposal.kind !== "other" && !row.kinds.includes(proposal.kind)) {
    throw new Refusal("chain-under-its-row", { chainKind: "chain-under-its-row" });
  }
  return row;
}
