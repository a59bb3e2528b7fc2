"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { findEffectFacts } from "../effect-facts";
import { readEffect } from "../effects";
import { findSubject } from "../find-proposal";
import { findSeats } from "../find-seats";
import { optionsOf } from "../impossible";
import { refuseState, stateOf } from "../rules";
import { isCapacity, voteFor } from "../taking-part/rules";
import { putIn } from "./ballot-box";
import { isByBallot, readBallot } from "./rules";
import { ballotForm } from "./schema";

/**
 * A seat puts in its secret ballot, once: nobody can find it again to change it. That the seat has voted
 * is a row that says nothing else; the audit row and the deed's key say no more.
 */
export const castBallot = memberAction("vote.cast", {
  input: ballotForm,
  find: findSubject,
  run: async ({ transaction, member, now }, form, proposal) => {
    const { id: proposalId, number, kind } = proposal;
    const state = stateOf(proposal, now);
    if (state === "closing") throw new Refusal("proposal-closed");
    refuseState(state, "open");
    const rule = proposal.opening?.rule;
    if (!rule || !isByBallot(rule)) throw new Refusal("choice-not-offered");
    const seats = await findSeats(transaction, proposal, dayOf(now));
    const { seatId } = form;
    const seat = seats.find((one) => one.seatId === seatId && one.counts);
    if (!seat) throw new Refusal("not-your-vote");
    const capacity = voteFor({ ...seat, vote: null }, member.seats);
    if (!isCapacity(capacity)) throw new Refusal(capacity);
    if (seat.vote) throw new Refusal("ballot-is-in");
    const effect = readEffect(kind, proposal.effect);
    const facts = await findEffectFacts(transaction, member.initiativeId, effect, dayOf(now));
    const options = optionsOf(effect, facts).map((one) => one.id);
    await putIn(transaction, proposalId, readBallot(form, options, rule));
    const taken = { asDeputy: capacity === "as-deputy", asProxy: capacity === "as-proxy" };
    await transaction.vote.create({
      // Whatever the ballot says, the seat has taken part.
      data: { proposalId, seatId, personId: member.personId, ...taken, choice: "for", castAt: now },
      select: { id: true },
    });
    return {
      ...{ subjectType: "Proposal", subjectId: proposalId },
      details: { number, seatId, ...taken, changed: false },
      message: "vote.ballot",
    };
  },
});
