"use server";

import { type DeedContext, memberAction, theInitiative } from "@/lib/action";
import { refuseOthersName } from "@/lib/decisions/on-behalf-of";
import { Refusal } from "@/lib/refusal";
import { idInForce } from "./mutations";
import { tellAuthor } from "./notices";
import type { AgendaPart } from "./rules";
import { answerForm, inputForm, ofInput } from "./schema";

/** A working group or a partner says what it wants in the strategy; the steering group owes it an answer. */
export const giveInput = memberAction("input.give", {
  input: inputForm,
  find: theInitiative,
  run: async (context, form) => {
    const { transaction, member, now } = context;
    const { organisationId, groupId } = form.onBehalfOf;
    refuseOthersName(member, form.onBehalfOf);
    const isGroup = member.seats.some(
      (seat) => seat.groupId === groupId && seat.groupKind === "working",
    );
    if (!organisationId && !isGroup) {
      throw new Refusal("input-on-behalf", { onBehalfOf: "input-on-behalf" });
    }
    const { initiativeId, personId: authorId, slug } = member;
    const about = await whatItIsAbout(context, form.about);
    const last = await transaction.strategyInput.aggregate({
      where: { initiativeId },
      _max: { number: true },
    });
    const number = (last._max.number ?? 0) + 1;
    const { id } = await transaction.strategyInput.create({
      data: {
        ...{ initiativeId, number, ...about, text: form.text },
        ...{ authorId, organisationId, groupId, at: now },
      },
      select: { id: true },
    });
    return {
      ...aboutInput({ id, number }),
      to: `/initiatives/${slug}/strategy/input/${number}?sent=1`,
    };
  },
});

/** Its author takes an input back, until it is answered. Refuses with input-answered, input-withdrawn. */
export const withdrawInput = memberAction("input.withdraw", {
  input: ofInput,
  find: findInput,
  subject: ({ authorId }) => ({ inputAuthorId: authorId }),
  run: async ({ transaction, now }, _form, input) => {
    refuseSettled(input);
    await transaction.strategyInput.update({
      where: { id: input.id },
      data: { withdrawnAt: now },
      select: { id: true },
    });
    return { ...aboutInput(input), message: "input.withdrawn" };
  },
});

/** The steering group's answer: once, with a reason. Refuses with input-answered, input-withdrawn. */
export const answerInput = memberAction("input.answer", {
  input: answerForm,
  find: findInput,
  run: async (context, { reply, reason, versionId }, input) => {
    const { transaction, member, now } = context;
    refuseSettled(input);
    await transaction.inputAnswer.create({
      data: { inputId: input.id, reply, reason, personId: member.personId, at: now },
      select: { inputId: true },
    });
    if (versionId && reply !== "not_now") await nameVersion(context, input.id, versionId);
    await tellAuthor(context, input);
    return { ...aboutInput(input), details: { number: input.number, reply } };
  },
});

/** A part, or a passage of the version in force. */
async function whatItIsAbout(
  { transaction, member }: DeedContext,
  about: string,
): Promise<{ part: AgendaPart; passageId: string | null }> {
  if (!about.startsWith("passage:")) return { part: about as AgendaPart, passageId: null };
  const versionId = await idInForce(transaction, member.initiativeId);
  const wording = await transaction.passageWording.findFirst({
    where: { passageId: about.slice("passage:".length), versionId: versionId ?? undefined },
    select: { passageId: true, passage: { select: { part: true, initiativeId: true } } },
  });
  if (!versionId || wording?.passage.initiativeId !== member.initiativeId) {
    throw new Refusal("not-found", { about: "not-found" });
  }
  return { part: wording.passage.part, passageId: wording.passageId };
}

async function findInput({ transaction, member }: DeedContext, { inputId }: { inputId: string }) {
  return transaction.strategyInput.findFirst({
    where: { id: inputId, initiativeId: member.initiativeId },
    select: {
      ...{ id: true, number: true, text: true, authorId: true, withdrawnAt: true },
      answer: { select: { at: true } },
    },
  });
}

function refuseSettled(input: { withdrawnAt: Date | null; answer: { at: Date } | null }) {
  if (input.answer) throw new Refusal("input-answered");
  if (input.withdrawnAt) throw new Refusal("input-withdrawn");
}

/** A version of this initiative that others may read: a draft is its author's alone. */
async function nameVersion(context: DeedContext, inputId: string, versionId: string) {
  const { transaction, member } = context;
  const version = await transaction.strategyVersion.findFirst({
    where: {
      id: versionId,
      initiativeId: member.initiativeId,
      proposal: { submission: { isNot: null } },
    },
    select: { id: true },
  });
  if (!version) throw new Refusal("not-found", { versionId: "not-found" });
  await transaction.inputTaken.createMany({ data: [{ inputId, versionId }], skipDuplicates: true });
}

function aboutInput({ id, number }: { id: string; number: number }) {
  return { subjectType: "StrategyInput", subjectId: id, details: { number } };
}
