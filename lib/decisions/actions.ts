"use server";

import { type DeedContext, type Done, memberAction, theInitiative } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { rowToOpen, writeLink } from "./chain/mutations";
import { close } from "./close";
import { refuseUnheard } from "./consultations/heard";
import { refuseEarly } from "./deadline/refuse-early";
import { findOpenProposal } from "./decide";
import { findEffectFacts } from "./effect-facts";
import { effectOfForm, fieldOfReason, missingInEffect, withoutUnchanged } from "./effect-of-form";
import { readEffect } from "./effects";
import { refuseUnfitMethod } from "./elections/rules";
import { electorateOf, placesOf, whoseOf } from "./electorate-rules";
import { findImpossible } from "./find-impossible";
import { findSubject, type SubjectProposal } from "./find-proposal";
import { findSeats } from "./find-seats";
import { whyImpossible } from "./impossible";
import { matrixInForce } from "./matrix/find-matrix";
import { firstDayToDecide } from "./matrix/rules";
import { citedMatter } from "./matter";
import { proposalSearchKey, writeDraft } from "./mutations";
import { queueInvitations } from "./notices";
import { refuseOthersName } from "./on-behalf-of";
import { keepWording } from "./preparation/mutations";
import { choicesIn } from "./procedures/procedure-of";
import { writeTerm } from "./ratification/mutations";
import { refuseStrangeResponsible } from "./responsible";
import { refuseUnprepared, ruleToOpen } from "./rounds/refuse";
import { refuseState, stateOf } from "./rules";
import {
  minorityForm,
  ofProposal,
  openForm,
  type ProposalForm,
  proposalForm,
  withdrawForm,
} from "./schema";
import { submit } from "./submit";
import { speaksForVote } from "./taking-part/rules";
import type { DecisionRule } from "./voting-rules";

/** A working group, a partner or a steering member writes a proposal; the form says draft or submit. */
export const writeProposal = memberAction("proposal.write", {
  input: proposalForm,
  find: theInitiative,
  run: async (context, form) => {
    const { transaction, member, now } = context;
    const { title, text, responsible, followUpOn, kind } = form;
    // A matrix begins with its rows (matrix/actions.ts).
    if (kind === "adopt_matrix") throw new Refusal("not-found");
    const effect = await checkedEffect(context, form);
    const { rows } = await matrixInForce(transaction, member.initiativeId);
    const proposal = await writeDraft(
      transaction,
      {
        initiativeId: member.initiativeId,
        kind,
        title,
        text,
        effect,
        authorId: member.personId,
        organisationId: form.onBehalfOf.organisationId,
        fromGroupId: form.onBehalfOf.groupId,
        responsibleOrganisationId: responsible,
        followUpOn,
        matterId: citedMatter(rows, kind, form.matter, member),
      },
      now,
    );
    await writeLink(context, form, { ...proposal, kind });
    return afterWriting(context, form, proposal);
  },
});

/** The author changes a draft. */
export const editProposal = memberAction("proposal.edit", {
  input: proposalForm,
  find: async (context, { proposalId }) =>
    proposalId ? findSubject(context, { proposalId }) : null,
  run: async (context, form, proposal) => {
    refuseUnlessDraft(proposal, context.now);
    if (form.kind !== proposal.kind) throw new Refusal("not-found");
    const { title, text, responsible, followUpOn } = form;
    if (proposal.sharing && text !== proposal.text) await keepWording(context, proposal);
    const { rows } = await matrixInForce(context.transaction, context.member.initiativeId);
    await context.transaction.proposal.update({
      where: { id: proposal.id },
      data: {
        title,
        text,
        effect: await checkedEffect(context, form, proposal),
        organisationId: form.onBehalfOf.organisationId,
        fromGroupId: form.onBehalfOf.groupId,
        responsibleOrganisationId: responsible,
        followUpOn,
        matterId: citedMatter(rows, form.kind, form.matter, context.member),
        searchKey: proposalSearchKey(form),
      },
      select: { id: true },
    });
    await writeLink(context, form, proposal);
    return afterWriting(context, form, proposal);
  },
});

/** The author sends a draft to the secretariat; a strategy's text is frozen from now on. */
export const submitProposal = memberAction("proposal.submit", {
  input: ofProposal,
  find: findSubject,
  run: async (context, _form, proposal) => {
    refuseUnlessDraft(proposal, context.now);
    await submit(context, proposal.id);
    return { ...about(proposal), message: "proposal.submitted" };
  },
});

/** The secretariat or the chair puts a proposal on for decision, under the row of the matrix in force. */
export const openProposal = memberAction("proposal.open", {
  input: openForm,
  find: findSubject,
  run: async (context, form, proposal) => {
    const { transaction, member, now } = context;
    const { closesAt, matter, isExcluded, heardHow } = form;
    refuseState(stateOf(proposal, now), "submitted");
    if (closesAt <= now) {
      throw new Refusal("closing-in-the-past", { closesOn: "closing-in-the-past" });
    }
    const { rows } = await matrixInForce(transaction, member.initiativeId);
    const { id: matrixRowId, ...row } = await rowToOpen(transaction, rows, proposal, matter);
    if (dayOf(closesAt) < firstDayToDecide(row, dayOf(now))) {
      throw new Refusal("notice-too-short", { closesOn: "notice-too-short" });
    }
    refuseUnprepared(row.rule, proposal, { closesAt, today: dayOf(now) });
    await refuseUnheard(context, row, proposal.id, heardHow);
    refuseUnfitMethod(row.rule, readEffect(proposal.kind, proposal.effect));
    const rule = ruleToOpen(row.rule, isExcluded);
    const seats = await findSeats(transaction, proposal, rule, dayOf(now));
    if (electorateOf(seats).counted.seats === 0) throw new Refusal(nobodyVotes(rule));
    await refuseHopeless(transaction, proposal, dayOf(now));
    await transaction.proposalOpening.create({
      data: {
        proposalId: proposal.id,
        personId: member.personId,
        at: now,
        closesAt,
        matrixRowId,
        rule,
        heardHow,
      },
      select: { at: true },
    });
    if (choicesIn(rule, 1).length > 0) {
      await queueInvitations(transaction, { ...member, ...proposal, closesAt }, seats, now);
    }
    return {
      ...about(proposal),
      details: { closesAt: closesAt.toISOString() },
      message: "proposal.opened",
    };
  },
});

/** The chair closes the vote before its time. What is adopted is done in the same transaction. */
export const closeVote = memberAction("decision.close", {
  input: ofProposal,
  find: findSubject,
  run: async ({ transaction, member, now, record }, _form, { id, number }) => {
    const proposal = await findOpenProposal(transaction, { id, initiativeId: member.initiativeId });
    if (!proposal) throw new Refusal("not-found");
    if (choicesIn(proposal.opening.rule, 1).length === 0) throw new Refusal("decided-by-one");
    await refuseEarly(transaction, proposal, now);
    const { personId: closedById } = member;
    const { details, effects, next } = await close(transaction, proposal, { now, closedById });
    for (const effect of effects) await record(effect);
    const message = next ? "vote.roundEnded" : "vote.closed";
    return { ...about({ id, number }), details: { ...details, number }, message };
  },
});

/** The author takes it back, until the vote is over. */
export const withdrawProposal = memberAction("proposal.withdraw", {
  input: withdrawForm,
  find: findSubject,
  run: async (context, { reason }, proposal) => {
    const state = stateOf(proposal, context.now);
    if (state === "closing") throw new Refusal("vote-is-counted");
    refuseState(state, "draft", "submitted", "open", "awaiting");
    return withdraw(context, proposal, reason);
  },
});

/** The secretariat or the chair sets aside what was adopted and can no longer be carried out. */
export const setAsideProposal = memberAction("proposal.set-aside", {
  input: withdrawForm,
  find: findSubject,
  run: async (context, { reason }, proposal) => {
    const state = stateOf(proposal, context.now);
    refuseState(state, "submitted", "open", "closing", "awaiting");
    const { transaction, now } = context;
    const isStuck =
      state === "awaiting" ||
      (state === "closing" && (await findImpossible(transaction, proposal, dayOf(now))) !== null);
    if (!isStuck) throw new Refusal("nothing-in-the-way");
    return withdraw(context, proposal, reason);
  },
});

/** A seat that voted against says why, once, for the record. */
export const stateMinority = memberAction("minority.state", {
  input: minorityForm,
  find: findSubject,
  run: async ({ transaction, member, now }, { seatId, text }, proposal) => {
    const { decision } = proposal;
    if (!decision || decision.outcome === "lapsed") throw new Refusal("minority-only-against");
    const rule = proposal.opening?.rule ?? {};
    const seats = await findSeats(transaction, proposal, rule, dayOf(now));
    const seat = seats.find((one) => one.seatId === seatId);
    const held = { ...member, seats: placesOf(member, seats) };
    const isTheirs = seat?.vote?.choice === "against" && speaksForVote(seatId, seat.vote, held);
    if (!isTheirs) throw new Refusal("minority-only-against");
    const whose = whoseOf(seat);
    const given = await transaction.minorityStatement.findFirst({
      where: { decisionId: decision.id, ...whose },
      select: { id: true },
    });
    if (given) throw new Refusal("statement-given");
    await transaction.minorityStatement.create({
      data: { decisionId: decision.id, ...whose, personId: member.personId, text, at: now },
      select: { id: true },
    });
    return { ...about(proposal), details: { seatId }, message: "minority.stated" };
  },
});

/** Lets the public read the decision. */
export const publishDecision = memberAction("decision.publish", {
  input: ofProposal,
  find: findSubject,
  run: (context, _form, proposal) => setPublished(context, proposal, context.now),
});

/** Makes the decision internal again. */
export const unpublishDecision = memberAction("decision.publish", {
  input: ofProposal,
  find: findSubject,
  run: (context, _form, proposal) => setPublished(context, proposal, null),
});

async function checkedEffect(context: DeedContext, form: ProposalForm, draft?: SubjectProposal) {
  refuseOthersName(context.member, form.onBehalfOf);
  await refuseStrangeResponsible(context, form.responsible);
  // What a seating plan does was read from its exercise: only the words are edited.
  if (form.kind === "adopt_seating" && draft) return readEffect(draft.kind, draft.effect).effect;
  const { transaction, member } = context;
  const today = dayOf(context.now);
  const written = effectOfForm(form);
  const facts = await findEffectFacts(transaction, member.initiativeId, written, today);
  const effect = withoutUnchanged(written, facts);
  const missing = missingInEffect(effect);
  if (Object.keys(missing).length > 0) throw new Refusal("check-fields", missing);
  const reason = whyImpossible(effect, facts, today);
  if (reason) throw new Refusal("check-fields", fieldOfReason[reason]);
  return effect.effect;
}

async function afterWriting(
  context: DeedContext,
  form: ProposalForm,
  proposal: { id: string; number: number },
): Promise<Done> {
  await writeTerm(context, form, proposal);
  if (form.step === "submit") await submit(context, proposal.id);
  const { slug } = context.member;
  return { ...about(proposal), to: `/initiatives/${slug}/decisions/${proposal.number}` };
}

async function withdraw(
  { transaction, member, now }: DeedContext,
  proposal: SubjectProposal,
  reason: string,
): Promise<Done> {
  await transaction.proposalWithdrawal.create({
    data: { proposalId: proposal.id, personId: member.personId, at: now, reason },
    select: { at: true },
  });
  return { ...about(proposal), message: "proposal.withdrawn" };
}

async function setPublished(
  { transaction }: DeedContext,
  proposal: SubjectProposal,
  publishedAt: Date | null,
): Promise<Done> {
  if (!proposal.decision) throw new Refusal("not-found");
  await transaction.decision.update({
    where: { id: proposal.decision.id },
    data: { publishedAt },
    select: { id: true },
  });
  const message = publishedAt ? "decision.published" : "decision.unpublished";
  return { ...about(proposal), details: { isPublic: publishedAt !== null }, message };
}

/** What is said where nobody could vote. */
function nobodyVotes({ electorate }: DecisionRule) {
  return electorate === "organisations" ? "no-partners" : "no-voting-seats";
}

/** Refuses to put on a vote in which there is nothing to choose. */
async function refuseHopeless(
  transaction: DeedContext["transaction"],
  proposal: SubjectProposal,
  today: Date,
) {
  const reason = await findImpossible(transaction, proposal, today);
  if (reason === "no-candidates" || reason === "one-option") throw new Refusal(reason);
}

function refuseUnlessDraft(proposal: SubjectProposal, now: Date) {
  if (stateOf(proposal, now) !== "draft") throw new Refusal("proposal-not-draft");
}

function about({ id, number }: { id: string; number: number }) {
  return { subjectType: "Proposal", subjectId: id, details: { number } };
}
