"use server";

import { newToken } from "@/lib/access/tokens";
import { type DeedContext, memberAction } from "@/lib/action";
import { hasMailServer } from "@/lib/information/mail";
import { Refusal } from "@/lib/refusal";
import { aboutExercise, asSubject, findExerciseFor, refuseNotNow } from "../find-exercise";
import { rememberSeatLink } from "./link-cookie";
import { mailInvitation } from "./notices";
import { arrangeForm, ofInvitation } from "./schema";

/** Says who asks an actor, by when and with what offer. Refuses with actor-gone, and not-found for somebody outside the room. */
export const arrangeInvitation = memberAction("exercise.invite", {
  input: arrangeForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, form, exercise) => {
    refuseNotNow("invite", exercise);
    const { actorId, askedById, askOn: askBy, offer, email: address } = form;
    await requireActor(transaction, exercise.id, actorId);
    const asker = { id: askedById, exerciseId: exercise.id };
    if ((await transaction.exerciseParticipant.count({ where: asker })) === 0) {
      throw new Refusal("not-found", { askedById: "not-found" });
    }
    const data = { askedById, askBy, offer, address };
    await transaction.exerciseInvitation.upsert({
      where: { actorId },
      create: { actorId, ...data },
      update: data,
      select: { actorId: true },
    });
    return { ...aboutExercise(exercise), message: "saved" };
  },
});

/**
 * Gives the actor a link to answer with: by mail where there is an address and a mail server, else to
 * be handed over by whoever asks. A link from before leads nowhere any more; a withdrawn invitation
 * stands again.
 */
export const sendInvitation = memberAction("exercise.invite", {
  input: ofInvitation,
  find: findExerciseFor,
  subject: asSubject,
  run: async (context, { actorId }, exercise) => {
    const { transaction, member, now } = context;
    refuseNotNow("invite", exercise);
    const invitation = await findInvitation(context, exercise.id, actorId);
    const { token, tokenHash } = newToken();
    await transaction.exerciseInvitation.update({
      where: { actorId },
      data: { tokenHash, sentAt: now, withdrawnAt: null },
      select: { actorId: true },
    });
    const { initiativeId, slug, initiativeName: initiative } = member;
    const { address, askBy, offer, actor, askedBy } = invitation;
    if (address && hasMailServer()) {
      const told = { initiative, actor: actor.name, name: askedBy.person.name };
      await mailInvitation(transaction, { initiativeId, address, token, askBy, offer }, told);
      return { ...aboutExercise(exercise), message: "exercise.invitation-mailed" };
    }
    await rememberSeatLink(slug, actorId, token);
    const to = `/initiatives/${slug}/organisation/exercises/${exercise.number}/invitations#link`;
    return { ...aboutExercise(exercise), to };
  },
});

/** Takes an invitation back: whoever holds the link is told so, and can answer no more. */
export const withdrawInvitation = memberAction("exercise.invite", {
  input: ofInvitation,
  find: findExerciseFor,
  subject: asSubject,
  run: async (context, { actorId }, exercise) => {
    refuseNotNow("invite", exercise);
    const { withdrawnAt } = await findInvitation(context, exercise.id, actorId);
    if (withdrawnAt) throw new Refusal("already-done");
    await context.transaction.exerciseInvitation.update({
      where: { actorId },
      data: { withdrawnAt: context.now },
      select: { actorId: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.invitation-withdrawn" };
  },
});

async function requireActor(
  transaction: DeedContext["transaction"],
  exerciseId: string,
  id: string,
) {
  const found = await transaction.exerciseActor.count({ where: { id, exerciseId } });
  if (found === 0) throw new Refusal("actor-gone");
}

async function findInvitation({ transaction }: DeedContext, exerciseId: string, actorId: string) {
  const found = await transaction.exerciseInvitation.findFirst({
    where: { actorId, actor: { exerciseId } },
    select: {
      ...{ address: true, askBy: true, offer: true, withdrawnAt: true },
      actor: { select: { name: true } },
      askedBy: { select: { person: { select: { name: true } } } },
    },
  });
  if (!found) throw new Refusal("not-found");
  return found;
}
