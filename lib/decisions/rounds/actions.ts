"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { findSubject } from "../find-proposal";
import { findSeats } from "../find-seats";
import { proposalSearchKey } from "../mutations";
import { queueInvitations } from "../notices";
import { stateOf } from "../rules";
import { isPaused } from "./rules";
import { rewordForm } from "./schema";

/** The proposer takes the objections in: a new wording, about which the next round begins. */
export const rewordProposal = memberAction("proposal.reword", {
  input: rewordForm,
  find: findSubject,
  run: async ({ transaction, member, now }, { text, note, closesAt }, proposal) => {
    const round = proposal.rounds.find(isPaused);
    if (stateOf(proposal, now) !== "awaiting" || !round) {
      throw new Refusal("proposal-not-between-rounds");
    }
    if (text === proposal.text) {
      throw new Refusal("wording-as-before", { text: "wording-as-before" });
    }
    if (closesAt <= now) {
      throw new Refusal("closing-in-the-past", { closesOn: "closing-in-the-past" });
    }
    await transaction.proposalRound.update({
      where: { id: round.id },
      data: { resumedAt: now, resumedById: member.personId, note },
      select: { id: true },
    });
    await transaction.proposal.update({
      where: { id: proposal.id },
      data: {
        text,
        searchKey: proposalSearchKey({ title: proposal.title, text }),
        opening: { update: { closesAt } },
      },
      select: { id: true },
    });
    const rule = proposal.opening?.rule ?? {};
    const seats = await findSeats(transaction, proposal, rule, dayOf(now));
    const announced = { ...member, ...proposal, closesAt, roundId: round.id };
    await queueInvitations(transaction, announced, seats, now);
    return {
      subjectType: "Proposal",
      subjectId: proposal.id,
      details: { number: proposal.number, round: round.number + 1 },
      message: "proposal.reworded",
    };
  },
});
