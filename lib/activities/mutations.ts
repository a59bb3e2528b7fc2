import type { Transaction } from "@/lib/audit";
import type { Member } from "@/lib/member";
import { searchKey, sortKey } from "@/lib/names";
import { Refusal } from "@/lib/refusal";
import type { Owner } from "./rules";
import type { ActivityInput, TypedMilestone } from "./schema";

/** The columns of an activity as its form says them. A reason is kept only where the backbone owns it. */
export function columnsOf(input: ActivityInput, owner: Owner) {
  return {
    title: input.title,
    searchKey: searchKey(input.title),
    sortKey: sortKey(input.title),
    description: input.description,
    ownerOrganisationId: owner.ownerOrganisationId,
    ownerGroupId: owner.ownerGroupId,
    exceptionReason: owner.groupKind === "backbone" ? input.exceptionReason : null,
    startOn: input.start?.on ?? null,
    startPrecision: input.start?.precision ?? null,
    endOn: input.end?.on ?? null,
    endPrecision: input.end?.precision ?? null,
    reportEveryWeeks: input.reportEveryWeeks,
  };
}

/** Goals, strategies, contributors and milestones as the form says them; a milestone that was reached stays. */
export async function writeParts(
  transaction: Transaction,
  member: Member,
  activityId: string,
  { goals, strategies, contributors, milestones }: ActivityInput,
): Promise<void> {
  const { initiativeId } = member;
  const serves = (part: "goals" | "strategies", ids: string[]) =>
    transaction.passage.count({ where: { id: { in: ids }, initiativeId, part } });
  const [known, strategiesKnown, organisations] = [
    await serves("goals", goals),
    await serves("strategies", strategies),
    await transaction.organisation.count({ where: { id: { in: contributors }, initiativeId } }),
  ];
  const asked = new Set(contributors);
  const isStrange =
    known < new Set(goals).size ||
    strategiesKnown < new Set(strategies).size ||
    organisations < asked.size;
  if (isStrange) throw new Refusal("not-found");
  await transaction.activityGoal.deleteMany({ where: { activityId } });
  await transaction.activityGoal.createMany({
    data: [...new Set(goals)].map((goalId) => ({ activityId, goalId })),
  });
  await transaction.activityStrategy.deleteMany({ where: { activityId } });
  await transaction.activityStrategy.createMany({
    data: [...new Set(strategies)].map((strategyId) => ({ activityId, strategyId })),
  });
  await transaction.activityContributor.deleteMany({ where: { activityId } });
  await transaction.activityContributor.createMany({
    data: [...asked].map((organisationId) => ({ activityId, organisationId })),
  });
  await writeMilestones(transaction, activityId, milestones);
}

async function writeMilestones(
  transaction: Transaction,
  activityId: string,
  milestones: TypedMilestone[],
): Promise<void> {
  const kept = milestones.flatMap(({ id }) => id ?? []);
  await transaction.milestone.deleteMany({
    where: { activityId, reachedOn: null, id: { notIn: kept } },
  });
  for (const [position, { id, title, dueOn }] of milestones.entries()) {
    const data = { title, dueOn, position };
    if (id) await transaction.milestone.updateMany({ where: { id, activityId }, data });
    else await transaction.milestone.create({ data: { ...data, activityId } });
  }
}
