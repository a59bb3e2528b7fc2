import type { DeedContext } from "@/lib/action";
import type { Transaction } from "@/lib/audit";
import { Refusal } from "@/lib/refusal";
import type { ProposalKind } from "../effects";
import { matrixInForce } from "../matrix/find-matrix";
import { type MatrixRow, mayPropose } from "../matrix/rules";
import { rowInForce } from "../matter";
import { findLink, findStart } from "./find-chain";
import { type ChainKind, reopeningRule, rowToReopen, whyNotChained } from "./rules";

type Said = { earlier: string | null; chainKind: ChainKind | null; chainReason: string };
type Proposed = { id: string; kind: ProposalKind };

/**
 * Notes what a draft does to an earlier decision, in place of what was noted before. One that takes a
 * decision up again belongs under that decision's own matter. Refuses, beside the field, what the
 * earlier decision does not allow.
 */
export async function writeLink(
  { transaction, member }: DeedContext,
  { earlier, chainKind, chainReason }: Said,
  proposal: Proposed,
): Promise<void> {
  await transaction.chainLink.deleteMany({ where: { proposalId: proposal.id } });
  if (!earlier || !chainKind) return;
  const { initiativeId } = member;
  const start = await findStart(transaction, initiativeId, { decisionId: earlier });
  if (!start) throw new Refusal("check-fields", { chainKind: "not-found" });
  const reason = whyNotChained(chainKind, start);
  if (reason) throw new Refusal(reason, { chainKind: reason });
  if (chainKind === "reverses") {
    if (!chainReason) throw new Refusal("check-fields", { chainReason: "chain-reason" });
    const { rows } = await matrixInForce(transaction, initiativeId);
    const row = rowToReopen(rows, proposal, start.matterId);
    if (row && !mayPropose(member, row)) {
      throw new Refusal("may-not-propose", { chainKind: "may-not-propose" });
    }
    await transaction.proposal.update({
      where: { id: proposal.id },
      data: row ? { matterId: row.matterId } : {},
      select: { id: true },
    });
  }
  await transaction.chainLink.create({
    data: {
      ...{ proposalId: proposal.id, decisionId: earlier },
      ...{ kind: chainKind, reason: chainReason },
    },
    select: { kind: true },
  });
}

/**
 * The row in force under which a proposal is put on, with the rule that holds for it: where it takes a
 * decision up again, that decision's row with what the row asks for then. Refuses with chain-ended when
 * the earlier decision no longer holds, and as `rowInForce` and `rowToReopen` do.
 */
export async function rowToOpen(
  transaction: Transaction,
  rows: MatrixRow[],
  proposal: { id: string; initiativeId: string; kind: ProposalKind; matterId: string },
  chosen: string | null,
): Promise<MatrixRow> {
  const link = await findLink(transaction, proposal);
  if (link && link.start.endedBy !== null) throw new Refusal("chain-ended");
  if (link?.kind !== "reverses") return rowInForce(rows, proposal, chosen);
  const row =
    rowToReopen(rows, proposal, link.start.matterId) ?? rowInForce(rows, proposal, chosen);
  return { ...row, rule: reopeningRule(row.rule) };
}

/** Notes that an adopted text takes the place of the one that was in force until now. Call it before the adoption. */
export async function supersedeText(
  transaction: Transaction,
  { initiativeId, id: proposalId }: { initiativeId: string; id: string },
  text: "strategy" | "matrix",
): Promise<void> {
  const latest = {
    where: { version: { initiativeId } },
    orderBy: [{ adoptedAt: "desc" as const }, { version: { number: "desc" as const } }],
    select: { decisionId: true },
  };
  const before =
    text === "strategy"
      ? await transaction.strategyAdoption.findFirst(latest)
      : await transaction.matrixAdoption.findFirst(latest);
  if (!before) return;
  await transaction.chainLink.create({
    data: { proposalId, decisionId: before.decisionId, kind: "supersedes" },
    select: { kind: true },
  });
}
