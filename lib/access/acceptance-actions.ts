"use server";

import { memberAction } from "@/lib/action";
import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { openAction } from "@/lib/open-action";
import { assignHolder } from "@/lib/organisation/mutations";
import { affiliate, personColumns } from "@/lib/organisation/registrations";
import { Refusal } from "@/lib/refusal";
import { type CurrentAccount, currentAccount } from "@/lib/session";
import { inInitiativeAsStranger } from "./as-stranger";
import { hashNewPassword, linkAccount } from "./mutations";
import { invitationState, roleTextVersion } from "./rules";
import { acceptanceForm, acknowledgementForm } from "./schema";
import { requireSeatFor } from "./seats";
import { signInHere } from "./session-here";
import { hashToken } from "./tokens";

type Invitation = Awaited<ReturnType<typeof requireOpen>>;

/**
 * Accepts an invitation, once: the account is made or linked, the person acts for the organisation
 * and holds the seat from today, and has read what the secretariat does and does not do.
 */
export const acceptInvitation = openAction({
  input: acceptanceForm,
  run: async ({ token, name, password }, deedKey) => {
    const account = await currentAccount();
    const invitation = await requireOpen(db(), token, new Date());
    const passwordHash = account ? null : await hashForNewcomer(invitation, name, password);
    const accepted = await inInitiativeAsStranger(
      invitation.initiativeId,
      deedKey,
      async (transaction, now) => {
        const open = await requireOpen(transaction, token, now);
        const accountId = account?.id ?? (await makeAccount(transaction, open, passwordHash));
        await takePlace({ transaction, now }, open, { accountId, name });
        return { record: recordOf(open), result: { accountId, slug: open.initiative.slug } };
      },
    );
    if (!account) await signInHere({ id: accepted.accountId, sessionEpoch: 0 });
    return { to: `/initiatives/${accepted.slug}` };
  },
});

/** "I have read what the secretariat does and does not do", by somebody who is a member already. */
export const acknowledgeRole = memberAction("role.acknowledge", {
  input: acknowledgementForm,
  find: async ({ member }) => ({ personId: member.personId }),
  run: async ({ transaction, member, now }) => {
    await acknowledge(transaction, member.personId, now);
    return {
      subjectType: "Person",
      subjectId: member.personId,
      details: { textVersion: roleTextVersion },
      message: "role-acknowledged",
    };
  },
});

/** One answer for what is used, expired, withdrawn or unknown. */
async function requireOpen(within: Pick<Transaction, "invitation">, token: string, now: Date) {
  const invitation = await within.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { person: true, initiative: { select: { slug: true, name: true } } },
  });
  const isOpen =
    invitation &&
    invitationState(invitation, now) === "pending" &&
    !invitation.person.removedAt &&
    !invitation.person.accountId;
  if (!isOpen) throw new Refusal("link-used-or-expired");
  return invitation;
}

function hashForNewcomer({ person, initiative }: Invitation, name: string, password: string) {
  if (!person.email) throw new Refusal("no-address");
  return hashNewPassword(password, [person.email, name, initiative.name]);
}

async function makeAccount(
  transaction: Transaction,
  { person }: Invitation,
  passwordHash: string | null,
) {
  if (!person.email || !passwordHash) throw new Refusal("no-address");
  const { id } = await transaction.account.create({
    data: { email: person.email, passwordHash },
    select: { id: true },
  });
  return id;
}

type Moment = { transaction: Transaction; now: Date };

async function takePlace(
  { transaction, now }: Moment,
  invitation: Invitation,
  { accountId, name }: { accountId: CurrentAccount["id"]; name: string },
) {
  const { initiativeId, personId, seatId, person } = invitation;
  const facts = { name, email: person.email, phone: person.phone };
  await linkAccount(transaction, personId, accountId, personColumns(facts));
  await actFor({ transaction, now }, invitation);
  if (seatId) await takeSeat({ transaction, now }, { initiativeId, seatId, personId });
  await acknowledge(transaction, personId, now);
  await transaction.invitation.update({
    where: { id: invitation.id },
    data: { acceptedAt: now },
    select: { id: true },
  });
}

/** Whoever was invited cannot mend a seat that was given to somebody else meanwhile: one sentence says whom to ask. */
async function takeSeat(
  { transaction, now }: Moment,
  { initiativeId, seatId, personId }: { initiativeId: string; seatId: string; personId: string },
) {
  const context = { transaction, member: { initiativeId }, now };
  const holder = { initiativeId, seatId, personId, from: dayOf(now), until: null };
  try {
    const { isHeld } = await requireSeatFor(context, seatId, personId);
    if (!isHeld) await assignHolder(transaction, holder);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal("invited-seat-gone") : error;
  }
}

async function actFor({ transaction, now }: Moment, invitation: Invitation) {
  const { initiativeId, personId, organisationId } = invitation;
  if (!organisationId) return;
  const from = dayOf(now);
  const known = await transaction.affiliation.findFirst({
    where: { personId, organisationId, OR: [{ until: null }, { until: { gt: from } }] },
    select: { id: true, from: true },
  });
  if (!known) {
    const row = { initiativeId, personId, organisationId, title: "", from, until: null };
    await affiliate(transaction, row);
  } else if (known.from > from) {
    await transaction.affiliation.update({ where: { id: known.id }, data: { from } });
  }
}

async function acknowledge(transaction: Transaction, personId: string, now: Date) {
  await transaction.acknowledgement.createMany({
    data: [{ personId, textVersion: roleTextVersion, at: now }],
    skipDuplicates: true,
  });
}

function recordOf({ id, personId, seatId, organisationId }: Invitation) {
  return {
    personId,
    deed: "invitation.accept",
    subjectType: "Invitation",
    subjectId: id,
    details: { seatId, organisationId, textVersion: roleTextVersion },
  };
}
