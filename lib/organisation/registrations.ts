import "server-only";
import type { Transaction } from "@/lib/audit";
import type { ParticipationKind } from "@/lib/member";
import { searchKey, sortKey } from "@/lib/names";
import { Refusal } from "@/lib/refusal";
import { endOf, isRunning, overlap, type Sector } from "./rules";

/**
 * How organisations and people are written into an initiative, and out of it. Dates as in
 * mutations.ts. Call them behind the initiative's lock.
 */

export type OrganisationFacts = {
  name: string;
  alsoKnownAs: string[];
  sector: Sector;
  does: string;
  place: string;
  link: string;
  contact: string;
  /** Which part of the target group it is in touch with. */
  reach: string;
  offers: string;
  wants: string;
  livedExperience: boolean;
  relationKeeperId: string | null;
  lastInTouchOn: Date | null;
  note: string;
  /** The last day on which the remark is kept; a day whenever there is one. */
  noteKeptUntil: Date | null;
  isInitiator: boolean;
};

/** What is not known of an organisation that was only just named. */
export const nothingKnown = {
  alsoKnownAs: [],
  ...{ does: "", place: "", link: "", contact: "", reach: "", offers: "", wants: "", note: "" },
  livedExperience: false,
  ...{ relationKeeperId: null, lastInTouchOn: null, noteKeptUntil: null },
};

/** Writes an organisation in, and gives its id. Refuses with name-taken, and not-found (the keeper). */
export async function registerOrganisation(
  transaction: Transaction,
  initiativeId: string,
  facts: OrganisationFacts,
): Promise<string> {
  await refuseTakenName(transaction, initiativeId, facts.name, null);
  await refuseUnknownKeeper(transaction, initiativeId, facts.relationKeeperId);
  const { id } = await transaction.organisation.create({
    data: { ...withoutIdleEnd(facts), ...organisationKeys(facts), initiativeId },
    select: { id: true },
  });
  return id;
}

/** Describes an organisation anew. Refuses with name-taken, and not-found (the keeper). */
export async function describeOrganisation(
  transaction: Transaction,
  initiativeId: string,
  organisationId: string,
  facts: OrganisationFacts,
): Promise<void> {
  await refuseTakenName(transaction, initiativeId, facts.name, organisationId);
  await refuseUnknownKeeper(transaction, initiativeId, facts.relationKeeperId);
  await transaction.organisation.update({
    where: { id: organisationId, initiativeId },
    data: { ...withoutIdleEnd(facts), ...organisationKeys(facts) },
    select: { id: true },
  });
}

/** Where there is no remark, none is kept until a day. */
function withoutIdleEnd(facts: OrganisationFacts): OrganisationFacts {
  return facts.note === "" ? { ...facts, noteKeptUntil: null } : facts;
}

/** The keys that an organisation's name is found and sorted by. */
export function organisationKeys({ name }: { name: string }) {
  return { searchKey: searchKey(name), sortKey: sortKey(name) };
}

/**
 * Lets an organisation take part in another way from a day: what holds then ends, the new way
 * begins. A way planned for later gives way too. `kind` null: it no longer takes part.
 * Refuses with not-found.
 */
export async function takePart(
  transaction: Transaction,
  change: {
    initiativeId: string;
    organisationId: string;
    kind: ParticipationKind | null;
    from: Date;
  },
): Promise<void> {
  const { initiativeId, organisationId, kind, from } = change;
  const organisation = await transaction.organisation.findFirst({
    where: { id: organisationId, initiativeId },
    select: { participations: true },
  });
  if (!organisation) throw new Refusal("not-found");
  for (const row of organisation.participations.filter((one) => isRunning(one, from))) {
    await transaction.participation.update({
      where: { id: row.id },
      data: { until: endOf(row, from) },
      select: { id: true },
    });
  }
  if (!kind) return;
  await transaction.participation.create({
    data: { organisationId, kind, from },
    select: { id: true },
  });
}

export type PersonFacts = { name: string; email: string | null; phone: string };

/** Writes a person in, and gives the id. An address is kept in lower case. */
export async function registerPerson(
  transaction: Transaction,
  initiativeId: string,
  facts: PersonFacts,
): Promise<string> {
  const { id } = await transaction.person.create({
    data: { ...personColumns(facts), initiativeId },
    select: { id: true },
  });
  return id;
}

/** What is kept of a person, with the keys that names are found and sorted by. */
export function personColumns({ name, email, phone }: PersonFacts) {
  return {
    name,
    email: email?.toLowerCase() || null,
    phone,
    searchKey: searchKey(name),
    sortKey: sortKey(name),
  };
}

/**
 * Lets a person act on behalf of an organisation from a day. Refuses with not-found,
 * person-removed and period-overlaps (the person does so already).
 */
export async function affiliate(
  transaction: Transaction,
  affiliation: {
    initiativeId: string;
    personId: string;
    organisationId: string;
    title: string;
    from: Date;
    until: Date | null;
  },
): Promise<string> {
  const { initiativeId, ...row } = affiliation;
  if (row.until !== null && row.until < row.from) {
    throw new Refusal("period-backwards", { until: "period-backwards" });
  }
  const person = await transaction.person.findFirst({
    where: { id: row.personId, initiativeId },
    select: {
      removedAt: true,
      affiliations: { where: { organisationId: row.organisationId } },
    },
  });
  const organisation = await transaction.organisation.findFirst({
    where: { id: row.organisationId, initiativeId },
    select: { id: true },
  });
  if (!person || !organisation) throw new Refusal("not-found");
  if (person.removedAt) throw new Refusal("person-removed");
  if (person.affiliations.some((one) => overlap(one, row))) throw new Refusal("period-overlaps");
  const { id } = await transaction.affiliation.create({ data: row, select: { id: true } });
  return id;
}

/** Ends an affiliation on a day. Refuses with not-found and already-done. */
export async function endAffiliation(
  transaction: Transaction,
  ending: { initiativeId: string; affiliationId: string; on: Date },
): Promise<void> {
  const row = await transaction.affiliation.findFirst({
    where: { id: ending.affiliationId, person: { initiativeId: ending.initiativeId } },
  });
  if (!row) throw new Refusal("not-found");
  if (!isRunning(row, ending.on)) throw new Refusal("already-done");
  await transaction.affiliation.update({
    where: { id: row.id },
    data: { until: endOf(row, ending.on) },
    select: { id: true },
  });
}

/**
 * Takes a person out of the initiative: what the person holds ends today, the sessions end now,
 * open invitations are withdrawn, relations are kept by nobody, and what the person alone could
 * see of their own assessments is gone. What the person decided, wrote and reported stays.
 */
export async function removePerson(
  transaction: Transaction,
  removal: { personId: string; accountId: string | null; today: Date; now: Date },
): Promise<void> {
  const { personId, accountId, today, now } = removal;
  const id = personId;
  await transaction.$executeRaw`
    update "Affiliation" set "until" = greatest("from", ${today}::date)
     where "personId" = ${id}::uuid and ("until" is null or "until" > ${today}::date)`;
  await transaction.$executeRaw`
    update "SeatHolding" set "until" = greatest("from", ${today}::date)
     where "personId" = ${id}::uuid and ("until" is null or "until" > ${today}::date)`;
  await transaction.$executeRaw`
    update "Initiator" set "until" = greatest("from", ${today}::date)
     where "personId" = ${id}::uuid and ("until" is null or "until" > ${today}::date)`;
  await transaction.invitation.updateMany({
    where: { personId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  await transaction.organisation.updateMany({
    where: { relationKeeperId: personId },
    data: { relationKeeperId: null },
  });
  await transaction.actorAssessment.deleteMany({ where: { personId } });
  await transaction.person.update({
    where: { id: personId },
    data: { removedAt: now },
    select: { id: true },
  });
  if (!accountId) return;
  await transaction.account.update({
    where: { id: accountId },
    data: { sessionEpoch: { increment: 1 } },
    select: { id: true },
  });
}

/** Whoever keeps a relation is somebody of the initiative. */
async function refuseUnknownKeeper(
  transaction: Transaction,
  initiativeId: string,
  personId: string | null,
) {
  if (personId === null) return;
  const person = await transaction.person.findFirst({
    where: { id: personId, initiativeId },
    select: { removedAt: true },
  });
  if (!person) throw new Refusal("not-found");
  if (person.removedAt) throw new Refusal("person-removed");
}

async function refuseTakenName(
  transaction: Transaction,
  initiativeId: string,
  name: string,
  except: string | null,
) {
  const other = await transaction.organisation.findFirst({
    where: { initiativeId, name, ...(except ? { id: { not: except } } : {}) },
    select: { id: true },
  });
  if (other) throw new Refusal("name-taken", { name: "name-taken" });
}
