import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";

/**
 * Opens a draft to all members, once. Refuses with draft-not-shared: the text of a strategy and the
 * rows of a matrix are prepared in ways of their own.
 */
export async function share(
  { transaction, member, now }: DeedContext,
  proposal: { id: string; kind: string; sharing: unknown },
): Promise<void> {
  if (proposal.kind === "adopt_strategy" || proposal.kind === "adopt_matrix") {
    throw new Refusal("draft-not-shared");
  }
  if (proposal.sharing) return;
  await transaction.proposalSharing.create({
    data: { proposalId: proposal.id, personId: member.personId, at: now },
    select: { at: true },
  });
}
