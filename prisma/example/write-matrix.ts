import type { Transaction } from "@/lib/audit";
import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import { type DecisionRule, defaultRule, majorities } from "@/lib/decisions/voting-rules";
import { eightMustVote } from "@/prisma/example/groups";
import type { ProposalKey } from "@/prisma/example/proposal-keys";
import { proposals } from "@/prisma/example/proposals";
import type { Story } from "@/prisma/example/story";
import { citedBy, rowId, rowsOf, versionId, writeMatrixVersion } from "@/prisma/first-matrix";

/** The proposal that asks for the second version. */
const proposal: ProposalKey = "otte-skal-stemme";

/** The matrix that the initiative began with, by the rule of those days. */
export async function writeFirstMatrix(transaction: Transaction, story: Story) {
  const { initiativeId, calendar } = story;
  const version = { initiativeId, number: 1, createdAt: calendar.at(-1097, "09:00") };
  await writeMatrixVersion(transaction, story.idOf, version, underRule(story, defaultRule));
}

/** The one in force: eight must vote, and much money asks for two thirds and for lived experience. */
export async function writeSecondMatrix(transaction: Transaction, story: Story) {
  const { initiativeId, idOf, courses } = story;
  const rows = underRule(story, eightMustVote).map((row) =>
    row.kinds.includes("adopt_strategy") ? { ...row, extendDays: 14 } : row,
  );
  const money: Omit<MatrixRow, "id"> = {
    ...{ matterId: idOf("matter", "money"), matter: "Penge over 50.000 kr.", kinds: ["other"] },
    rule: {
      ...eightMustVote,
      threshold: majorities["two-thirds"],
      voices: [{ voice: "lived", least: 1 }],
    },
    ...{ noticeDays: 14, proposers: ["steering", "working"], publicity: "public" },
    ...{ earlyClosing: "voted", extendDays: 7 },
    heard: "Ungerådet og de arbejdsgrupper, det angår",
  };
  const version = {
    ...{ initiativeId, number: 2, proposalId: idOf("proposal", proposal) },
    createdAt: courses[proposal].writtenAt,
  };
  const all = [...rows.slice(0, -1), money, ...rows.slice(-1)];
  await writeMatrixVersion(transaction, idOf, version, all);
}

/** Says by which decision the second version came into force. */
export async function writeMatrixAdoption(transaction: Transaction, story: Story) {
  const { decidedAt } = story.courses[proposal];
  if (!decidedAt) throw new Error("The second matrix was adopted");
  const decisionId = story.idOf("decision", proposal);
  await transaction.matrixAdoption.createMany({
    data: [{ versionId: secondMatrix(story), decisionId, adoptedAt: decidedAt }],
  });
}

export function secondMatrix({ idOf, initiativeId }: Story): string {
  return versionId(idOf, initiativeId, 2);
}

/** The row under which a proposal of the example was put on. */
export function rowOf({ idOf, initiativeId }: Story, key: ProposalKey): string {
  const { kind } = proposals[key].effect;
  const number = proposals[key].eightMustVote ? 2 : 1;
  return rowId(idOf, number, citedBy(idOf, initiativeId, kind));
}

function underRule({ idOf, initiativeId }: Story, rule: DecisionRule) {
  return rowsOf(idOf, initiativeId).map((row) => ({ ...row, rule }));
}
