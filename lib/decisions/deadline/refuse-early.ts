import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import type { OpenProposal } from "../decide";
import { electorateOf } from "../electorate-rules";
import { findSeats } from "../find-seats";
import { whyNotClosed } from "./rules";

/** Refuses to close a vote before its time where its row does not allow it, or not yet. */
export async function refuseEarly(
  transaction: Transaction,
  proposal: OpenProposal,
  now: Date,
): Promise<void> {
  const seats = await findSeats(transaction, proposal, proposal.opening.rule, dayOf(now));
  const reason = whyNotClosed(proposal, {
    openedOn: dayOf(proposal.openedAt),
    today: dayOf(now),
    silent: electorateOf(seats).missing.filter((seat) => seat.holder !== null).length,
    isOver: now >= proposal.opening.closesAt,
  });
  if (reason) throw new Refusal(reason);
}
