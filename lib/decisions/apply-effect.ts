import type { DeedRecord } from "@/lib/action";
import type { Transaction } from "@/lib/audit";
import { dayOf, parseIsoDay } from "@/lib/dates";
import { searchKey, sortKey } from "@/lib/names";
import {
  assignHolder,
  closeGroup,
  endSeat,
  giveSeat,
  setUpGroup,
} from "@/lib/organisation/mutations";
import { rewordGroup } from "@/lib/organisation/reviews/mutations";
import { Refusal } from "@/lib/refusal";
import { supersedeText } from "./chain/mutations";
import type { Effect, EffectOf } from "./effects";
import { giveElected, moveBackbone } from "./elections/give-elected";
import { giveMandate } from "./mandates/mutations";
import { adoptSeating } from "./seating/adopt";

/** A proposal that was adopted, as far as doing what it asks needs it. */
export type AdoptedProposal = {
  /** The proposal. */
  id: string;
  initiativeId: string;
  decisionId: string;
  /** For a strategy: the version that was adopted. */
  strategyVersionId: string | null;
  /** For a decision matrix: likewise. */
  matrixVersionId: string | null;
};
export type Adopted = AdoptedProposal & { now: Date };

/** What was done, for the audit chain: each with a subject of its own. */
export type EffectRecord = DeedRecord & { deed: string };

/**
 * Does what an adopted proposal asked for, in the decision's own transaction. All of it takes
 * effect the day it is decided. Throws a Refusal when it cannot be done; then nothing is.
 */
export async function applyEffect(
  transaction: Transaction,
  { kind, effect }: Effect,
  adopted: Adopted,
): Promise<EffectRecord[]> {
  switch (kind) {
    case "adopt_strategy":
      return [await adoptStrategy(transaction, adopted)];
    case "adopt_matrix":
      return [await adoptMatrix(transaction, adopted)];
    case "set_up_group":
      return [await setUp(transaction, effect, adopted)];
    case "renew_group":
    case "change_group":
      return [await reword(transaction, effect, adopted)];
    case "close_group":
      return [await close(transaction, effect, adopted)];
    case "give_seat":
      return give(transaction, effect, adopted);
    case "end_seat":
      return [await end(transaction, effect, adopted)];
    case "start_activity":
      return [await startActivity(transaction, effect, adopted)];
    case "elect":
      return giveElected(transaction, effect, adopted);
    case "elect_backbone":
      return moveBackbone(transaction, effect, adopted);
    case "adopt_seating":
      return adoptSeating(transaction, effect, { ...adopted, proposalId: adopted.id });
    case "prioritise":
    case "grant_money":
      return [];
    case "other":
      return mandate(transaction, effect, adopted);
  }
}

async function adoptStrategy(transaction: Transaction, adopted: Adopted): Promise<EffectRecord> {
  const { strategyVersionId: versionId, decisionId, now } = adopted;
  if (!versionId) throw new Error("A proposal to adopt a strategy has its version");
  await supersedeText(transaction, adopted, "strategy");
  await transaction.strategyAdoption.create({
    data: { versionId, decisionId, adoptedAt: now },
    select: { id: true },
  });
  return { deed: "strategy.adopt", subjectType: "StrategyVersion", subjectId: versionId };
}

async function adoptMatrix(transaction: Transaction, adopted: Adopted): Promise<EffectRecord> {
  const { matrixVersionId: versionId, decisionId, now } = adopted;
  if (!versionId) throw new Error("A proposal to adopt a matrix has its version");
  await supersedeText(transaction, adopted, "matrix");
  await transaction.matrixAdoption.create({
    data: { versionId, decisionId, adoptedAt: now },
    select: { id: true },
  });
  return { deed: "matrix.adopt", subjectType: "MatrixVersion", subjectId: versionId };
}

async function setUp(
  transaction: Transaction,
  effect: EffectOf<"set_up_group">,
  { initiativeId, decisionId, now }: Adopted,
): Promise<EffectRecord> {
  const { seats, reviewOn, ...described } = effect;
  const groupId = await setUpGroup(transaction, {
    ...described,
    initiativeId,
    kind: "working",
    setUpOn: dayOf(now),
    reviewOn: parseIsoDay(reviewOn),
    setUpByDecisionId: decisionId,
    // A working group has no votes to cast: it proposes, the steering group decides.
    seats: seats.map((seat) => ({ ...seat, isVoting: false })),
  });
  return { deed: "structure.change", subjectType: "Group", subjectId: groupId };
}

async function reword(
  transaction: Transaction,
  { groupId, reviewOn, ...words }: EffectOf<"renew_group"> | EffectOf<"change_group">,
  { initiativeId, decisionId, now }: Adopted,
): Promise<EffectRecord> {
  const changes = { ...words, reviewOn: reviewOn === null ? null : parseIsoDay(reviewOn) };
  const on = dayOf(now);
  await rewordGroup(transaction, { initiativeId, groupId, decisionId, on, changes });
  return { deed: "structure.change", subjectType: "Group", subjectId: groupId };
}

async function close(
  transaction: Transaction,
  { groupId, reason, ...report }: EffectOf<"close_group">,
  { initiativeId, decisionId, now }: Adopted,
): Promise<EffectRecord> {
  const on = dayOf(now);
  await closeGroup(transaction, { initiativeId, groupId, on, reason, report, decisionId });
  return { deed: "structure.change", subjectType: "Group", subjectId: groupId };
}

async function give(
  transaction: Transaction,
  { personId, until: untilDay, ...seat }: EffectOf<"give_seat">,
  { initiativeId, decisionId, now }: Adopted,
): Promise<EffectRecord[]> {
  const from = dayOf(now);
  const until = untilDay === null ? null : parseIsoDay(untilDay);
  const seatId = await giveSeat(transaction, {
    ...seat,
    initiativeId,
    deputyForSeatId: null,
    from,
    until,
    decisionId,
  });
  const given = { deed: "structure.change", subjectType: "Seat", subjectId: seatId };
  if (!personId) return [given];
  await assignHolder(transaction, { initiativeId, seatId, personId, from, until });
  return [given, { deed: "seat.assign", subjectType: "Seat", subjectId: seatId }];
}

async function end(
  transaction: Transaction,
  { seatId }: EffectOf<"end_seat">,
  { initiativeId, decisionId, now }: Adopted,
): Promise<EffectRecord> {
  await endSeat(transaction, { initiativeId, seatId, on: dayOf(now), decisionId });
  return { deed: "structure.change", subjectType: "Seat", subjectId: seatId };
}

async function mandate(
  transaction: Transaction,
  effect: EffectOf<"other">,
  adopted: Adopted,
): Promise<EffectRecord[]> {
  if (!effect.mandate) return [];
  const subjectId = await giveMandate(transaction, effect.mandate, adopted);
  return [{ deed: "mandate.give", subjectType: "Mandate", subjectId }];
}

async function startActivity(
  transaction: Transaction,
  effect: EffectOf<"start_activity">,
  { initiativeId, decisionId }: Adopted,
): Promise<EffectRecord> {
  const { title, description, ownerOrganisationId, ownerGroupId, goalIds } = effect;
  const startOn = effect.startOn === null ? null : parseIsoDay(effect.startOn);
  const endOn = effect.endOn === null ? null : parseIsoDay(effect.endOn);
  const goals = await transaction.passage.findMany({
    where: { id: { in: goalIds }, initiativeId, part: "goals" },
    select: { id: true },
  });
  const taken = await transaction.activity.findFirst({ where: { initiativeId, title } });
  if (taken) throw new Refusal("name-taken");
  const { id } = await transaction.activity.create({
    data: {
      initiativeId,
      title,
      searchKey: searchKey(title),
      sortKey: sortKey(title),
      description,
      ownerOrganisationId,
      ownerGroupId,
      startOn,
      startPrecision: startOn && "day",
      endOn,
      endPrecision: endOn && "day",
      startedByDecisionId: decisionId,
      goals: { create: goals.map((goal) => ({ goalId: goal.id })) },
    },
    select: { id: true },
  });
  return { deed: "activity.register", subjectType: "Activity", subjectId: id };
}
