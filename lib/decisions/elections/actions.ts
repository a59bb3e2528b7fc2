"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { findEffectFacts } from "../effect-facts";
import { readEffect } from "../effects";
import { placesOf } from "../electorate-rules";
import { findSubject } from "../find-proposal";
import { findSeats } from "../find-seats";
import { optionsOf } from "../impossible";
import { finalistsOf } from "../procedures/election";
import { refuseState, stateOf } from "../rules";
import { replaceVote } from "../taking-part/mutations";
import { isCapacity, voteFor } from "../taking-part/rules";
import { putIn } from "./ballot-box";
import { isByBallot, isSecret, readBallot } from "./rules";
import { ballotForm, standDownForm } from "./schema";

/**
 * A seat puts in its ballot. A secret one once: nobody can find it again to change it; that the seat has
 * voted is a row that says nothing else, and the audit row and the deed's key say no more. An open one
 * lies with the vote, and can be changed until closing.
 */
export const castBallot = memberAction("vote.cast", {
  input: ballotForm,
  find: findSubject,
  run: async (context, form, proposal) => {
    const { transaction, member, now } = context;
    const { id: proposalId, number, kind } = proposal;
    const state = stateOf(proposal, now);
    if (state === "closing") throw new Refusal("proposal-closed");
    refuseState(state, "open");
    const rule = proposal.opening?.rule;
    if (!rule || !isByBallot(rule)) throw new Refusal("choice-not-offered");
    const seats = await findSeats(transaction, proposal, rule, dayOf(now));
    const { seatId } = form;
    const seat = seats.find((one) => one.seatId === seatId && one.counts);
    if (!seat) throw new Refusal("not-your-vote");
    const isNobodys = isSecret(rule);
    const before = isNobodys ? null : seat.vote;
    const capacity = voteFor({ ...seat, vote: before }, placesOf(member, seats));
    if (!isCapacity(capacity)) throw new Refusal(capacity);
    if (isNobodys && seat.vote) throw new Refusal("ballot-is-in");
    const effect = readEffect(kind, proposal.effect);
    const { initiativeId } = member;
    const facts = await findEffectFacts(transaction, initiativeId, effect, dayOf(now), proposalId);
    const options = optionsOf(effect, facts, finalistsOf(proposal.rounds)).map((one) => one.id);
    const said = readBallot(form, options, rule);
    const taken = { asDeputy: capacity === "as-deputy", asProxy: capacity === "as-proxy" };
    if (isNobodys) await putIn(transaction, proposalId, said);
    const inTheOpen = { code: "", ranking: [...said.ranking], marks: said.marks };
    // Whatever the ballot says, the seat has taken part.
    const vote = { choice: "for" as const, reason: "", ...taken };
    await replaceVote(context, proposal, seat, isNobodys ? vote : { ...vote, said: inTheOpen });
    return {
      ...{ subjectType: "Proposal", subjectId: proposalId },
      details: { number, seatId, ...taken, changed: before !== null },
      message: isNobodys ? "vote.ballot" : "vote.openBallot",
    };
  },
});

/** A candidate no longer stands: a person for themselves, or whoever can bind an organisation for it; until the vote is put on. */
export const standDown = memberAction("candidacy.end", {
  input: standDownForm,
  find: findCandidacy,
  subject: ({ hasSteeringSeat, candidateId: personId, organisationId }) => ({
    ...{ personId, organisationId, hasSteeringSeat },
  }),
  run: async ({ transaction, member, now }, _form, { proposal, candidateId, organisationId }) => {
    const { id: proposalId, number } = proposal;
    const state = stateOf(proposal, now);
    if (state === "open" || state === "closing") throw new Refusal("candidacy-is-voted-on");
    refuseState(state, "draft", "submitted");
    const already = await transaction.standDown.count({
      where: { proposalId, candidateId, organisationId },
    });
    if (already > 0) throw new Refusal("already-done");
    await transaction.standDown.create({
      data: { proposalId, candidateId, organisationId, personId: member.personId, at: now },
      select: { id: true },
    });
    return {
      ...{ subjectType: "Proposal", subjectId: proposalId, details: { number } },
      message: "candidacy.ended",
    };
  },
});

/** Who stands in a proposal that the member may read: a person, or for the backbone an organisation. */
async function findCandidacy(
  context: DeedContext,
  form: { proposalId: string; candidate: string },
) {
  const { transaction, member, now } = context;
  const proposal = await findSubject(context, form);
  if (!proposal) return null;
  const effect = readEffect(proposal.kind, proposal.effect);
  if (effect.kind === "elect") {
    const stands = effect.effect.candidates.some(({ personId }) => personId === form.candidate);
    const [candidateId, organisationId] = [form.candidate, null];
    return stands ? { proposal, candidateId, organisationId, hasSteeringSeat: false } : null;
  }
  if (effect.kind !== "elect_backbone" || !effect.effect.candidates.includes(form.candidate)) {
    return null;
  }
  const organisationId = form.candidate;
  const on = { lte: dayOf(now) };
  const open = [{ until: null }, { until: { gt: dayOf(now) } }];
  const held = await transaction.seat.count({
    where: {
      ...{ organisationId, isVoting: true, from: on, OR: open },
      group: { initiativeId: member.initiativeId, kind: "steering", closedOn: null },
      holdings: { some: { from: on, OR: open } },
    },
  });
  return { proposal, candidateId: null, organisationId, hasSteeringSeat: held > 0 };
}
