import type { ProposalKind } from "../effects";
import type { Outcome } from "../rules";
import type { ChainKind } from "./rules";

/** What pages show of how decisions follow from each other. */

/** The decision before this one, and what this one does to it. */
export type EarlierDecision = {
  chainKind: ChainKind;
  reason: string;
  decisionId: string;
  number: number;
  title: string;
  kind: ProposalKind;
  outcome: Outcome;
  isPublic: boolean;
  /** The number of another one by which it no longer holds. */
  endedBy: number | null;
};

/** A later proposal about this decision. */
export type LaterDecision = {
  chainKind: ChainKind;
  number: number;
  title: string;
  isPublic: boolean;
  /** When it was decided, in UTC without saying so. */
  decidedAt: string | null;
  /** Adopted and in effect; else it is only proposed. */
  holds: boolean;
};

/** The earlier decision that a new proposal begins with. */
export type StartingPoint = {
  decisionId: string;
  number: number;
  title: string;
  text: string;
  kind: ProposalKind;
  effect: unknown;
  outcome: Outcome;
  matterId: string;
  endedBy: number | null;
};

/** By which later decision it no longer holds; null: it does. */
export function endedBy<Later extends Pick<LaterDecision, "chainKind" | "holds">>(
  later: Later[],
): Later | null {
  return later.find(({ chainKind, holds }) => holds && chainKind !== "amends") ?? null;
}
