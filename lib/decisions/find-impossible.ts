import type { Transaction } from "@/lib/audit";
import { findLink } from "./chain/find-chain";
import { findEffectFacts } from "./effect-facts";
import { type ImpossibleReason, type ProposalKind, readEffect } from "./effects";
import { whyImpossible } from "./impossible";

/** What stands in the way of carrying a proposal out as things are on this day; null: nothing does. */
export async function findImpossible(
  transaction: Transaction,
  proposal: { id: string; initiativeId: string; kind: ProposalKind; effect: unknown },
  today: Date,
): Promise<ImpossibleReason | null> {
  const effect = readEffect(proposal.kind, proposal.effect);
  const facts = await findEffectFacts(
    transaction,
    proposal.initiativeId,
    effect,
    today,
    proposal.id,
  );
  const reason = whyImpossible(effect, facts, today);
  if (reason) return reason;
  const link = await findLink(transaction, proposal);
  return link && link.start.endedBy !== null ? "earlier-ended" : null;
}
