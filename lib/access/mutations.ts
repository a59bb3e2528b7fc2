import "server-only";
import type { Transaction } from "@/lib/audit";
import { recordDeed } from "@/lib/audit";
import { hashPassword } from "@/lib/auth";
import { dayOf } from "@/lib/dates";
import { writeFirstMatrix } from "@/lib/decisions/matrix/first";
import { endSessionsOf } from "@/lib/end-sessions";
import {
  affiliate,
  nothingKnown,
  personColumns,
  registerOrganisation,
  registerPerson,
  takePart,
} from "@/lib/organisation/registrations";
import { Refusal } from "@/lib/refusal";
import { passwordWeakness } from "./passwords";
import { slugBase, slugFrom } from "./rules";
import type { OwnInitiative } from "./schema";

/**
 * The hash of a new password. Refuses a weak one beside its field. Takes some 50 ms: call it
 * before the transaction, not in it.
 * @param about what others know of this person (see passwordWeakness)
 */
export async function hashNewPassword(
  password: string,
  about: string[],
  field = "password",
): Promise<string> {
  const weakness = passwordWeakness(password, about);
  if (weakness) throw new Refusal("check-fields", { [field]: weakness });
  return hashPassword(password);
}

/** Sets a new password: every session ends, and links that were asked for before no longer work. Gives the new epoch. */
export async function setPassword(
  transaction: Transaction,
  accountId: string,
  passwordHash: string,
  now: Date,
): Promise<number> {
  await transaction.account.update({ where: { id: accountId }, data: { passwordHash } });
  await transaction.signInLink.updateMany({
    where: { accountId, usedAt: null },
    data: { usedAt: now },
  });
  return endSessionsOf(transaction, accountId);
}

/**
 * Starts an initiative: the person as its initiator, acting for an organisation that takes part
 * at its core. Gives the initiative's slug.
 */
export async function startInitiative(
  transaction: Transaction,
  account: { id: string; email: string },
  own: OwnInitiative,
  now: Date,
): Promise<string> {
  const slug = await freeSlug(transaction, own.initiativeName);
  const { id: initiativeId } = await transaction.initiative.create({
    data: { slug, name: own.initiativeName, purpose: own.purpose, auditHead: { create: {} } },
    select: { id: true },
  });
  await writeFirstMatrix(transaction, initiativeId, now);
  const personId = await registerInitiator(transaction, initiativeId, account, own, now);
  await recordDeed(
    transaction,
    { initiativeId, sequence: 0, hash: "" },
    {
      personId,
      deed: "initiative.start",
      subjectType: "Initiative",
      subjectId: initiativeId,
    },
    now,
  );
  return slug;
}

async function registerInitiator(
  transaction: Transaction,
  initiativeId: string,
  account: { id: string; email: string },
  own: OwnInitiative,
  now: Date,
) {
  const today = dayOf(now);
  const facts = { name: own.name, email: account.email, phone: "" };
  const personId = await registerPerson(transaction, initiativeId, facts);
  await linkAccount(transaction, personId, account.id, personColumns(facts));
  const organisationId = await registerOrganisation(transaction, initiativeId, {
    ...nothingKnown,
    name: own.organisationName,
    sector: own.sector,
    isInitiator: true,
  });
  await takePart(transaction, { initiativeId, organisationId, kind: "core", from: today });
  await affiliate(transaction, {
    ...{ initiativeId, personId, organisationId },
    ...{ title: "", from: today, until: null },
  });
  await transaction.initiator.create({
    data: { initiativeId, personId, from: today },
    select: { id: true },
  });
  return personId;
}

/** From now on this account is this person's. Refuses (by constraint) with already-member. */
export async function linkAccount(
  transaction: Transaction,
  personId: string,
  accountId: string,
  columns: { name: string; searchKey: string; sortKey: string },
): Promise<void> {
  const { name, searchKey, sortKey } = columns;
  await transaction.person.update({
    where: { id: personId },
    data: { accountId, name, searchKey, sortKey },
    select: { id: true },
  });
}

async function freeSlug(transaction: Transaction, name: string) {
  const base = slugBase(name);
  const taken = await transaction.initiative.findMany({
    where: { OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
    select: { slug: true },
  });
  return slugFrom(
    name,
    taken.map((initiative) => initiative.slug),
  );
}
