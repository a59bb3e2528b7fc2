"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { decide, findOpenProposal } from "../decide";
import { findSubject, type SubjectProposal } from "../find-proposal";
import { mayDecide } from "../procedures/advice";
import { refuseState, stateOf } from "../rules";
import { askForAdviceByMail } from "./notices";
import { adviceForm, askForm, decideForm } from "./schema";

/** The proposer asks somebody who is affected, or who knows, until the day has come. */
export const askForAdvice = memberAction("advice.ask", {
  input: askForm,
  find: findSubject,
  run: async (context, { person: personId, why }, proposal) => {
    const { transaction, member, now } = context;
    refuseOtherProcedures(proposal);
    refuseState(stateOf(proposal, now), "open");
    const person = await transaction.person.findFirst({
      where: { id: personId, initiativeId: member.initiativeId, removedAt: null },
      select: { id: true },
    });
    if (!person || personId === member.personId) {
      throw new Refusal("not-found", { person: "not-found" });
    }
    const { id: requestId } = await transaction.adviceRequest.create({
      data: { proposalId: proposal.id, personId, why, askedById: member.personId, at: now },
      select: { id: true },
    });
    await askForAdviceByMail(context, proposal, { requestId, personId });
    return { ...about(proposal), details: { personId, why }, message: "advice.asked" };
  },
});

/** The one who was asked answers, once. */
export const giveAdvice = memberAction("advice.give", {
  input: adviceForm,
  find: findRequest,
  run: async ({ transaction, now }, { text }, { id: requestId, proposal }) => {
    refuseState(stateOf(proposal, now), "open", "awaiting");
    await transaction.adviceAnswer.create({
      data: { requestId, text, at: now },
      select: { at: true },
    });
    return { ...about(proposal), message: "advice.given" };
  },
});

/** The proposer decides, with reasons, once all have answered or the day has come. */
export const decideAfterAdvice = memberAction("advice.decide", {
  input: decideForm,
  find: findSubject,
  run: async (context, { verdict, reasons }, subject) => {
    const { transaction, member, now, record } = context;
    refuseOtherProcedures(subject);
    const { id, number } = subject;
    const proposal = await findOpenProposal(transaction, { id, initiativeId: member.initiativeId });
    if (!proposal) throw new Refusal("not-found");
    const [asked, answered] = await Promise.all([
      transaction.adviceRequest.count({ where: { proposalId: id } }),
      transaction.adviceAnswer.count({ where: { request: { proposalId: id } } }),
    ]);
    const advice = { asked, answered, isDue: proposal.opening.closesAt <= now, verdict };
    if (!mayDecide(advice))
      throw new Refusal(asked === 0 ? "advice-not-asked" : "advice-not-heard");
    const { details, effects } = await decide(transaction, proposal, {
      ...{ now, closedById: member.personId, alone: { advice }, reasons },
    });
    for (const effect of effects) await record(effect);
    return { ...about(subject), details: { ...details, number }, message: "advice.decided" };
  },
});

/** A request of the member's initiative, about a proposal that they may read. */
async function findRequest(context: DeedContext, { requestId: id }: { requestId: string }) {
  const request = await context.transaction.adviceRequest.findFirst({
    where: { id, proposal: { initiativeId: context.member.initiativeId } },
    select: { id: true, personId: true, proposalId: true },
  });
  const proposal = request && (await findSubject(context, request));
  return request && proposal && { ...request, proposal };
}

function refuseOtherProcedures({ opening }: SubjectProposal) {
  if (!opening) throw new Refusal("proposal-not-open");
  if (opening.rule.procedure !== "advice") throw new Refusal("not-found");
}

function about({ id, number }: { id: string; number: number }) {
  return { subjectType: "Proposal", subjectId: id, details: { number } };
}
