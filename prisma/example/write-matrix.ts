import type { Transaction } from "@/lib/audit";
import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import { type DecisionRule, defaultRule, majorities } from "@/lib/decisions/voting-rules";
import { eightMustVote } from "@/prisma/example/groups";
import { matterKeys, rowAbout } from "@/prisma/example/matters";
import type { ProposalKey } from "@/prisma/example/proposal-keys";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import type { Story } from "@/prisma/example/story";
import { citedBy, rowId, rowsOf, versionId, writeMatrixVersion } from "@/prisma/first-matrix";

/** The proposals that ask for the second and the third version. */
const second: ProposalKey = "otte-skal-stemme";
const third: ProposalKey = "flere-maader";

type Row = Omit<MatrixRow, "id">;

/** The matrix that the initiative began with, by the rule of those days. */
export async function writeFirstMatrix(transaction: Transaction, story: Story) {
  const { initiativeId, calendar } = story;
  const version = { initiativeId, number: 1, createdAt: calendar.at(-1097, "09:00") };
  await writeMatrixVersion(transaction, story.idOf, version, underRule(story, defaultRule));
}

/** The later ones, as their proposals have them. */
export async function writeLaterMatrices(transaction: Transaction, story: Story) {
  const later: [number, ProposalKey, Row[]][] = [
    [2, second, secondRows(story)],
    [3, third, thirdRows(story)],
  ];
  for (const [number, key, rows] of later) {
    const { initiativeId, idOf, courses } = story;
    const { writtenAt: createdAt } = courses[key];
    const version = { initiativeId, number, proposalId: idOf("proposal", key), createdAt };
    await writeMatrixVersion(transaction, idOf, version, rows);
  }
}

/** Eight must vote, and much money asks for two thirds and for lived experience. */
function secondRows(story: Story): Row[] {
  const rows = underRule(story, eightMustVote).map((row) =>
    row.kinds.includes("adopt_strategy") ? { ...row, extendDays: 14 } : row,
  );
  const money: Row = {
    ...{ matterId: story.idOf("matter", "money"), matter: "Penge over 50.000 kr." },
    kinds: ["other"],
    rule: {
      ...eightMustVote,
      threshold: majorities["two-thirds"],
      voices: [{ voice: "lived", least: 1 }],
    },
    ...{ noticeDays: 14, proposers: ["steering", "working"], publicity: "public" },
    ...{ earlyClosing: "voted", extendDays: 7 },
    heard: "Ungerådet og de arbejdsgrupper, det angår",
  };
  return [...rows.slice(0, -1), money, ...rows.slice(-1)];
}

/** The one in force: to the votes come the procedures that need none, or another kind of one. */
function thirdRows(story: Story): Row[] {
  const { idOf } = story;
  const others = matterKeys.map((key) => ({ matterId: idOf("matter", key), ...rowAbout(key) }));
  const rows = secondRows(story).map(({ kinds, ...row }) => ({
    ...row,
    kinds: kinds.filter((kind) => kind !== "grant_money"),
  }));
  return [...rows.slice(0, -1), ...others, ...rows.slice(-1)];
}

/** Says by which decisions the later versions came into force. */
export async function writeMatrixAdoptions(transaction: Transaction, story: Story) {
  const later: [number, ProposalKey][] = [
    [2, second],
    [3, third],
  ];
  await transaction.matrixAdoption.createMany({
    data: later.map(([number, key]) => ({
      versionId: matrixOf(story, number),
      decisionId: story.idOf("decision", key),
      adoptedAt: adoptionOf(story, key),
    })),
  });
}

/** The version that a proposal asks for. */
export function matrixAskedFor(story: Story, key: ProposalKey): string {
  return matrixOf(story, key === second ? 2 : 3);
}

/** The row under which a proposal of the example was put on. */
export function rowOf(story: Story, key: ProposalKey): string {
  const { openedAt, writtenAt } = story.courses[key];
  const isUnderThird = (openedAt ?? writtenAt) > adoptionOf(story, third);
  const earlier = proposals[key].eightMustVote ? 2 : 1;
  return rowId(story.idOf, isUnderThird ? 3 : earlier, matterOf(story, key));
}

/** The matter that it cites. */
export function matterOf({ idOf, initiativeId }: Story, key: ProposalKey): string {
  const { matter, effect }: ProposalData = proposals[key];
  return matter ? idOf("matter", matter) : citedBy(idOf, initiativeId, effect.kind);
}

function matrixOf({ idOf, initiativeId }: Story, number: number): string {
  return versionId(idOf, initiativeId, number);
}

function adoptionOf({ courses }: Story, key: ProposalKey): Date {
  const { decidedAt } = courses[key];
  if (!decidedAt) throw new Error(`The matrix of ${key} was adopted`);
  return decidedAt;
}

/** Elections and priorities keep their own way of counting. */
function underRule({ idOf, initiativeId }: Story, rule: DecisionRule): Row[] {
  return rowsOf(idOf, initiativeId).map((row) =>
    row.rule.procedure === "majority" ? { ...row, rule } : row,
  );
}
