"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { decide, findOpenProposal } from "../decide";
import { matrixInForce } from "../matrix/find-matrix";
import { rowsFor } from "../matrix/rules";
import { writeDraft } from "../mutations";
import { leftWithin } from "../procedures/delegated";
import { mandateHolds } from "./rules";
import { reportForm, useForm } from "./schema";

/**
 * The holder decides within the mandate, without a vote. Refuses with mandate-over, mandate-too-small,
 * and with mandate-no-row where the matrix in force knows no decision by mandate.
 */
export const decideUnderMandate = memberAction("mandate.use", {
  input: useForm,
  find: findMandate,
  subject: ({ holderId }) => ({ personId: holderId }),
  run: async (context, form, mandate) => {
    const { transaction, member, now, record } = context;
    const { initiativeId, personId: authorId, slug } = member;
    if (!mandateHolds(mandate, dayOf(now))) throw new Refusal("mandate-over");
    const row = await rowOfMandates(context);
    const { amount } = form;
    const left = leftWithin(row.rule, mandate);
    if (left !== null && amount > left) {
      throw new Refusal("mandate-too-small", { amount: "mandate-too-small" });
    }
    const draft = await writeDraft(
      transaction,
      {
        ...{ initiativeId, kind: "other" as const, title: form.title, text: "", effect: {} },
        ...{ authorId, organisationId: null, fromGroupId: null },
        ...{ responsibleOrganisationId: null, followUpOn: null, matterId: row.matterId },
      },
      now,
    );
    await putOn(context, draft.id, row);
    await transaction.mandateUse.create({
      data: { proposalId: draft.id, mandateId: mandate.id, amount, at: now },
      select: { at: true },
    });
    const proposal = await findOpenProposal(transaction, { id: draft.id, initiativeId });
    if (!proposal) throw new Error("The proposal was written a moment ago");
    const { details, effects } = await decide(transaction, proposal, {
      ...{ now, closedById: authorId, alone: { mandate: { amount, left } } },
      reasons: form.reasons,
    });
    for (const effect of effects) await record(effect);
    return {
      ...{ subjectType: "Proposal", subjectId: draft.id },
      details: { ...details, number: draft.number, amount },
      to: `/initiatives/${slug}/decisions/${draft.number}`,
    };
  },
});

/** The holder reports back on a mandate, once. */
export const reportOnMandate = memberAction("mandate.report", {
  input: reportForm,
  find: findMandate,
  subject: ({ holderId }) => ({ personId: holderId }),
  run: async ({ transaction, member, now }, { text }, { id: mandateId }) => {
    await transaction.mandateReport.create({
      data: { mandateId, personId: member.personId, text, at: now },
      select: { at: true },
    });
    return { subjectType: "Mandate", subjectId: mandateId, message: "mandate.reported" };
  },
});

async function findMandate(
  { transaction, member }: DeedContext,
  { mandateId: id }: { mandateId: string },
) {
  const mandate = await transaction.mandate.findFirst({
    where: { id, decision: { proposal: { initiativeId: member.initiativeId } } },
    select: { id: true, holderId: true, limit: true, from: true, until: true },
  });
  if (!mandate) return null;
  const { _sum } = await transaction.mandateUse.aggregate({
    where: { mandateId: id },
    _sum: { amount: true },
  });
  return { ...mandate, used: _sum.amount ?? 0 };
}

/** The row in force that lets the holder of a mandate decide. */
async function rowOfMandates({ transaction, member }: DeedContext) {
  const { rows } = await matrixInForce(transaction, member.initiativeId);
  for (const { rule, ...row } of rowsFor(rows, "other")) {
    if (rule.procedure === "delegated") return { ...row, rule };
  }
  throw new Refusal("mandate-no-row");
}

/** Written, submitted and put on in one: under a mandate nobody else has to. */
async function putOn(
  { transaction, member, now }: DeedContext,
  proposalId: string,
  { id: matrixRowId, rule }: Awaited<ReturnType<typeof rowOfMandates>>,
) {
  const by = { proposalId, personId: member.personId, at: now };
  await transaction.proposalSubmission.create({ data: by, select: { at: true } });
  await transaction.proposalOpening.create({
    data: { ...by, closesAt: now, matrixRowId, rule },
    select: { at: true },
  });
}
