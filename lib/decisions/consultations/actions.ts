"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { dayOf, isoDay, momentOf } from "@/lib/dates";
import { hasMailServer } from "@/lib/information/mail";
import { Refusal } from "@/lib/refusal";
import { findSubject, type SubjectProposal } from "../find-proposal";
import { share } from "../preparation/share";
import { refuseState, stateOf } from "../rules";
import { asRequest, writeReply } from "./mutations";
import { asAsked, remind, writeToContacts } from "./notices";
import { isRunning } from "./rules";
import { consultationForm, ofConsultation, replyForm } from "./schema";

/**
 * Sends a proposal to organisations for a short reply by a day. A draft is opened to all members at
 * the same time: what others are asked about is no longer its author's alone.
 */
export const startConsultation = memberAction("consultation.send", {
  input: consultationForm,
  find: findSubject,
  run: async (context, { organisations, question, dueOn }, proposal) => {
    const { transaction, member, now } = context;
    refuseUnlessPreparing(proposal, now);
    const dueAt = momentOf(dueOn, "23:59");
    if (!dueAt || dueAt <= now) {
      throw new Refusal("closing-in-the-past", { dueOn: "closing-in-the-past" });
    }
    const asked = await findAsked(context, [...new Set(organisations)]);
    if (stateOf(proposal, now) === "draft") await share(context, proposal);
    const { id: proposalId, text } = proposal;
    const number = 1 + (await transaction.consultation.count({ where: { proposalId } }));
    const { requests, ...consultation } = await transaction.consultation.create({
      data: {
        ...{ proposalId, number, question, text, askedById: member.personId, at: now, dueAt },
        requests: { create: asked.map(({ id }) => ({ organisationId: id })) },
      },
      select: {
        ...asAsked,
        requests: {
          select: { id: true, organisationId: true, organisation: { select: { name: true } } },
        },
      },
    });
    for (const request of requests) {
      await writeToContacts(transaction, "request", consultation, request, now);
    }
    const to = `/initiatives/${member.slug}/decisions/${proposal.number}/consultations`;
    return { ...about(proposal, number), to };
  },
});

/** Somebody replies for the organisation that they act for. */
export const replyToConsultation = memberAction("consultation.answer", {
  input: replyForm,
  find: ({ transaction, member }, { requestId: id }) =>
    transaction.consultationRequest.findFirst({
      where: { id, consultation: { proposal: { initiativeId: member.initiativeId } } },
      select: asRequest,
    }),
  subject: ({ organisationId }) => ({ organisationId }),
  run: async ({ transaction, member, now }, { stance, text }, request) => {
    const reply = { stance, text, personId: member.personId, byLink: false };
    await writeReply(transaction, request, reply, now);
    const { proposal, number } = request.consultation;
    return { ...about(proposal, number), message: "consultation.replied" };
  },
});

/** Whoever keeps it going reminds those who owe a reply, once. */
export const remindOfConsultation = memberAction("consultation.send", {
  input: ofConsultation,
  find: findConsultation,
  subject: ({ proposal }) => proposal,
  run: async ({ transaction, now }, _form, { consultation, proposal }) => {
    if (!isRunning(consultation, now)) throw new Refusal("consultation-over");
    if (!hasMailServer()) throw new Refusal("no-mail-server");
    const { owing, written } = await remind(transaction, consultation, now);
    if (written === 0) throw new Refusal(owing === 0 ? "nobody-to-remind" : "already-reminded");
    return { ...about(proposal, consultation.number), message: "consultation.reminded" };
  },
});

/** Ends it before its day. */
export const closeConsultation = memberAction("consultation.send", {
  input: ofConsultation,
  find: findConsultation,
  subject: ({ proposal }) => proposal,
  run: async ({ transaction, member, now }, _form, { consultation, proposal }) => {
    if (!isRunning(consultation, now)) throw new Refusal("consultation-over");
    await transaction.consultation.update({
      where: { id: consultation.id },
      data: { closedAt: now, closedById: member.personId },
      select: { id: true },
    });
    return { ...about(proposal, consultation.number), message: "consultation.closed" };
  },
});

async function findConsultation(
  context: DeedContext,
  { consultationId: id }: { consultationId: string },
) {
  const found = await context.transaction.consultation.findFirst({
    where: { id, proposal: { initiativeId: context.member.initiativeId } },
    select: { ...asAsked, number: true, proposalId: true },
  });
  const proposal = found && (await findSubject(context, found));
  return proposal ? { consultation: found, proposal } : null;
}

/** Organisations that take part today; anything else is not there. */
async function findAsked({ transaction, member, now }: DeedContext, ids: string[]) {
  const on = new Date(isoDay(dayOf(now)));
  const found = await transaction.organisation.findMany({
    where: {
      ...{ id: { in: ids }, initiativeId: member.initiativeId },
      participations: { some: { from: { lte: on }, OR: [{ until: null }, { until: { gt: on } }] } },
    },
    select: { id: true },
  });
  if (found.length < ids.length) throw new Refusal("not-found", { organisations: "not-found" });
  return found;
}

function refuseUnlessPreparing(proposal: SubjectProposal, now: Date) {
  const state = stateOf(proposal, now);
  if (state === "draft" || state === "submitted") return;
  if (state === "withdrawn") refuseState(state, "submitted");
  throw new Refusal("text-is-voted-on");
}

function about({ id, number }: { id: string; number: number }, consultation: number) {
  return { subjectType: "Proposal", subjectId: id, details: { number, consultation } };
}
