import "server-only";
import type { Transaction } from "@/lib/audit";
import type { GroupKind, SeatRole } from "@/lib/member";
import { searchKey, sortKey } from "@/lib/names";
import { Refusal } from "@/lib/refusal";
import { backboneWouldVote, endOf, isRunning, overlap, type Period, seatRefusal } from "./rules";

/**
 * How groups, seats and their holders are written: by the structure's own deeds, by what a
 * decision leads to, and by the import. All dates are civil days; `until` is the first day on
 * which something no longer holds. Call them behind the initiative's lock.
 */

export type NewSeat = {
  organisationId: string | null;
  constituency: string | null;
  role: SeatRole;
  isVoting: boolean;
  /** By default the day the group is set up. */
  from?: Date;
  until?: Date | null;
  /** For a deputy: which seat of the same list, counted from 0, the deputy stands in for. */
  deputyForIndex?: number | null;
};

export type NewGroup = {
  initiativeId: string;
  kind: GroupKind;
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  setUpOn: Date;
  reviewOn: Date | null;
  setUpByDecisionId: string | null;
  /** The organisation that houses a backbone. */
  hostOrganisationId?: string | null;
  seats: NewSeat[];
};

/**
 * Sets up a group with its seats and gives its id.
 * Refuses with steering-exists or backbone-exists (one of each at a time), name-taken, not-found
 * (an organisation of another initiative), and what giveSeat refuses with.
 */
export async function setUpGroup(transaction: Transaction, group: NewGroup): Promise<string> {
  await refuseSecond(transaction, group);
  const { seats, ...described } = group;
  await refuseTakenGroupName(transaction, { ...described, except: null });
  if (group.hostOrganisationId) {
    await findOrganisation(transaction, group.initiativeId, group.hostOrganisationId);
  }
  const { id } = await transaction.group.create({
    data: { ...described, searchKey: searchKey(group.name), sortKey: sortKey(group.name) },
    select: { id: true },
  });
  const given: string[] = [];
  for (const { deputyForIndex = null, from, until = null, ...seat } of seats) {
    const deputyForSeatId = deputyForIndex === null ? null : (given[deputyForIndex] ?? null);
    given.push(
      await giveSeat(transaction, {
        ...seat,
        initiativeId: group.initiativeId,
        groupId: id,
        deputyForSeatId,
        from: from ?? group.setUpOn,
        until,
        decisionId: group.setUpByDecisionId,
      }),
    );
  }
  return id;
}

/** What was reached, where it lives on, and what did not work; empty: nothing was said of it. */
export type ClosingReport = { reached: string; livesOn: string; notWorked: string };

/**
 * Closes a group on a day: its seats and their holdings end that day, and what was to begin later
 * never does. Refuses with not-found, group-closed, and period-backwards (before it was set up).
 */
export async function closeGroup(
  transaction: Transaction,
  closing: {
    initiativeId: string;
    groupId: string;
    on: Date;
    reason: string;
    report: ClosingReport;
    decisionId: string | null;
  },
): Promise<void> {
  const { initiativeId, groupId, on, reason, report, decisionId } = closing;
  const group = await findGroup(transaction, initiativeId, groupId);
  if (group.closedOn !== null) throw new Refusal("group-closed");
  if (on < group.setUpOn) throw new Refusal("period-backwards");
  const seats = await transaction.seat.findMany({
    where: { groupId, OR: [{ until: null }, { until: { gt: on } }] },
    select: { id: true, from: true },
  });
  await endSeats(transaction, seats, on, decisionId);
  await transaction.group.update({
    where: { id: groupId },
    data: {
      ...{ closedOn: on, closedReason: reason, closedByDecisionId: decisionId },
      closedReached: report.reached || null,
      closedLivesOn: report.livesOn || null,
      closedNotWorked: report.notWorked || null,
    },
    select: { id: true },
  });
}

export type GivenSeat = {
  initiativeId: string;
  groupId: string;
  organisationId: string | null;
  constituency: string | null;
  role: SeatRole;
  isVoting: boolean;
  deputyForSeatId: string | null;
  from: Date;
  until: Date | null;
  decisionId: string | null;
};

/**
 * Gives an organisation or a constituency a seat in a group, and gives the seat's id. A deputy's
 * seat ends no later than the seat it stands in for.
 * Refuses with not-found, group-closed, seat-for-nobody, deputy-needs-seat, role-has-no-vote,
 * backbone-cannot-vote (a backbone's seat has no vote) and period-backwards.
 */
export async function giveSeat(transaction: Transaction, seat: GivenSeat): Promise<string> {
  const { initiativeId, decisionId, ...described } = seat;
  const group = await findGroup(transaction, initiativeId, seat.groupId);
  const deputyFor = await findDeputyFor(transaction, seat);
  const reason = seatRefusal(seat, group, deputyFor);
  if (reason) throw new Refusal(reason);
  if (seat.organisationId) await findOrganisation(transaction, initiativeId, seat.organisationId);
  const { id } = await transaction.seat.create({
    data: {
      ...described,
      until: earlier(earlier(seat.until, group.closedOn), deputyFor?.until ?? null),
      constituency: seat.organisationId ? null : (seat.constituency?.trim() ?? null),
      givenByDecisionId: decisionId,
      position: await transaction.seat.count({ where: { groupId: seat.groupId } }),
    },
    select: { id: true },
  });
  return id;
}

/**
 * Ends a seat on a day, with its holding and the seats of its deputies.
 * Refuses with not-found and seat-ended.
 */
export async function endSeat(
  transaction: Transaction,
  ending: { initiativeId: string; seatId: string; on: Date; decisionId: string | null },
): Promise<void> {
  const { initiativeId, seatId, on, decisionId } = ending;
  const seat = await transaction.seat.findFirst({
    where: { id: seatId, group: { initiativeId } },
    select: { id: true, from: true, until: true, deputies: true },
  });
  if (!seat) throw new Refusal("not-found");
  if (!isRunning(seat, on)) throw new Refusal("seat-ended");
  const deputies = seat.deputies.filter((deputy) => isRunning(deputy, on));
  await endSeats(transaction, [seat, ...deputies], on, decisionId);
}

/**
 * Lets a person hold a seat from a day (until the seat ends, if no day is given), and gives the
 * holding's id. Refuses with not-found, person-removed, seat-ended (the seat does not last so
 * long), seat-taken (somebody holds it then), period-backwards, and backbone-cannot-vote (nobody
 * holds a seat of the backbone and one with a vote at once).
 */
export async function assignHolder(
  transaction: Transaction,
  holder: {
    initiativeId: string;
    seatId: string;
    personId: string;
    from: Date;
    until: Date | null;
  },
): Promise<string> {
  const { initiativeId, seatId, personId, from } = holder;
  const seat = await findWeighedSeat(transaction, initiativeId, seatId);
  const until = holder.until ?? seat.until;
  refuseOutside({ from, until }, seat);
  await refuseRemoved(transaction, initiativeId, personId);
  await refuseTaken(transaction, seatId, { from, until });
  const held = await heldSeats(transaction, personId);
  if (backboneWouldVote({ ...seat, from, until }, held)) throw new Refusal("backbone-cannot-vote");
  const { id } = await transaction.seatHolding.create({
    data: { seatId, personId, from, until },
    select: { id: true },
  });
  return id;
}

/**
 * Nobody sits twice in one group at once; whoever is elected gives up the seat they had
 * (decisions/elections/give-up-seats.ts). Refuses with already-in-group.
 */
export async function refuseSecondSeat(
  transaction: Transaction,
  wanted: { groupId: string; seatId: string; personId: string } & Period,
): Promise<void> {
  const others = await transaction.seatHolding.findMany({
    where: {
      personId: wanted.personId,
      seatId: { not: wanted.seatId },
      seat: { groupId: wanted.groupId },
    },
    select: { from: true, until: true },
  });
  if (others.some((one) => overlap(one, wanted))) {
    throw new Refusal("already-in-group", { personId: "already-in-group" });
  }
}

/** Ends the holding of a seat on a day; the seat is vacant from then. Refuses with not-found and already-done. */
export async function endHolding(
  transaction: Transaction,
  ending: { initiativeId: string; holdingId: string; on: Date },
): Promise<void> {
  const holding = await transaction.seatHolding.findFirst({
    where: { id: ending.holdingId, seat: { group: { initiativeId: ending.initiativeId } } },
    select: { id: true, from: true, until: true },
  });
  if (!holding) throw new Refusal("not-found");
  if (!isRunning(holding, ending.on)) throw new Refusal("already-done");
  await transaction.seatHolding.update({
    where: { id: holding.id },
    data: { until: endOf(holding, ending.on) },
    select: { id: true },
  });
}

/**
 * Changes what a seat is, in place: only while the structure is being set up. Refuses as giveSeat
 * does, and with period-backwards when it is held outside its new period, deputy-needs-seat when
 * deputies stand in for it, and backbone-cannot-vote when its holder may not have such a seat.
 */
export async function changeSeat(
  transaction: Transaction,
  change: Omit<GivenSeat, "decisionId"> & { seatId: string },
): Promise<void> {
  const { seatId, initiativeId, ...described } = change;
  const group = await findGroup(transaction, initiativeId, change.groupId);
  const deputyFor =
    change.deputyForSeatId === seatId ? null : await findDeputyFor(transaction, change);
  const reason = seatRefusal(change, group, deputyFor);
  if (reason) throw new Refusal(reason);
  if (change.organisationId)
    await findOrganisation(transaction, initiativeId, change.organisationId);
  const before = await findWeighedSeat(transaction, initiativeId, seatId);
  if (change.role === "deputy" && before.deputyIds.length > 0) {
    throw new Refusal("deputy-needs-seat", { role: "deputy-needs-seat" });
  }
  const until = earlier(earlier(change.until, group.closedOn), deputyFor?.until ?? null);
  await refuseHeldOutside(transaction, seatId, { from: change.from, until });
  const constituency = change.organisationId ? null : (change.constituency?.trim() ?? null);
  await transaction.seat.update({
    where: { id: seatId },
    data: { ...described, until, constituency },
    select: { id: true },
  });
  await refuseUnsuitedHolders(transaction, initiativeId, seatId);
}

/** No two groups of an initiative have the same name. Refuses with name-taken. */
export async function refuseTakenGroupName(
  transaction: Transaction,
  { initiativeId, name, except }: { initiativeId: string; name: string; except: string | null },
): Promise<void> {
  const other = await transaction.group.findFirst({
    where: { initiativeId, name, ...(except ? { id: { not: except } } : {}) },
    select: { id: true },
  });
  if (other) throw new Refusal("name-taken", { name: "name-taken" });
}

/** Whoever holds the seat, or is its deputy, must still suit it as it now is. */
async function refuseUnsuitedHolders(
  transaction: Transaction,
  initiativeId: string,
  seatId: string,
) {
  const { deputyIds } = await findWeighedSeat(transaction, initiativeId, seatId);
  const holdings = await transaction.seatHolding.findMany({
    where: { seatId: { in: [seatId, ...deputyIds] } },
    select: { personId: true },
  });
  for (const personId of new Set(holdings.map((holding) => holding.personId))) {
    const held = await heldSeats(transaction, personId);
    if (held.some((seat) => backboneWouldVote(seat, held))) {
      throw new Refusal("backbone-cannot-vote");
    }
  }
}

async function refuseHeldOutside(transaction: Transaction, seatId: string, period: Period) {
  const holdings = await transaction.seatHolding.findMany({ where: { seatId } });
  const { from, until } = period;
  if (holdings.some((held) => held.from < from)) {
    throw new Refusal("period-backwards", { from: "period-backwards" });
  }
  const isLonger = (held: Period) => until !== null && (held.until === null || held.until > until);
  if (holdings.some(isLonger)) {
    throw new Refusal("period-backwards", { lastDay: "period-backwards" });
  }
}

async function refuseSecond(transaction: Transaction, group: NewGroup) {
  if (group.kind === "working") return;
  const other = await transaction.group.findFirst({
    where: {
      initiativeId: group.initiativeId,
      kind: group.kind,
      OR: [{ closedOn: null }, { closedOn: { gt: group.setUpOn } }],
    },
    select: { id: true },
  });
  if (other) throw new Refusal(group.kind === "steering" ? "steering-exists" : "backbone-exists");
}

async function findGroup(transaction: Transaction, initiativeId: string, groupId: string) {
  const group = await transaction.group.findFirst({
    where: { id: groupId, initiativeId },
    select: { kind: true, setUpOn: true, closedOn: true },
  });
  if (!group) throw new Refusal("not-found");
  return group;
}

async function findOrganisation(
  transaction: Transaction,
  initiativeId: string,
  organisationId: string,
) {
  const organisation = await transaction.organisation.findFirst({
    where: { id: organisationId, initiativeId },
    select: { id: true },
  });
  if (!organisation) throw new Refusal("not-found");
}

/** The seat that a deputy stands in for: one of the same group that still holds. */
async function findDeputyFor(
  transaction: Transaction,
  seat: { deputyForSeatId: string | null; groupId: string; from: Date },
) {
  if (!seat.deputyForSeatId) return null;
  return transaction.seat.findFirst({
    where: {
      id: seat.deputyForSeatId,
      groupId: seat.groupId,
      OR: [{ until: null }, { until: { gt: seat.from } }],
    },
    select: { role: true, until: true },
  });
}

async function endSeats(
  transaction: Transaction,
  seats: { id: string; from: Date }[],
  on: Date,
  decisionId: string | null,
) {
  const ids = seats.map((seat) => seat.id);
  await transaction.$executeRaw`
    update "SeatHolding" set "until" = greatest("from", ${on}::date)
     where "seatId" = any(${ids}::uuid[]) and ("until" is null or "until" > ${on}::date)`;
  await transaction.$executeRaw`
    update "Seat" set "until" = greatest("from", ${on}::date), "endedByDecisionId" = ${decisionId}::uuid
     where id = any(${ids}::uuid[])`;
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

const weighed = {
  from: true,
  until: true,
  isVoting: true,
  group: { select: { kind: true } },
  deputyFor: { select: { isVoting: true } },
} as const;

async function findWeighedSeat(transaction: Transaction, initiativeId: string, seatId: string) {
  const seat = await transaction.seat.findFirst({
    where: { id: seatId, group: { initiativeId } },
    select: { ...weighed, deputies: { select: { id: true } } },
  });
  if (!seat) throw new Refusal("not-found");
  return { ...weigh(seat), deputyIds: seat.deputies.map((deputy) => deputy.id) };
}

/** The seats that a person holds or is to hold, each for the days of the holding. */
async function heldSeats(transaction: Transaction, personId: string) {
  const holdings = await transaction.seatHolding.findMany({
    where: { personId },
    select: { from: true, until: true, seat: { select: weighed } },
  });
  return holdings.map(({ seat, from, until }) => ({ ...weigh(seat), from, until }));
}

function weigh(
  seat: Period & {
    isVoting: boolean;
    group: { kind: GroupKind };
    deputyFor: { isVoting: boolean } | null;
  },
) {
  return {
    from: seat.from,
    until: seat.until,
    groupKind: seat.group.kind,
    isVoting: seat.isVoting,
    deputyForVoting: seat.deputyFor?.isVoting ?? false,
  };
}

function refuseOutside(holding: Period, seat: Period) {
  if (holding.until !== null && holding.until < holding.from) {
    throw new Refusal("period-backwards", { until: "period-backwards" });
  }
  const isWithin =
    holding.from >= seat.from &&
    (seat.until === null ||
      (holding.from < seat.until && holding.until !== null && holding.until <= seat.until));
  if (!isWithin) throw new Refusal("seat-ended");
}

async function refuseRemoved(transaction: Transaction, initiativeId: string, personId: string) {
  const person = await transaction.person.findFirst({
    where: { id: personId, initiativeId },
    select: { removedAt: true },
  });
  if (!person) throw new Refusal("not-found");
  if (person.removedAt) throw new Refusal("person-removed");
}

/** The exclusion constraint guards this too; asked here so that the sentence comes before the error. */
async function refuseTaken(transaction: Transaction, seatId: string, wanted: Period) {
  const holdings = await transaction.seatHolding.findMany({
    where: { seatId },
    select: { from: true, until: true },
  });
  if (holdings.some((holding) => overlap(holding, wanted))) throw new Refusal("seat-taken");
}
