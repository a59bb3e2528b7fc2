import type { Transaction } from "@/lib/audit";
import { dayOf, parseIsoDay } from "@/lib/dates";
import type { EffectRecord } from "@/lib/decisions/apply-effect";
import type { EffectOf } from "@/lib/decisions/effects";
import { searchKey } from "@/lib/names";
import { closeGroup, endSeat, giveSeat, setUpGroup } from "@/lib/organisation/mutations";
import { nothingKnown, registerOrganisation, takePart } from "@/lib/organisation/registrations";
import { isRunning } from "@/lib/organisation/rules";
import { Refusal } from "@/lib/refusal";

type Plan = EffectOf<"adopt_seating">;
type Place = { organisationId: string | null; newOrganisation: number | null };
/** By what the plan is adopted; null: by the initiators, before anything was decided. */
type Adopting = {
  initiativeId: string;
  proposalId: string | null;
  decisionId: string | null;
  now: Date;
};
type Step = { transaction: Transaction; plan: Plan; adopting: Adopting; registered: string[] };

const changed = (subjectType: string, subjectId: string, deed = "structure.change") => ({
  ...{ deed, subjectType, subjectId },
});

/**
 * Makes the plan of a wedding exercise the organisation, from the day on which it is adopted. Call it
 * behind the initiative's lock, after whyNoSeating. Refuses with plan-adopted, and as the structure's
 * own deeds do.
 */
export async function adoptSeating(
  transaction: Transaction,
  plan: Plan,
  adopting: Adopting,
): Promise<EffectRecord[]> {
  await markAdopted(transaction, plan, adopting);
  const came = await register(transaction, plan, adopting);
  const step = { transaction, plan, adopting, registered: came.map(({ id }) => id) };
  return [
    ...came.flatMap(({ id, isNew }) =>
      isNew ? [changed("Organisation", id, "organisation.register")] : [],
    ),
    ...(await closeGroups(step)),
    ...(await endSeats(step)),
    ...(await setUpGroups(step)),
    ...(await giveSeats(step)),
    ...(await letTakePart(step)),
    changed("Exercise", plan.exerciseId, "exercise.adopt"),
  ];
}

/** The row is marked and asked in one statement: two decisions cannot both adopt it. */
async function markAdopted(transaction: Transaction, plan: Plan, adopting: Adopting) {
  const { initiativeId, proposalId, now } = adopting;
  const { count } = await transaction.exercise.updateMany({
    where: { id: plan.exerciseId, initiativeId, adoptedAt: null },
    data: { adoptedAt: now, ...(proposalId && { proposalId }) },
  });
  if (count === 0) throw new Refusal("plan-adopted");
}

/** The new organisations' ids, in the plan's order. One that came into the register meanwhile is that one. */
async function register(transaction: Transaction, plan: Plan, { initiativeId }: Adopting) {
  const came: { id: string; isNew: boolean }[] = [];
  for (const organisation of plan.organisations) {
    const { name } = organisation;
    const known = await transaction.organisation.findFirst({
      where: { initiativeId, name },
      select: { id: true },
    });
    const facts = { ...nothingKnown, ...organisation, isInitiator: false };
    const id = known?.id ?? (await registerOrganisation(transaction, initiativeId, facts));
    came.push({ id, isNew: known === null });
    await transaction.exerciseActor.updateMany({
      where: {
        ...{ exerciseId: plan.exerciseId, organisationId: null },
        searchKey: searchKey(name),
      },
      data: { organisationId: id },
    });
  }
  return came;
}

async function closeGroups({ transaction, plan, adopting }: Step) {
  const { initiativeId, decisionId, now } = adopting;
  for (const { groupId, reason, ...report } of plan.closed) {
    const closing = { initiativeId, groupId, on: dayOf(now), reason, report, decisionId };
    await closeGroup(transaction, closing);
  }
  return plan.closed.map(({ groupId }) => changed("Group", groupId));
}

/** A deputy's seat ends with the seat that it stands in for; what ended already is where the plan wants it. */
async function endSeats({ transaction, plan, adopting }: Step) {
  const { initiativeId, decisionId, now } = adopting;
  const ended: EffectRecord[] = [];
  for (const seatId of plan.ended) {
    const seat = await transaction.seat.findFirst({
      where: { id: seatId, group: { initiativeId } },
      select: { from: true, until: true },
    });
    if (!seat || !isRunning(seat, dayOf(now))) continue;
    await endSeat(transaction, { initiativeId, seatId, on: dayOf(now), decisionId });
    ended.push(changed("Seat", seatId));
  }
  return ended;
}

async function setUpGroups(step: Step) {
  const { transaction, plan, adopting } = step;
  const { initiativeId, decisionId: setUpByDecisionId, now } = adopting;
  const made: EffectRecord[] = [];
  for (const { tableId, reviewOn, seats, ...described } of plan.groups) {
    const groupId = await setUpGroup(transaction, {
      ...{ ...described, initiativeId, setUpByDecisionId, setUpOn: dayOf(now) },
      reviewOn: reviewOn === null ? null : parseIsoDay(reviewOn),
      seats: seats.map((seat) => seatOf(seat, step)),
    });
    await transaction.exerciseTable.updateMany({
      where: { id: tableId, exerciseId: plan.exerciseId },
      data: { groupId },
    });
    await describeVacancies(transaction, groupId, seats);
    made.push(changed("Group", groupId));
  }
  return made;
}

/** The seats stand in the order in which they were given. */
async function describeVacancies(
  transaction: Transaction,
  groupId: string,
  seats: { lookingFor: string }[],
) {
  for (const [position, { lookingFor }] of seats.entries()) {
    if (lookingFor === "") continue;
    await transaction.seat.updateMany({ where: { groupId, position }, data: { lookingFor } });
  }
}

/** An organisation that was given a seat in the group meanwhile is where the plan wants it. */
async function giveSeats(step: Step) {
  const { transaction, plan, adopting } = step;
  const { initiativeId, decisionId, now } = adopting;
  const from = dayOf(now);
  const given: EffectRecord[] = [];
  for (const { groupId, lookingFor, ...planned } of plan.seats) {
    const seat = seatOf(planned, step);
    if (await sitsThere(transaction, groupId, seat.organisationId, from)) continue;
    const seatId = await giveSeat(transaction, {
      ...{ ...seat, initiativeId, groupId, deputyForSeatId: null, from, until: null, decisionId },
    });
    if (lookingFor) await transaction.seat.update({ where: { id: seatId }, data: { lookingFor } });
    given.push(changed("Seat", seatId));
  }
  return given;
}

async function sitsThere(
  transaction: Transaction,
  groupId: string,
  organisationId: string | null,
  on: Date,
) {
  if (!organisationId) return false;
  const running = { OR: [{ until: null }, { until: { gt: on } }] };
  const where = { groupId, organisationId, role: { not: "deputy" as const }, ...running };
  return (await transaction.seat.count({ where })) > 0;
}

async function letTakePart(step: Step) {
  const { transaction, plan, adopting } = step;
  const { initiativeId, now } = adopting;
  const told: EffectRecord[] = [];
  for (const { kind, ...place } of plan.participations) {
    const organisationId = organisationOf(place, step);
    if (!organisationId) continue;
    await takePart(transaction, { initiativeId, organisationId, kind, from: dayOf(now) });
    told.push(changed("Organisation", organisationId, "organisation.register"));
  }
  return told;
}

function organisationOf(place: Place, { registered }: Step): string | null {
  const { organisationId, newOrganisation } = place;
  return newOrganisation === null ? organisationId : (registered[newOrganisation] ?? null);
}

function seatOf<Seat extends Place>({ newOrganisation, ...seat }: Seat, step: Step) {
  return { ...seat, organisationId: organisationOf({ ...seat, newOrganisation }, step) };
}
