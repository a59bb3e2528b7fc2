"use server";

import { addDays } from "date-fns";
import { type DeedContext, memberAction } from "@/lib/action";
import { linkTo, queueMail } from "@/lib/information/mail";
import { registerPerson } from "@/lib/organisation/registrations";
import { Refusal } from "@/lib/refusal";
import { rememberLink } from "./invitation-link";
import { invitationDays } from "./rules";
import { invitationForm, oneInvitation } from "./schema";
import { requireSeatFor } from "./seats";
import { newToken } from "./tokens";

type Wish = { personId: string; seatId: string; organisationId: string; email: string };
type Invitee = { id: string | null; name: string; email: string | null; accountId: string | null };

/** Invites somebody new, or somebody known who has no access yet. The link is shown once, and mailed where mail is set up. */
export const sendInvitation = memberAction("invitation.send", {
  input: invitationForm,
  find: findInvitee,
  run: async (context, wish, invitee) => {
    if (invitee.accountId) throw new Refusal("already-member");
    await refuseOthersAddress(context, wish);
    const organisationId = await organisationOf(context, wish, invitee);
    const personId = await registerInvitee(context, wish, invitee);
    return invite(context, {
      personId,
      email: wish.email,
      seatId: wish.seatId || null,
      organisationId,
    });
  },
});

/** A new link in place of one that was lost or has expired; the old one no longer works. */
export const renewInvitation = memberAction("invitation.send", {
  input: oneInvitation,
  find: findOpenInvitation,
  run: async (context, _input, { person, seatId, organisationId }) => {
    if (person.removedAt) throw new Refusal("person-removed");
    if (person.accountId) throw new Refusal("already-member");
    if (!person.email) throw new Refusal("no-address");
    if (seatId) await requireSeatFor(context, seatId, person.id);
    return invite(context, { personId: person.id, email: person.email, seatId, organisationId });
  },
});

/** The link no longer works. The person stays. */
export const withdrawInvitation = memberAction("invitation.send", {
  input: oneInvitation,
  find: findOpenInvitation,
  run: async ({ transaction, now }, _input, { id }) => {
    await transaction.invitation.update({ where: { id }, data: { withdrawnAt: now } });
    return {
      subjectType: "Invitation",
      subjectId: id,
      details: { withdrawn: true },
      message: "invitation-withdrawn",
    };
  },
});

async function findInvitee(
  { transaction, member }: DeedContext,
  { personId, name }: { personId: string; name: string },
): Promise<Invitee | null> {
  if (!personId) return { id: null, name, email: null, accountId: null };
  return transaction.person.findFirst({
    where: { id: personId, initiativeId: member.initiativeId, removedAt: null },
    select: { id: true, name: true, email: true, accountId: true },
  });
}

function findOpenInvitation(
  { transaction, member }: DeedContext,
  { invitationId }: { invitationId: string },
) {
  return transaction.invitation.findFirst({
    where: {
      id: invitationId,
      initiativeId: member.initiativeId,
      acceptedAt: null,
      withdrawnAt: null,
    },
    include: { person: true },
  });
}

async function refuseOthersAddress({ transaction, member }: DeedContext, wish: Wish) {
  const other = await transaction.person.findFirst({
    where: { initiativeId: member.initiativeId, email: wish.email, removedAt: null },
    select: { id: true },
  });
  if (other && other.id !== wish.personId) {
    throw new Refusal("check-fields", { email: "person-exists" });
  }
}

/** The organisation that the invited will act for: the one chosen, else the seat's. Without any of them the link would lead nowhere. */
async function organisationOf(context: DeedContext, wish: Wish, invitee: Invitee) {
  const seat = wish.seatId ? await requireSeatFor(context, wish.seatId, invitee.id) : null;
  const wanted = wish.organisationId || null;
  if (wanted) await requireOrganisation(context, wanted);
  const ofSeat = seat?.organisationId ?? null;
  if (wanted && ofSeat && wanted !== ofSeat) {
    throw new Refusal("check-fields", { organisationId: "seat-of-another-organisation" });
  }
  if (!seat && !wanted) throw new Refusal("check-fields", { seatId: "invitation-for-nothing" });
  return wanted ?? ofSeat;
}

async function requireOrganisation({ transaction, member }: DeedContext, id: string) {
  const found = await transaction.organisation.findFirst({
    where: { id, initiativeId: member.initiativeId },
    select: { id: true },
  });
  if (!found) throw new Refusal("not-found");
}

async function registerInvitee(
  { transaction, member }: DeedContext,
  { email }: Wish,
  invitee: Invitee,
): Promise<string> {
  if (!invitee.id) {
    const facts = { name: invitee.name, email, phone: "" };
    return registerPerson(transaction, member.initiativeId, facts);
  }
  if (invitee.email !== email) {
    await transaction.person.update({ where: { id: invitee.id }, data: { email } });
  }
  return invitee.id;
}

async function invite(
  { transaction, member, now }: DeedContext,
  about: { personId: string; email: string; seatId: string | null; organisationId: string | null },
) {
  const { personId, email, seatId, organisationId } = about;
  const { token, tokenHash } = newToken();
  // One link per person works at a time.
  await transaction.invitation.updateMany({
    where: { personId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  const { id } = await transaction.invitation.create({
    data: {
      ...{ initiativeId: member.initiativeId, personId, seatId, organisationId, tokenHash },
      ...{ invitedById: member.personId, createdAt: now, expiresAt: addDays(now, invitationDays) },
    },
    select: { id: true },
  });
  await rememberLink(member.slug, { invitationId: id, token });
  await queueMail(transaction, {
    address: email,
    // Nobody has asked a newcomer yet.
    locale: null,
    reason: "invitation",
    subjectId: id,
    initiativeId: member.initiativeId,
    personId,
    write: (say) => ({
      subject: say("access.mail.invitation.subject", { initiative: member.initiativeName }),
      text: say("access.mail.invitation.text", {
        inviter: member.personName,
        initiative: member.initiativeName,
        link: linkTo(`/invitations/${token}`),
        days: invitationDays,
      }),
    }),
  });
  return {
    subjectType: "Invitation",
    subjectId: id,
    details: { personId, seatId, organisationId },
    to: `/initiatives/${member.slug}/invitations/${id}`,
  };
}
