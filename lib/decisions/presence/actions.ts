"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { whoseOf } from "../electorate-rules";
import { findSubject } from "../find-proposal";
import { findSeats } from "../find-seats";
import { refuseState, stateOf } from "../rules";
import { asksForPresence } from "../voting-rules";
import { presenceForm } from "./schema";

/** The chair or the secretariat notes who is present where the vote is taken; as often as people come and go. */
export const notePresence = memberAction("presence.note", {
  input: presenceForm,
  find: findSubject,
  run: async ({ transaction, member, now }, { present }, proposal) => {
    const state = stateOf(proposal, now);
    if (state === "closing") throw new Refusal("proposal-closed");
    refuseState(state, "open");
    const rule = proposal.opening?.rule;
    if (!rule || !asksForPresence(rule)) throw new Refusal("presence-not-asked");
    const { id: proposalId, number } = proposal;
    const seats = await findSeats(transaction, proposal, rule, dayOf(now));
    const counting = seats.filter((seat) => seat.counts);
    const isKnown = (id: string) => counting.some((seat) => seat.seatId === id);
    if (!present.every(isKnown)) throw new Refusal("not-found");
    const left = counting.filter((seat) => seat.isPresent && !present.includes(seat.seatId));
    const came = counting.filter((seat) => !seat.isPresent && present.includes(seat.seatId));
    await transaction.presence.updateMany({
      where: { proposalId, OR: left.map(whoseOf), struckAt: null },
      data: { struckAt: now },
    });
    await transaction.presence.createMany({
      data: came.map((seat) => ({
        ...{ proposalId, ...whoseOf(seat), personId: member.personId, at: now },
      })),
    });
    return {
      ...{ subjectType: "Proposal", subjectId: proposalId },
      details: { number, present: present.length, came: came.length, left: left.length },
      message: "vote.presence",
    };
  },
});
