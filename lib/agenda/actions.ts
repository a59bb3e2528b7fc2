"use server";

import { getTranslations } from "next-intl/server";
import { type DeedContext, type Done, memberAction, theInitiative } from "@/lib/action";
import { findSubject } from "@/lib/decisions/find-proposal";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { citedMatter } from "@/lib/decisions/matter";
import { proposalSearchKey, writeDraft } from "@/lib/decisions/mutations";
import { refuseOthersName } from "@/lib/decisions/on-behalf-of";
import { writeTerm } from "@/lib/decisions/ratification/mutations";
import { refuseStrangeResponsible } from "@/lib/decisions/responsible";
import { stateOf } from "@/lib/decisions/rules";
import { submit } from "@/lib/decisions/submit";
import { may } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { beginVersion, nextVersionNumber, writeText } from "./mutations";
import { type StrategyForm, strategyForm } from "./schema";

/** Somebody other than the secretariat writes the next version: a proposal to adopt it, with its text. */
export const writeStrategy = memberAction("strategy.write", {
  input: strategyForm,
  find: theInitiative,
  run: async (context, form) => {
    const { transaction, member, now } = context;
    refuseOthersName(member, form.onBehalfOf);
    await refuseStrangeResponsible(context, form.responsible);
    const { initiativeId, personId: authorId } = member;
    const number = await nextVersionNumber(transaction, initiativeId);
    const { rows } = await matrixInForce(transaction, initiativeId);
    const proposal = await writeDraft(
      transaction,
      {
        initiativeId,
        kind: "adopt_strategy",
        effect: {},
        authorId,
        matterId: citedMatter(rows, "adopt_strategy", form.matter, member),
        ...(await proposalFields(form, number)),
      },
      now,
    );
    const { organisationId, groupId } = form.onBehalfOf;
    const version = { initiativeId, proposalId: proposal.id, authorId, organisationId };
    const id = await beginVersion(transaction, version, number, now);
    const writer = { authorId, organisationId, groupId, writtenAt: now };
    await writeText(transaction, { id, number, initiativeId }, form, writer);
    return afterWriting(context, form, proposal);
  },
});

/** The author, or whoever was given the pen, changes a version that is still a draft. */
export const editStrategy = memberAction("proposal.edit", {
  input: strategyForm,
  find: async (context, { proposalId }) =>
    proposalId ? findSubject(context, { proposalId }) : null,
  run: async (context, form, proposal) => {
    const { transaction, member, now } = context;
    const penHolderId = await penHolderOf(context, proposal.id);
    if (!may(member, "strategy.write", { penHolderId })) {
      throw new Refusal(
        member.roles.includes("backbone") ? "strategy-not-by-backbone" : "not-allowed",
      );
    }
    if (stateOf(proposal, now) !== "draft") throw new Refusal("strategy-frozen");
    refuseOthersName(member, form.onBehalfOf);
    await refuseStrangeResponsible(context, form.responsible);
    const { organisationId, groupId } = form.onBehalfOf;
    const version = await transaction.strategyVersion.update({
      where: { proposalId: proposal.id },
      data: { organisationId },
      select: { id: true, number: true, initiativeId: true },
    });
    const writer = { authorId: member.personId, organisationId, groupId, writtenAt: now };
    await writeText(transaction, version, form, writer);
    const fields = await proposalFields(form, version.number);
    await transaction.proposal.update({
      where: { id: proposal.id },
      data: { ...fields, searchKey: proposalSearchKey(fields) },
      select: { id: true },
    });
    return afterWriting(context, form, proposal);
  },
});

/** Who has the pen of this proposal's draft; null: nobody. */
async function penHolderOf({ transaction }: DeedContext, proposalId: string) {
  const pen = await transaction.penHolding.findFirst({
    where: { version: { proposalId }, endedAt: null },
    select: { personId: true },
  });
  return pen?.personId ?? null;
}

async function proposalFields(form: StrategyForm, number: number) {
  const say = await getTranslations("strategy");
  return {
    title: form.title || say("form.usualTitle", { number }),
    text: form.text,
    organisationId: form.onBehalfOf.organisationId,
    fromGroupId: form.onBehalfOf.groupId,
    responsibleOrganisationId: form.responsible,
    followUpOn: form.followUpOn,
  };
}

async function afterWriting(
  context: DeedContext,
  form: StrategyForm,
  proposal: { id: string; number: number },
): Promise<Done> {
  await writeTerm(context, form, proposal);
  if (form.step === "submit") await submit(context, proposal.id);
  const page = `/initiatives/${context.member.slug}/decisions/${proposal.number}`;
  return {
    subjectType: "Proposal",
    subjectId: proposal.id,
    details: { number: proposal.number },
    to: form.step === "more" ? `${page}/edit` : page,
  };
}
