import { getTranslations } from "next-intl/server";
import type { Transaction } from "@/lib/audit";
import { newUuid } from "@/lib/uuid";
import type { ProposalKind } from "../effects";
import type { ElectionRule, PrioritiseRule } from "../procedure-rules";
import { commonOf, type DecisionRule, defaultRule, majorities } from "../voting-rules";
import { writeVersion } from "./mutations";
import { knowsNone, type MatrixRow, proposers } from "./rules";

/** The vision and the rules themselves ask for more than other matters. */
const twoThirds: DecisionRule = { ...defaultRule, threshold: majorities["two-thirds"] };

const electionRule: ElectionRule = {
  ...commonOf(defaultRule),
  ...{ procedure: "election", method: "transferable" },
};
/** The partners choose who serves them all: one organisation, one vote. */
const backboneRule: ElectionRule = {
  ...commonOf(defaultRule),
  ...{ procedure: "election", method: "runoff", electorate: "organisations" },
};
const prioritiseRule: PrioritiseRule = {
  ...commonOf(defaultRule),
  ...{ procedure: "prioritise", method: "dots", dots: 5, cap: 3, top: 3, support: 1 },
};

const groupKinds: ProposalKind[] = ["set_up_group", "renew_group", "change_group", "close_group"];

const matters: { key: FirstMatter; kinds: ProposalKind[]; rule: DecisionRule }[] = [
  { key: "strategy", kinds: ["adopt_strategy"], rule: twoThirds },
  { key: "groups", kinds: groupKinds, rule: defaultRule },
  { key: "seats", kinds: ["give_seat", "end_seat"], rule: defaultRule },
  { key: "activities", kinds: ["start_activity"], rule: defaultRule },
  { key: "elections", kinds: ["elect"], rule: electionRule },
  { key: "backbone", kinds: ["elect_backbone"], rule: backboneRule },
  { key: "priorities", kinds: ["prioritise"], rule: prioritiseRule },
  { key: "matrix", kinds: ["adopt_matrix"], rule: twoThirds },
  { key: "other", kinds: ["grant_money", "other"], rule: defaultRule },
];
export type FirstMatter =
  | "strategy"
  | "groups"
  | "seats"
  | "activities"
  | "elections"
  | "backbone"
  | "priorities"
  | "matrix"
  | "other";

/** The rows that an initiative begins with, named by `say`: the steering group decides everything. */
export function firstRows(
  say: (key: FirstMatter) => string,
  newId: (key: FirstMatter) => string,
): Omit<MatrixRow, "id">[] {
  return matters.map(({ key, kinds, rule }) => ({
    ...{ matterId: newId(key), matter: say(key), kinds, rule },
    ...{ noticeDays: 0, proposers: [...proposers], heard: "", publicity: "internal" },
    ...{ earlyClosing: "always", extendDays: 0 },
  }));
}

/** Gives a new initiative its first matrix, in the reader's language. It holds until one is adopted. */
export async function writeFirstMatrix(
  transaction: Transaction,
  initiativeId: string,
  now: Date,
): Promise<void> {
  const say = await getTranslations("matrix.first");
  const version = { initiativeId, number: 1, proposalId: null, createdAt: now };
  const rows = firstRows(say, () => newUuid(now.getTime()));
  await writeVersion(transaction, version, rows);
}

/** The rows that a matrix from before elections and priorities lacks, as a new initiative begins with them. */
export function laterRows(
  rows: readonly MatrixRow[],
  say: (key: FirstMatter) => string,
  newId: () => string,
): Omit<MatrixRow, "id">[] {
  return firstRows(say, newId).filter(({ kinds }) => kinds.some((kind) => knowsNone(rows, kind)));
}
