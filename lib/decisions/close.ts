import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { count, type Decided, decide, type OpenProposal } from "./decide";
import { findSeats } from "./find-seats";
import { queueInvitations } from "./notices";
import { nextRoundOf } from "./procedures/procedure-of";
import { endRound } from "./rounds/mutations";

/** What a closing did: the decision that it led to, or the round that it ended. */
export type Closed = Pick<Decided, "details" | "effects"> & { next: "reword" | "vote" | null };

/**
 * Closes what is open, behind the initiative's lock: it is decided, or a round ends because something
 * is in the way and the rule has a next one. Refuses as `decide` does.
 */
export async function close(
  transaction: Transaction,
  proposal: OpenProposal,
  { now, closedById }: { now: Date; closedById: string | null },
): Promise<Closed> {
  const { counted } = await count(transaction, proposal, now);
  const next = nextRoundOf(proposal.opening.rule, counted);
  if (next === null) {
    return { ...(await decide(transaction, proposal, { now, closedById })), next };
  }
  const round = await endRound(transaction, proposal, next, {
    ...{ now, endedById: closedById, counted },
  });
  if (next === "vote") await inviteToVote(transaction, proposal, round.closesAt, now);
  const details = { round: round.number, next, ...counted.tally };
  return { details, effects: [], next };
}

async function inviteToVote(
  transaction: Transaction,
  proposal: OpenProposal,
  closesAt: Date,
  now: Date,
) {
  const [initiative, round, seats] = await Promise.all([
    transaction.initiative.findUniqueOrThrow({
      where: { id: proposal.initiativeId },
      select: { slug: true, name: true },
    }),
    transaction.proposalRound.findFirstOrThrow({
      where: { proposalId: proposal.id },
      orderBy: { number: "desc" },
      select: { id: true },
    }),
    findSeats(transaction, proposal, proposal.opening.rule, dayOf(now)),
  ]);
  const { slug, name: initiativeName } = initiative;
  const announced = { ...proposal, slug, initiativeName, closesAt, roundId: round.id };
  await queueInvitations(transaction, announced, seats, now);
}
