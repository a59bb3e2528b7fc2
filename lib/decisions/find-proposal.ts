import type { DeedContext } from "@/lib/action";
import type { Prisma } from "@/prisma/client/client";
import { readRule } from "./read-rule";
import { awaitsOne } from "./rounds/rules";
import type { DecisionRule } from "./voting-rules";

/** What a deed needs to know of a proposal: whose it is and the rows that its state follows from. */
const asSubject = {
  id: true,
  initiativeId: true,
  number: true,
  kind: true,
  effect: true,
  title: true,
  text: true,
  followUpOn: true,
  authorId: true,
  decidingGroupId: true,
  matterId: true,
  submission: { select: { at: true } },
  sharing: { select: { at: true } },
  opening: { select: { closesAt: true, rule: true } },
  rounds: {
    select: { id: true, number: true, resumedAt: true, counted: true },
    orderBy: { number: "asc" },
  },
  withdrawal: { select: { at: true } },
  decision: { select: { id: true, outcome: true, decidedAt: true, publishedAt: true } },
} satisfies Prisma.ProposalSelect;

type Stored = Prisma.ProposalGetPayload<{ select: typeof asSubject }>;

export type SubjectProposal = Omit<Stored, "opening"> & {
  opening: { closesAt: Date; rule: DecisionRule } | null;
  awaits: boolean;
  electorate: "seats" | "organisations";
};

/** The proposal in the member's initiative; somebody else's draft does not exist, until it is opened to all. */
export async function findSubject(
  { transaction, member, now }: DeedContext,
  { proposalId: id }: { proposalId: string },
): Promise<SubjectProposal | null> {
  const proposal = await transaction.proposal.findFirst({
    where: { id, initiativeId: member.initiativeId },
    select: asSubject,
  });
  if (!proposal) return null;
  const isForAll = proposal.submission !== null || proposal.sharing !== null;
  if (!isForAll && proposal.authorId !== member.personId) return null;
  const { rounds } = proposal;
  const opening = proposal.opening && {
    ...proposal.opening,
    rule: readRule(proposal.opening.rule),
  };
  const electorate = opening?.rule.electorate ?? "seats";
  return { ...proposal, opening, electorate, awaits: awaitsOne(opening, rounds, now) };
}
