"use server";

import { getTranslations } from "next-intl/server";
import { type DeedContext, type Done, memberAction, theInitiative } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { newUuid } from "@/lib/uuid";
import { findSubject } from "../find-proposal";
import { citedMatter } from "../matter";
import { writeDraft } from "../mutations";
import { stateOf } from "../rules";
import { ofNothing } from "../schema";
import { matrixInForce, matrixOfProposal } from "./find-matrix";
import { laterRows } from "./first";
import { replaceRows, writeVersion } from "./mutations";
import type { Matrix, MatrixRow } from "./rules";
import { ofRow, rowForm, ruleOfForm } from "./schema";

/** Begins a proposal to change the matrix: a draft whose rows are those in force. Whoever has one already goes on with it. */
export const proposeMatrix = memberAction("matrix.write", {
  input: ofNothing,
  find: theInitiative,
  run: async (context) => {
    const { transaction, member, now } = context;
    const { initiativeId, personId: authorId } = member;
    const begun = await ownDraft(context);
    if (begun) return begun;
    const [say, inForce] = await Promise.all([
      getTranslations("matrix.draft"),
      matrixInForce(transaction, initiativeId),
    ]);
    const last = await transaction.matrixVersion.aggregate({
      where: { initiativeId },
      _max: { number: true },
    });
    const number = (last._max.number ?? 0) + 1;
    const [kind, title] = ["adopt_matrix" as const, say("usualTitle", { number })];
    const proposal = await writeDraft(
      transaction,
      {
        ...{ initiativeId, kind, title, text: "", effect: {}, authorId },
        ...{ organisationId: null, fromGroupId: null },
        ...{ responsibleOrganisationId: null, followUpOn: null },
        matterId: citedMatter(inForce.rows, kind, null, member),
      },
      now,
    );
    const version = { initiativeId, number, proposalId: proposal.id, createdAt: now };
    const first = await getTranslations("matrix.first");
    const later = laterRows(inForce.rows, first, () => newUuid(now.getTime()));
    await writeVersion(transaction, version, [...inForce.rows, ...later]);
    return { ...aboutProposal(proposal), to: pageOf(member, { number }) };
  },
});

/** The draft that the member has begun and neither sent nor taken back. */
async function ownDraft({ transaction, member }: DeedContext): Promise<Done | null> {
  const version = await transaction.matrixVersion.findFirst({
    where: {
      initiativeId: member.initiativeId,
      proposal: { authorId: member.personId, submission: null, withdrawal: null },
    },
    select: { number: true, proposal: { select: { id: true, number: true } } },
  });
  return version?.proposal
    ? { ...aboutProposal(version.proposal), to: pageOf(member, version) }
    : null;
}

/** The author writes a row of a draft, a new one or one that is there. */
export const saveRow = memberAction("proposal.edit", {
  input: rowForm,
  find: findDraft,
  run: async ({ transaction, member, now }, form, { proposal, matrix }) => {
    const { matter, kinds, noticeDays, proposers, heard, publicity } = form;
    const { earlyClosing, extendDays } = form;
    const matterId = form.matterId ?? newUuid(now.getTime());
    const row = {
      ...{ matterId, matter, kinds, rule: ruleOfForm(form) },
      ...{ noticeDays, proposers, heard, publicity, earlyClosing, extendDays },
    };
    const isThere = matrix.rows.some((one) => one.matterId === matterId);
    if (form.matterId && !isThere) throw new Refusal("not-found");
    const rows: Omit<MatrixRow, "id">[] = isThere
      ? matrix.rows.map((one) => (one.matterId === matterId ? row : one))
      : [...matrix.rows, row];
    await replaceRows(transaction, matrix.id, rows);
    return { ...aboutProposal(proposal), to: pageOf(member, matrix) };
  },
});

/** The author takes a row out of a draft. */
export const removeRow = memberAction("proposal.edit", {
  input: ofRow,
  find: findDraft,
  run: async ({ transaction, member }, { matterId }, { proposal, matrix }) => {
    const rows = matrix.rows.filter((row) => row.matterId !== matterId);
    if (rows.length === matrix.rows.length) throw new Refusal("not-found");
    await replaceRows(transaction, matrix.id, rows);
    return { ...aboutProposal(proposal), to: pageOf(member, matrix) };
  },
});

/** The member's draft with its rows. Refuses with matrix-frozen once it was submitted. */
async function findDraft(context: DeedContext, input: { proposalId: string }) {
  const proposal = await findSubject(context, input);
  const matrix = proposal && (await matrixOfProposal(context.transaction, proposal.id));
  if (!proposal || !matrix) return null;
  if (stateOf(proposal, context.now) !== "draft") throw new Refusal("matrix-frozen");
  return { proposal, matrix, authorId: proposal.authorId };
}

function pageOf({ slug }: DeedContext["member"], { number }: Pick<Matrix, "number">) {
  return `/initiatives/${slug}/decisions/matrix/${number}`;
}

function aboutProposal({ id, number }: { id: string; number: number }) {
  return { subjectType: "Proposal", subjectId: id, details: { number } };
}
