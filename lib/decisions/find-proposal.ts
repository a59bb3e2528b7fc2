import type { DeedContext } from "@/lib/action";
import type { Prisma } from "@/prisma/client/client";

/** What a deed needs to know of a proposal: whose it is and the rows that its state follows from. */
const asSubject = {
  id: true,
  initiativeId: true,
  number: true,
  kind: true,
  effect: true,
  title: true,
  authorId: true,
  decidingGroupId: true,
  matterId: true,
  submission: { select: { at: true } },
  opening: { select: { closesAt: true } },
  withdrawal: { select: { at: true } },
  decision: { select: { id: true, outcome: true, decidedAt: true, publishedAt: true } },
} satisfies Prisma.ProposalSelect;

export type SubjectProposal = Prisma.ProposalGetPayload<{ select: typeof asSubject }>;

/** The proposal in the member's initiative; somebody else's draft does not exist. */
export async function findSubject(
  { transaction, member }: DeedContext,
  { proposalId: id }: { proposalId: string },
): Promise<SubjectProposal | null> {
  const proposal = await transaction.proposal.findFirst({
    where: { id, initiativeId: member.initiativeId },
    select: asSubject,
  });
  const isHidden = proposal && !proposal.submission && proposal.authorId !== member.personId;
  return isHidden ? null : proposal;
}
