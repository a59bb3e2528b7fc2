import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { matrixInForce, matrixOfProposal } from "./matrix/find-matrix";
import { compareMatrices, kindsWithoutRow } from "./matrix/rules";
import { refuseWithoutReview } from "./rounds/refuse";

/**
 * Sends a draft to the secretariat. Refuses with strategy-empty: a strategy has a vision and a goal;
 * with matrix-incomplete when nobody could decide something, and matrix-as-before when nothing changes;
 * with review-date-missing where it is to be decided by consent.
 */
export async function submit(
  { transaction, member, now }: DeedContext,
  proposalId: string,
): Promise<void> {
  const version = await transaction.strategyVersion.findUnique({
    where: { proposalId },
    select: { passages: { select: { passage: { select: { part: true } } } } },
  });
  const parts = version?.passages.map(({ passage }) => passage.part);
  if (parts && !(parts.includes("vision") && parts.includes("goals"))) {
    throw new Refusal("strategy-empty");
  }
  await refuseUselessMatrix(transaction, member.initiativeId, proposalId);
  await refuseWithoutReviewDate(transaction, member.initiativeId, proposalId);
  await transaction.proposalSubmission.create({
    data: { proposalId, personId: member.personId, at: now },
    select: { at: true },
  });
}

/** Under a row that asks for consent the day on which it is looked at again is a part of the proposal. */
async function refuseWithoutReviewDate(
  transaction: DeedContext["transaction"],
  initiativeId: string,
  proposalId: string,
) {
  const { rows } = await matrixInForce(transaction, initiativeId);
  const { followUpOn, matterId } = await transaction.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { followUpOn: true, matterId: true },
  });
  const row = rows.find((one) => one.matterId === matterId);
  if (row) refuseWithoutReview(row.rule, followUpOn);
}

async function refuseUselessMatrix(
  transaction: DeedContext["transaction"],
  initiativeId: string,
  proposalId: string,
) {
  const matrix = await matrixOfProposal(transaction, proposalId);
  if (!matrix) return;
  if (kindsWithoutRow(matrix.rows).length > 0) throw new Refusal("matrix-incomplete");
  const inForce = await matrixInForce(transaction, initiativeId);
  const isAdopted = await transaction.matrixAdoption.count({ where: { versionId: inForce.id } });
  // The one that the initiative began with may be adopted as it is.
  const isAsBefore = compareMatrices(inForce.rows, matrix.rows).length === 0;
  if (isAsBefore && isAdopted > 0) throw new Refusal("matrix-as-before");
}
