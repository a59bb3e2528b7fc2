import type { DeedContext } from "@/lib/action";
import type { Prisma } from "@/prisma/client/client";
import { type ElectoralSeat, whoseOf } from "../electorate-rules";
import type { Choice } from "../rules";
import type { VoteWay } from "./rules";

export type NewVote = {
  choice: Choice;
  reason: string;
  asDeputy?: boolean;
  asProxy?: boolean;
  registered?: VoteWay;
  /** What an open ballot says. */
  said?: Prisma.InputJsonObject;
};

/**
 * The new vote stands in the old one's place; the old row stays, as what was said before.
 *
 * @param seat as it was read behind the lock, with its standing vote
 */
export async function replaceVote(
  { transaction, member, now }: DeedContext,
  { id: proposalId }: { id: string },
  seat: ElectoralSeat,
  vote: NewVote,
): Promise<{ id: string }> {
  if (seat.vote) {
    await transaction.vote.updateMany({
      where: { proposalId, ...whoseOf(seat), replacedAt: null },
      data: { replacedAt: now },
    });
  }
  return transaction.vote.create({
    data: { proposalId, ...whoseOf(seat), personId: member.personId, castAt: now, ...vote },
    select: { id: true },
  });
}
