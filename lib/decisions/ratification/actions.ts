"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { applyEffect } from "../apply-effect";
import { readEffect } from "../effects";
import { findAwaiting, whyStuck } from "./find-awaiting";
import { whyNotRecorded } from "./rules";
import { ratificationForm } from "./schema";

/**
 * The secretariat or the chair records what became of a decision that somebody must ratify. A yes does
 * what was proposed, in the same transaction; after a no, or nothing in time, it is never done.
 */
export const recordRatification = memberAction("ratification.record", {
  input: ratificationForm,
  find: ({ transaction, member }, { proposalId: id }) =>
    findAwaiting(transaction, { id, initiativeId: member.initiativeId }),
  run: async ({ transaction, member, now, record }, form, proposal) => {
    if (proposal.isRecorded) throw new Refusal("already-done");
    const { outcome, saidOn: on, reference } = form;
    const { decisionId, id, number } = proposal;
    const today = dayOf(now);
    const stuck = await whyStuck(transaction, proposal, today);
    const standing = { decidedOn: dayOf(proposal.decidedAt), today, isStuck: stuck !== null };
    const reason = whyNotRecorded({ outcome, on }, proposal.term, standing);
    if (reason) throw new Refusal(reason, { saidOn: reason });
    if (outcome === "ratified" && stuck) throw new Refusal(stuck);
    await transaction.ratification.create({
      data: { decisionId, outcome, on, reference, personId: member.personId, at: now },
      select: { at: true },
    });
    if (outcome === "ratified") {
      const effect = readEffect(proposal.kind, proposal.effect);
      await record(...(await applyEffect(transaction, effect, { ...proposal, now })));
    }
    return {
      ...{ subjectType: "Proposal", subjectId: id, details: { number, outcome } },
      message: `ratification.${outcome}`,
    };
  },
});
