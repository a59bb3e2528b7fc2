import "server-only";
import type { Transaction } from "@/lib/audit";
import { dayOf, parseIsoDay } from "@/lib/dates";
import { insertRows } from "@/lib/insert-rows";
import type { Member } from "@/lib/member";
import { searchKey, sortKey } from "@/lib/names";
import { newUuid } from "@/lib/uuid";
import { assignHolder, endHolding } from "../mutations";
import { organisationKeys, personColumns, takePart } from "../registrations";
import { impreciseDate, type StoredDate } from "./cells";
import type { MadeThing } from "./choices";
import type { ActivityFacts, GroupFacts, OrganisationFacts, SeatFacts } from "./existing";
import type { World } from "./world";

type Writing = { transaction: Transaction; member: Member; now: Date; world: World };
type Record = { deed: string; subjectType: string; subjectId: string };

/** How many of each were made, and an audit row for each thing that was made or changed. */
export type Written = { made: Partial<globalThis.Record<MadeThing, number>>; records: Record[] };

/**
 * Writes what a plan came to, behind the initiative's lock: what is new from today, what differs.
 * Nothing is ended or taken away but what a new way of taking part or a new holder replaces.
 */
export async function writeWorld(writing: Writing): Promise<Written> {
  const written: Written = { made: {}, records: [] };
  await writeOrganisations(writing, written);
  await writeGroups(writing, written);
  await writeSeats(writing, written);
  await writePeople(writing, written);
  await writeHoldings(writing, written);
  await writeActivities(writing, written);
  return written;
}

async function writeOrganisations(writing: Writing, written: Written): Promise<void> {
  const { transaction, member, world, now } = writing;
  const { initiativeId } = member;
  const made = world.organisations.madeThings();
  const rows = made.map(({ participation: _, ...facts }) => ({
    ...facts,
    ...organisationKeys(facts),
    initiativeId,
  }));
  await insertRows(transaction, "Organisation", rows);
  const from = dayOf(now);
  const taking = made.flatMap(({ id, participation }) =>
    participation ? [{ id: newUuid(), organisationId: id, kind: participation, from }] : [],
  );
  await insertRows(transaction, "Participation", taking);
  tell(written, "organisations", "organisation.register", "Organisation", made);
  count(written, "participations", taking.length);
  for (const { id, fields } of world.organisations.changedThings()) {
    await changeOrganisation(
      writing,
      world.organisations.byId.get(id) as OrganisationFacts,
      fields,
    );
    if (fields.participation) count(written, "participations", 1);
    written.records.push({
      deed: "organisation.describe",
      subjectType: "Organisation",
      subjectId: id,
    });
  }
}

async function changeOrganisation(
  { transaction, member, now }: Writing,
  organisation: OrganisationFacts,
  { participation, lastInTouchOn, noteKeptUntil, ...fields }: Partial<OrganisationFacts>,
): Promise<void> {
  const { initiativeId } = member;
  const { id } = organisation;
  const days = {
    ...(lastInTouchOn === undefined ? {} : { lastInTouchOn: dayFrom(lastInTouchOn) }),
    ...(noteKeptUntil === undefined ? {} : { noteKeptUntil: dayFrom(noteKeptUntil) }),
  };
  if (Object.keys({ ...fields, ...days }).length > 0) {
    await transaction.organisation.update({
      where: { id, initiativeId },
      data: { ...fields, ...days, ...organisationKeys(organisation) },
      select: { id: true },
    });
  }
  if (participation) {
    const change = { initiativeId, organisationId: id, kind: participation, from: dayOf(now) };
    await takePart(transaction, change);
  }
}

async function writeGroups({ transaction, member, world }: Writing, written: Written) {
  const { initiativeId } = member;
  const made = world.groups.madeThings();
  await insertRows(
    transaction,
    "Group",
    made.map((group) => ({ id: group.id, ...groupColumns(group), initiativeId })),
  );
  tell(written, "groups", "structure.change", "Group", made);
  for (const { id } of world.groups.changedThings()) {
    const data = groupColumns(world.groups.byId.get(id) as GroupFacts);
    await transaction.group.update({ where: { id, initiativeId }, data, select: { id: true } });
    written.records.push({ deed: "structure.change", subjectType: "Group", subjectId: id });
  }
}

function groupColumns({
  name,
  kind,
  purpose,
  mandate,
  boundedTask,
  setUpOn,
  reviewOn,
}: GroupFacts) {
  return {
    name,
    kind,
    purpose,
    mandate,
    boundedTask,
    searchKey: searchKey(name),
    sortKey: sortKey(name),
    setUpOn: dayFrom(setUpOn) ?? new Date(0),
    reviewOn: dayFrom(reviewOn),
  };
}

async function writeSeats({ transaction, world, now }: Writing, written: Written) {
  const made = world.seats.madeThings();
  const from = dayOf(now);
  await insertRows(
    transaction,
    "Seat",
    made.map(({ holderId: _, ...seat }) => ({ ...seat, from })),
  );
  tell(written, "seats", "structure.change", "Seat", made);
  for (const { id, fields } of world.seats.changedThings()) {
    const { holderId: _, ...data } = fields;
    if (Object.keys(data).length === 0) continue;
    await transaction.seat.update({ where: { id }, data, select: { id: true } });
    written.records.push({ deed: "structure.change", subjectType: "Seat", subjectId: id });
  }
}

async function writePeople({ transaction, member, world, now }: Writing, written: Written) {
  const { initiativeId } = member;
  const made = world.people.madeThings();
  await insertRows(
    transaction,
    "Person",
    made.map((person) => ({ id: person.id, ...personColumns(person), initiativeId })),
  );
  tell(written, "people", "person.register", "Person", made);
  for (const { id } of world.people.changedThings()) {
    const person = world.people.byId.get(id);
    if (!person) continue;
    const data = personColumns(person);
    await transaction.person.update({ where: { id, initiativeId }, data, select: { id: true } });
    written.records.push({ deed: "person.describe", subjectType: "Person", subjectId: id });
  }
  const acting = world.affiliations.madeThings();
  const from = dayOf(now);
  await insertRows(
    transaction,
    "Affiliation",
    acting.map((one) => ({ ...one, from })),
  );
  tell(written, "affiliations", "person.describe", "Affiliation", acting);
  for (const { id, fields } of world.affiliations.changedThings()) {
    const data = { title: fields.title ?? "" };
    await transaction.affiliation.update({ where: { id }, data, select: { id: true } });
    written.records.push({ deed: "person.describe", subjectType: "Affiliation", subjectId: id });
  }
}

/** The seat's holder of today leaves it, and the new one has it from today. */
async function writeHoldings(writing: Writing, written: Written) {
  const { transaction, member, world, now } = writing;
  const { initiativeId } = member;
  const on = dayOf(now);
  for (const seat of seatsWithNewHolder(world)) {
    const held = await transaction.seatHolding.findFirst({
      where: { seatId: seat.id, from: { lte: on }, OR: [{ until: null }, { until: { gt: on } }] },
      select: { id: true },
    });
    if (held) await endHolding(transaction, { initiativeId, holdingId: held.id, on });
    const personId = seat.holderId as string;
    const holder = { initiativeId, seatId: seat.id, personId, from: on, until: null };
    const subjectId = await assignHolder(transaction, holder);
    count(written, "holdings", 1);
    written.records.push({ deed: "seat.assign", subjectType: "SeatHolding", subjectId });
  }
}

function seatsWithNewHolder({ seats }: World): SeatFacts[] {
  const isNew = (seat: SeatFacts) =>
    seats.made.has(seat.id) || seats.changed.get(seat.id)?.has("holderId");
  return seats.all().filter((seat) => seat.holderId !== null && isNew(seat));
}

async function writeActivities(writing: Writing, written: Written): Promise<void> {
  const { transaction, member, world } = writing;
  const { initiativeId } = member;
  const made = world.activities.madeThings();
  await insertRows(
    transaction,
    "Activity",
    made.map((one) => ({ id: one.id, ...activityColumns(one), initiativeId })),
  );
  tell(written, "activities", "activity.register", "Activity", made);
  const changed = world.activities.changedThings();
  for (const { id } of changed) {
    const data = activityColumns(world.activities.byId.get(id) as ActivityFacts);
    await transaction.activity.update({ where: { id, initiativeId }, data, select: { id: true } });
    written.records.push({ deed: "activity.edit", subjectType: "Activity", subjectId: id });
  }
  const moved = changed.filter(({ fields }) => fields.status).map(({ id }) => id);
  await writeReports(writing, written, [...made.map(({ id }) => id), ...moved]);
}

function activityColumns(activity: ActivityFacts) {
  const { title, description, ownerOrganisationId, ownerGroupId, start, end } = activity;
  const [starts, ends] = [dated(start), dated(end)];
  return {
    title,
    description,
    ownerOrganisationId,
    ownerGroupId,
    searchKey: searchKey(title),
    sortKey: sortKey(title),
    startOn: starts?.on ?? null,
    startPrecision: starts?.precision ?? null,
    endOn: ends?.on ?? null,
    endPrecision: ends?.precision ?? null,
  };
}

async function writeReports(
  { transaction, member, world, now }: Writing,
  written: Written,
  ids: string[],
) {
  const reports = ids.flatMap((activityId) => {
    const status = world.activities.byId.get(activityId)?.status;
    const id = newUuid(now.getTime());
    return status ? [{ id, activityId, status, personId: member.personId, at: now }] : [];
  });
  await insertRows(transaction, "StatusReport", reports);
  tell(written, "reports", "status.report", "StatusReport", reports);
}

function tell(
  written: Written,
  thing: MadeThing,
  deed: string,
  subjectType: string,
  made: { id: string }[],
): void {
  count(written, thing, made.length);
  for (const { id } of made) written.records.push({ deed, subjectType, subjectId: id });
}

function count(written: Written, thing: MadeThing, number: number): void {
  if (number > 0) written.made[thing] = (written.made[thing] ?? 0) + number;
}

function dayFrom(day: string | null): Date | null {
  return day === null ? null : parseIsoDay(day);
}

function dated(date: StoredDate | null) {
  return date && impreciseDate(date);
}
