import type { Transaction } from "@/lib/audit";
import type { AdoptedProposal } from "../apply-effect";
import { findStart } from "../chain/find-chain";
import { type ProposalKind, readEffect } from "../effects";
import { electedWhoStand } from "../elections/give-elected";
import { findImpossible } from "../find-impossible";

export type Awaiting = AdoptedProposal & {
  number: number;
  kind: ProposalKind;
  effect: unknown;
  decidingGroupId: string;
  decidedAt: Date;
  term: { dueOn: Date };
  isRecorded: boolean;
};

/** The adopted proposal that somebody must ratify; null: it asks nobody, or was not adopted. */
export async function findAwaiting(
  transaction: Transaction,
  where: { id: string; initiativeId: string },
): Promise<Awaiting | null> {
  const found = await transaction.proposal.findFirst({
    where,
    select: {
      ...{ id: true, number: true, initiativeId: true, kind: true, effect: true },
      decidingGroupId: true,
      ratificationTerm: { select: { dueOn: true } },
      strategyVersion: { select: { id: true } },
      matrixVersion: { select: { id: true } },
      decision: {
        select: {
          id: true,
          outcome: true,
          decidedAt: true,
          ratification: { select: { at: true } },
        },
      },
    },
  });
  if (!found?.decision || !found.ratificationTerm) return null;
  const { decision, ratificationTerm: term, strategyVersion, matrixVersion, ...proposal } = found;
  if (decision.outcome !== "adopted") return null;
  return {
    ...proposal,
    decisionId: decision.id,
    decidedAt: decision.decidedAt,
    strategyVersionId: strategyVersion?.id ?? null,
    matrixVersionId: matrixVersion?.id ?? null,
    term,
    isRecorded: decision.ratification !== null,
  };
}

/**
 * Why a yes would come to nothing, whatever was decided since: it can no longer be carried out, another
 * decision has ended it, or a later version of the text is in force. Null: it can be carried out.
 */
export async function whyStuck(
  transaction: Transaction,
  proposal: Awaiting,
  today: Date,
): Promise<"effect-impossible" | "ratification-overtaken" | null> {
  if (await findImpossible(transaction, proposal, today)) return "effect-impossible";
  if (await haveAllLeft(transaction, proposal, today)) return "effect-impossible";
  const { initiativeId, decisionId, decidedAt } = proposal;
  const itself = await findStart(transaction, initiativeId, { decisionId });
  if (itself && itself.endedBy !== null) return "ratification-overtaken";
  const later = { version: { initiativeId }, adoptedAt: { gt: decidedAt } };
  const newer =
    (proposal.strategyVersionId && (await transaction.strategyAdoption.count({ where: later }))) ||
    (proposal.matrixVersionId && (await transaction.matrixAdoption.count({ where: later })));
  return newer ? "ratification-overtaken" : null;
}

/** Could none of the elected take their place any more? */
async function haveAllLeft(transaction: Transaction, proposal: Awaiting, today: Date) {
  const effect = readEffect(proposal.kind, proposal.effect);
  if (effect.kind !== "elect" && effect.kind !== "elect_backbone") return false;
  const standing = await electedWhoStand(transaction, effect, { ...proposal, now: today });
  return standing.length === 0;
}
