import type { Transaction } from "@/lib/audit";
import { paragraphsOf } from "@/lib/text/rules";
import { newUuid } from "@/lib/uuid";
import { type AgendaPart, type Authorship, authorOf, matchParagraphs, proseParts } from "./rules";
import type { StrategyForm, WrittenGoal } from "./schema";

export type NewVersion = {
  initiativeId: string;
  proposalId: string;
  authorId: string;
  organisationId: string | null;
};

/** The number that the next version gets. Ask behind the initiative's lock. */
export async function nextVersionNumber(
  transaction: Transaction,
  initiativeId: string,
): Promise<number> {
  const last = await transaction.strategyVersion.aggregate({
    where: { initiativeId },
    _max: { number: true },
  });
  return (last._max.number ?? 0) + 1;
}

/** A new version without a word in it yet, for a proposal that is a draft; gives its id. */
export async function beginVersion(
  transaction: Transaction,
  version: NewVersion,
  number: number,
  now: Date,
): Promise<string> {
  const { id } = await transaction.strategyVersion.create({
    data: { ...version, number, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** The version in force, as its id; null before the first is adopted. */
export async function idInForce(
  transaction: Transaction,
  initiativeId: string,
): Promise<string | null> {
  const adoption = await transaction.strategyAdoption.findFirst({
    where: { version: { initiativeId } },
    orderBy: [{ adoptedAt: "desc" }, { version: { number: "desc" } }],
    select: { versionId: true },
  });
  return adoption?.versionId ?? null;
}

/** A draft begins with every word of the version in force, each still its author's. */
export async function copyFromInForce(
  transaction: Transaction,
  initiativeId: string,
  versionId: string,
): Promise<void> {
  const inForce = await wordingsOf(transaction, await idInForce(transaction, initiativeId));
  await write(
    transaction,
    versionId,
    inForce.map(({ passage: { part }, serves, id: _, versionId: __, ...wording }) => ({
      ...wording,
      part,
      serves: serves.map(({ goalId }) => goalId),
    })),
  );
}

type Text = Pick<
  StrategyForm,
  "vision" | "principles" | "problem" | "goals" | "strategies" | "takesIn"
>;
type Draft = { id: string; number: number; initiativeId: string };

/**
 * Gives a draft exactly this text. A passage keeps its identity where the form named it or where its
 * paragraph can be recognised, and its author where its words stayed; the rest is the writer's.
 */
export async function writeText(
  transaction: Transaction,
  draft: Draft,
  text: Text,
  writer: Omit<Authorship, "since">,
): Promise<void> {
  const { id: versionId, number, initiativeId } = draft;
  const present = await wordingsOf(transaction, versionId);
  const inForce = await wordingsOf(transaction, await idInForce(transaction, initiativeId));
  const isThere = new Set(present.map(({ passageId }) => passageId));
  // What was taken out of the draft and comes back is what it was.
  const base = [...present, ...inForce.filter(({ passageId }) => !isThere.has(passageId))];
  // What the writer wrote in this draft is the writer's to write for somebody else.
  const others = present.filter((one) => one.since < number || one.authorId !== writer.authorId);
  const known = [...others, ...inForce];
  const author = { ...writer, since: number };
  const prose = proseParts.flatMap((part) => {
    const before = base.filter((one) => one.passage.part === part);
    const paragraphs = paragraphsOf(text[part]);
    return matchParagraphs(before, paragraphs).map((one, index) => ({
      ...{ part, passageId: one?.passageId ?? null, text: paragraphs[index] ?? "", serves: [] },
    }));
  });
  const named = await knownPassages(transaction, initiativeId, [...text.goals, ...text.strategies]);
  const identified = (part: AgendaPart, rows: (WrittenGoal & { serves?: number[] })[]) =>
    rows.map((row) => ({
      ...{ part, text: row.text, serves: row.serves ?? [] },
      passageId: row.passageId && named.get(row.passageId) === part ? row.passageId : null,
    }));
  const ids = await withIds(transaction, initiativeId, writer.writtenAt, [
    ...prose,
    ...identified("goals", text.goals),
    ...identified("strategies", text.strategies),
  ]);
  const goals = ids.filter(({ part }) => part === "goals").map(({ passageId }) => passageId);
  await write(
    transaction,
    versionId,
    ids.map(({ part, passageId, text: words, serves }) => ({
      ...{ part, passageId, text: words },
      ...authorOf({ passageId, text: words }, known, author),
      serves: serves.flatMap((place) => goals[place] ?? []),
    })),
  );
  await takeIn(transaction, draft, text.takesIn);
}

/** Everything that a version says, with whose words it is. */
async function wordingsOf(transaction: Transaction, versionId: string | null) {
  if (versionId === null) return [];
  return transaction.passageWording.findMany({
    where: { versionId },
    include: { passage: { select: { part: true } }, serves: { select: { goalId: true } } },
    orderBy: [{ passage: { part: "asc" } }, { position: "asc" }],
  });
}

/** The passages of this initiative that the rows name, with their parts. */
async function knownPassages(transaction: Transaction, initiativeId: string, rows: WrittenGoal[]) {
  const passages = await transaction.passage.findMany({
    where: { id: { in: rows.flatMap((row) => row.passageId ?? []) }, initiativeId },
    select: { id: true, part: true },
  });
  return new Map(passages.map(({ id, part }) => [id, part]));
}

/** New passages get an identity. */
async function withIds<Row extends { part: AgendaPart; passageId: string | null }>(
  transaction: Transaction,
  initiativeId: string,
  now: Date,
  rows: Row[],
) {
  const identified = rows.map((row) => ({
    ...row,
    passageId: row.passageId ?? newUuid(now.getTime()),
  }));
  await transaction.passage.createMany({
    data: identified
      .filter((_, index) => rows[index]?.passageId === null)
      .map(({ passageId: id, part }) => ({ id, initiativeId, part })),
  });
  return identified;
}

type Row = Authorship & { part: AgendaPart; passageId: string; text: string; serves: string[] };

async function write(transaction: Transaction, versionId: string, rows: Row[]) {
  await transaction.passageWording.deleteMany({ where: { versionId } });
  const places = new Map<AgendaPart, number>();
  const wordings = rows.map(({ part, serves, ...row }) => {
    const position = places.get(part) ?? 0;
    places.set(part, position + 1);
    return { wording: { ...row, id: newUuid(), versionId, position }, serves };
  });
  await transaction.passageWording.createMany({ data: wordings.map(({ wording }) => wording) });
  await transaction.servedGoal.createMany({
    data: wordings.flatMap(({ wording, serves }) =>
      [...new Set(serves)].map((goalId) => ({ wordingId: wording.id, goalId })),
    ),
  });
}

/** The inputs that a draft takes in: those of this initiative that were answered so. */
async function takeIn(transaction: Transaction, draft: Draft, inputIds: string[]) {
  const versionId = draft.id;
  const taken = await transaction.strategyInput.findMany({
    where: {
      id: { in: inputIds },
      initiativeId: draft.initiativeId,
      answer: { reply: { in: ["taken_in", "taken_in_partly"] } },
    },
    select: { id: true },
  });
  await transaction.inputTaken.deleteMany({ where: { versionId } });
  await transaction.inputTaken.createMany({
    data: taken.map(({ id: inputId }) => ({ inputId, versionId })),
  });
}
