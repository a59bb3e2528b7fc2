import type { Transaction } from "@/lib/audit";
import { dayOf, momentOf } from "@/lib/dates";
import { empty } from "../elections/ballot-box";
import { firstDayToDecide } from "../matrix/rules";
import type { NextRound } from "../procedures/procedure";
import { type Counted, usualClosing } from "../rules";

type EndedProposal = {
  id: string;
  text: string;
  openedAt: Date;
  noticeDays: number;
  opening: { closesAt: Date };
  rounds: { number: number; resumedAt: Date | null }[];
};

/**
 * Ends a round in place of a decision: its wording and its votes are kept, and no seat has voted any
 * more. Then it waits for a new wording, or the vote that the rule falls back on begins.
 */
export async function endRound(
  transaction: Transaction,
  proposal: EndedProposal,
  next: NextRound,
  { now, endedById, counted }: { now: Date; endedById: string | null; counted: Counted },
): Promise<{ number: number; closesAt: Date }> {
  const { id: proposalId, text, opening, rounds } = proposal;
  const number = rounds.length + 1;
  const resumedAt = next === "vote" ? now : null;
  const openedAt = rounds.at(-1)?.resumedAt ?? proposal.openedAt;
  await transaction.proposalRound.create({
    data: { proposalId, number, text, openedAt, endedAt: now, endedById, resumedAt, counted },
    select: { id: true },
  });
  await empty(transaction, proposalId);
  await transaction.vote.updateMany({
    where: { proposalId, replacedAt: null },
    data: { replacedAt: now },
  });
  // Closed before its time, it is over now: nobody is told of a closing that is yet to come.
  const over = opening.closesAt < now ? opening.closesAt : now;
  const closesAt = next === "vote" ? usualMoment(proposal, now) : over;
  await transaction.proposalOpening.update({
    where: { proposalId },
    data: { closesAt },
    select: { at: true },
  });
  return { number, closesAt };
}

/** A vote that begins by itself has the time that votes usually have, and the notice of its row. */
function usualMoment(proposal: EndedProposal, now: Date): Date {
  const today = dayOf(now);
  const { day, time } = usualClosing(today, firstDayToDecide(proposal, today));
  return momentOf(day, time.replace(".", ":")) ?? day;
}
