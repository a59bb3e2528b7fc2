import type { Transaction } from "@/lib/audit";
import type { WrittenGoal } from "./schema";

export type NewVersion = {
  initiativeId: string;
  proposalId: string;
  vision: string;
  problem: string;
  strategies: string;
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

/** Writes a version with its goals, for a proposal that is a draft; gives the version's id. */
export async function writeVersion(
  transaction: Transaction,
  version: NewVersion,
  number: number,
  goals: WrittenGoal[],
  now: Date,
): Promise<string> {
  const { id } = await transaction.strategyVersion.create({
    data: { ...version, number, createdAt: now },
    select: { id: true },
  });
  await writeGoals(transaction, version.initiativeId, id, goals);
  return id;
}

/** Gives a version exactly these goals. A goal keeps its identity where the form named it. */
export async function writeGoals(
  transaction: Transaction,
  initiativeId: string,
  versionId: string,
  goals: WrittenGoal[],
): Promise<void> {
  const named = goals.flatMap((goal) => goal.goalId ?? []);
  const known = await transaction.goal.findMany({
    where: { id: { in: named }, initiativeId },
    select: { id: true },
  });
  const ids = new Set(known.map((goal) => goal.id));
  await transaction.goalWording.deleteMany({ where: { versionId } });
  for (const [position, { goalId, text }] of goals.entries()) {
    const kept = goalId && ids.has(goalId) ? goalId : null;
    const id = kept ?? (await newGoal(transaction, initiativeId));
    await transaction.goalWording.create({
      data: { versionId, goalId: id, position, text },
      select: { id: true },
    });
  }
}

async function newGoal(transaction: Transaction, initiativeId: string): Promise<string> {
  const { id } = await transaction.goal.create({ data: { initiativeId }, select: { id: true } });
  return id;
}
