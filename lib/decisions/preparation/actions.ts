"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { placeOf, withParagraph } from "@/lib/text/rules";
import { findSubject, type SubjectProposal } from "../find-proposal";
import { refuseOthersName } from "../on-behalf-of";
import { refuseState, stateOf } from "../rules";
import { ofProposal } from "../schema";
import { replaceText } from "./mutations";
import { tellProposer, tellWhoProposed } from "./notices";
import { isPrepared, wordsTakenIn } from "./rules";
import { amendmentAnswerForm, amendmentForm, ofAmendment } from "./schema";
import { share } from "./share";

/** The author opens a draft to all members, who may comment on it and propose changes. */
export const shareDraft = memberAction("proposal.share", {
  input: ofProposal,
  find: findSubject,
  run: async (context, _form, proposal) => {
    if (stateOf(proposal, context.now) !== "draft") throw new Refusal("proposal-not-draft");
    await share(context, proposal);
    return { ...about(proposal), message: "proposal.shared" };
  },
});

/** Whoever may write a proposal proposes that a paragraph of another's says something else. */
export const proposeAmendment = memberAction("amendment.propose", {
  input: amendmentForm,
  find: findSubject,
  run: async (context, { passage, position, text, reason, onBehalfOf }, proposal) => {
    const { transaction, member, now } = context;
    refuseOthersName(member, onBehalfOf);
    refuseUnlessPrepared(proposal, now);
    const place = placeOf(proposal.text, { passage, position });
    if (place === null) throw new Refusal("passage-changed");
    if (text === passage) throw new Refusal("wording-as-before", { text: "wording-as-before" });
    const { id: proposalId } = proposal;
    const number = 1 + (await transaction.amendment.count({ where: { proposalId } }));
    const { id } = await transaction.amendment.create({
      data: {
        ...{ proposalId, number, passage, position: place, text, reason, at: now },
        ...{ authorId: member.personId, organisationId: onBehalfOf.organisationId },
      },
      select: { id: true },
    });
    await tellProposer(context, proposal, { id, number });
    return { ...about(proposal, number), to: textPage(context, proposal, `amendment-${number}`) };
  },
});

/** Whoever proposed it takes it back, until it is answered. */
export const withdrawAmendment = memberAction("amendment.withdraw", {
  input: ofAmendment,
  find: findAmendment,
  run: async ({ transaction, now }, _form, { id, number, answer, withdrawnAt, proposal }) => {
    if (answer || withdrawnAt) throw new Refusal("amendment-answered");
    await transaction.amendment.update({
      where: { id },
      data: { withdrawnAt: now },
      select: { id: true },
    });
    return { ...about(proposal, number), message: "amendment.withdrawn" };
  },
});

/**
 * The proposer takes it in, in part in own words, or not with a reason. What is taken in makes a new
 * version; one whose paragraph was changed meanwhile is never put in.
 */
export const answerAmendment = memberAction("amendment.answer", {
  input: amendmentAnswerForm,
  find: findAmendment,
  subject: ({ proposal }) => proposal,
  run: async (context, { reply, text: own, reason }, amendment) => {
    const { transaction, member, now } = context;
    const { id: amendmentId, number, proposal } = amendment;
    refuseUnlessPrepared(proposal, now);
    if (amendment.answer || amendment.withdrawnAt) throw new Refusal("amendment-answered");
    if (reply !== "taken_in" && reason === "") {
      throw new Refusal("check-fields", { reason: "amendment-needs-reason" });
    }
    const text = wordsTakenIn(reply, amendment.text, own);
    if (text !== null) {
      const place = placeOf(proposal.text, amendment);
      if (place === null) throw new Refusal("amendment-stale");
      if (text === amendment.passage) {
        throw new Refusal("wording-as-before", { text: "wording-as-before" });
      }
      await replaceText(context, proposal, withParagraph(proposal.text, place, text));
    }
    await transaction.amendmentAnswer.create({
      data: { amendmentId, reply, reason, text, personId: member.personId, at: now },
      select: { at: true },
    });
    await tellWhoProposed(context, proposal, { ...amendment, reply });
    return { ...about(proposal, number), message: `amendment.${reply}` };
  },
});

async function findAmendment(context: DeedContext, { amendmentId: id }: { amendmentId: string }) {
  const amendment = await context.transaction.amendment.findFirst({
    where: { id, proposal: { initiativeId: context.member.initiativeId } },
    select: {
      ...{ id: true, number: true, proposalId: true, passage: true, position: true, text: true },
      ...{ authorId: true, withdrawnAt: true, answer: { select: { at: true } } },
    },
  });
  const proposal = amendment && (await findSubject(context, amendment));
  return proposal ? { ...amendment, proposal } : null;
}

function refuseUnlessPrepared(proposal: SubjectProposal, now: Date) {
  const state = stateOf(proposal, now);
  if (isPrepared(state, proposal.sharing)) return;
  if (state === "draft" || state === "withdrawn") refuseState(state, "submitted");
  throw new Refusal("text-is-voted-on");
}

function textPage({ member }: DeedContext, { number }: { number: number }, anchor: string) {
  return `/initiatives/${member.slug}/decisions/${number}/text#${anchor}`;
}

function about({ id, number }: { id: string; number: number }, amendment?: number) {
  const details: Record<string, number> = { number };
  if (amendment !== undefined) details.amendment = amendment;
  return { subjectType: "Proposal", subjectId: id, details };
}
