"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { findSubject } from "../find-proposal";
import { findSeats } from "../find-seats";
import { queueExtension } from "../notices";
import { refuseState, stateOf } from "../rules";
import { whyNotExtended } from "./rules";
import { extendForm } from "./schema";

/** The chair gives an open vote more time, once, within what its row allows; those who may vote are told. */
export const extendVote = memberAction("vote.extend", {
  input: extendForm,
  find: findSubject,
  run: async ({ transaction, member, now }, { closesOn, closesAt, reason }, proposal) => {
    const state = stateOf(proposal, now);
    if (state === "closing") throw new Refusal("proposal-closed");
    refuseState(state, "open");
    const { id: proposalId, number } = proposal;
    const opening = await transaction.proposalOpening.findUniqueOrThrow({
      where: { proposalId },
      select: { closesAt: true, matrixRow: { select: { extendDays: true } } },
    });
    const extended = await transaction.proposalExtension.count({ where: { proposalId } });
    const before = opening.closesAt;
    const vote = { closesAt: before, closesOn: dayOf(before), isExtended: extended > 0 };
    const why = whyNotExtended(opening.matrixRow, vote, { closesAt, closesOn });
    if (why) throw new Refusal(why, { closesOn: why });
    await transaction.proposalExtension.create({
      data: { proposalId, personId: member.personId, at: now, before, reason },
      select: { at: true },
    });
    await transaction.proposalOpening.update({
      where: { proposalId },
      data: { closesAt },
      select: { at: true },
    });
    const rule = proposal.opening?.rule ?? {};
    const seats = await findSeats(transaction, proposal, rule, dayOf(now));
    await queueExtension(transaction, { ...member, ...proposal, closesAt }, seats, now);
    return {
      ...{ subjectType: "Proposal", subjectId: proposalId },
      details: { number, before: before.toISOString(), closesAt: closesAt.toISOString() },
      message: "vote.extended",
    };
  },
});
