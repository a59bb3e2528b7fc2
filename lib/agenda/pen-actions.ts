"use server";

import { getTranslations } from "next-intl/server";
import { type DeedContext, memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { citedMatter } from "@/lib/decisions/matter";
import { writeDraft } from "@/lib/decisions/mutations";
import { stateOf } from "@/lib/decisions/rules";
import { Refusal } from "@/lib/refusal";
import { beginVersion, copyFromInForce, nextVersionNumber } from "./mutations";
import { tellPenHolder } from "./notices";
import { ofVersion, penForm } from "./schema";

/**
 * The chair asks somebody to write the next version down for all: a draft of the text in force, which is
 * that person's to write. Refuses with not-by-backbone, and pen-is-given while another draft has a pen.
 */
export const givePen = memberAction("pen.give", {
  input: penForm,
  find: findPerson,
  run: async (context, _form, holder) => {
    const { transaction, member, now } = context;
    if (holder.isBackbone) throw new Refusal("not-by-backbone", { personId: "not-by-backbone" });
    const { initiativeId } = member;
    await refuseSecondPen(context);
    const [say, number, { rows }] = [
      await getTranslations("strategy.form"),
      await nextVersionNumber(transaction, initiativeId),
      await matrixInForce(transaction, initiativeId),
    ];
    const kind = "adopt_strategy" as const;
    const proposal = await writeDraft(
      transaction,
      {
        ...{ initiativeId, kind, title: say("usualTitle", { number }), text: "", effect: {} },
        ...{ authorId: holder.id, organisationId: null, fromGroupId: null },
        ...{ responsibleOrganisationId: null, followUpOn: null },
        matterId: citedMatter(rows, kind, null, member),
      },
      now,
    );
    const [authorId, proposalId, organisationId] = [holder.id, proposal.id, null];
    const version = { initiativeId, proposalId, authorId, organisationId };
    const versionId = await beginVersion(transaction, version, number, now);
    await copyFromInForce(transaction, initiativeId, versionId);
    await transaction.penHolding.create({
      data: { versionId, personId: holder.id, namedById: member.personId, at: now },
      select: { versionId: true },
    });
    await tellPenHolder(context, holder, proposal);
    return {
      ...{ subjectType: "Person", subjectId: holder.id },
      ...{ details: { number: proposal.number }, message: "pen.given" },
    };
  },
});

/** The chair takes the pen back; what is written stays. */
export const takePenBack = memberAction("pen.give", {
  input: ofVersion,
  find: async ({ transaction, member }, { versionId }) =>
    transaction.penHolding.findFirst({
      where: { versionId, version: { initiativeId: member.initiativeId } },
      select: { personId: true, endedAt: true },
    }),
  run: async ({ transaction, now }, { versionId }, pen) => {
    if (pen.endedAt) throw new Refusal("already-done");
    await transaction.penHolding.update({
      where: { versionId },
      data: { endedAt: now },
      select: { versionId: true },
    });
    return { subjectType: "Person", subjectId: pen.personId, message: "pen.taken-back" };
  },
});

async function findPerson(
  { transaction, member, now }: DeedContext,
  { personId: id }: { personId: string },
) {
  const today = dayOf(now);
  const holdsToday = { from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] };
  const person = await transaction.person.findFirst({
    where: { id, initiativeId: member.initiativeId, removedAt: null },
    select: {
      ...{ id: true, email: true, account: { select: { email: true, locale: true } } },
      holdings: {
        where: { ...holdsToday, seat: { group: { kind: "backbone" } } },
        select: { id: true },
      },
    },
  });
  if (!person) return null;
  const { holdings, ...holder } = person;
  return { ...holder, isBackbone: holdings.length > 0 };
}

/** One pen at a time: another draft that is still being written would be a second text. */
async function refuseSecondPen({ transaction, member, now }: DeedContext) {
  const pens = await transaction.penHolding.findMany({
    where: { version: { initiativeId: member.initiativeId }, endedAt: null },
    select: {
      version: {
        select: {
          proposal: {
            select: { submission: true, opening: true, withdrawal: true, decision: true },
          },
        },
      },
    },
  });
  const isWriting = pens.some(({ version }) => stateOf(version.proposal, now) === "draft");
  if (isWriting) throw new Refusal("pen-is-given");
}
