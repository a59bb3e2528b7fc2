"use server";

import { memberAction } from "@/lib/action";
import { searchKey } from "@/lib/names";
import { Refusal } from "@/lib/refusal";
import { aboutExercise, asSubject, findExerciseFor, refuseNotNow } from "../find-exercise";
import { addActors } from "../preparation/mutations";
import { ofExercise } from "../steps/schema";
import { mergeActors, organisationsCalled } from "./mutations";
import { gather } from "./rules";
import { actorForm, guestsForm, mergeForm, ofActor } from "./schema";

/** Keeps somebody's own guest list; nobody else sees it before all are shown together. */
export const writeGuests = memberAction("exercise.seat-alone", {
  input: guestsForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, now }, { guests, done }, exercise) => {
    refuseNotNow("write-guests", exercise);
    await transaction.exerciseParticipant.update({
      where: { id: exercise.me.id },
      data: { guests, guestsDoneAt: done ? now : null },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.guests" };
  },
});

/**
 * Shows all guest lists together: who is on the list already is counted, who is in the register comes
 * from there, and the others are new. Who wrote whom is deleted. Refuses with guests-revealed.
 */
export const revealGuests = memberAction("exercise.lead", {
  input: ofExercise,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, { exerciseId }, exercise) => {
    refuseNotNow("write-guests", exercise);
    const lists = await transaction.exerciseParticipant.findMany({
      where: { exerciseId },
      select: { guests: true },
    });
    const written = gather(lists.map(({ guests }) => guests));
    const known = await transaction.exerciseActor.findMany({
      where: { exerciseId },
      select: { id: true, searchKey: true, organisationId: true },
    });
    const register = await organisationsCalled(
      transaction,
      member.initiativeId,
      written.map(({ key }) => key),
    );
    const byKey = new Map(known.map((one) => [one.searchKey, one.id]));
    const byOrganisation = new Map(known.map((one) => [one.organisationId, one.id]));
    const fresh = [];
    for (const { name, key, wrote } of written) {
      const organisation = register.get(key);
      const id =
        byKey.get(key) ?? (organisation && byOrganisation.get(organisation.organisationId));
      if (id) await transaction.exerciseActor.update({ where: { id }, data: { wrote } });
      else fresh.push({ name, ...organisation, wrote });
    }
    await addActors(transaction, exerciseId, fresh, now);
    await transaction.exerciseParticipant.updateMany({
      where: { exerciseId },
      data: { guests: [] },
    });
    await transaction.exercise.update({
      where: { id: exerciseId },
      data: { guestsRevealedAt: now },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** Writes one more actor on the shared list. Refuses with name-taken, too-many-actors. */
export const addActor = memberAction("exercise.seat", {
  input: actorForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, { exerciseId, name, sector }, exercise) => {
    refuseNotNow("change-actors", exercise);
    const key = searchKey(name);
    const taken = await transaction.exerciseActor.findFirst({
      where: { exerciseId, searchKey: key },
      select: { id: true },
    });
    if (taken) throw new Refusal("check-fields", { name: "name-taken" });
    const register = await organisationsCalled(transaction, member.initiativeId, [key]);
    await addActors(transaction, exerciseId, [{ name, sector, ...register.get(key) }], now);
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** Takes an actor off the list, with everything about it. */
export const removeActor = memberAction("exercise.lead", {
  input: ofActor,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { exerciseId, actorId: id }, exercise) => {
    refuseNotNow("change-actors", exercise);
    const { count } = await transaction.exerciseActor.deleteMany({ where: { id, exerciseId } });
    if (count === 0) throw new Refusal("actor-gone");
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** Makes one actor of two that were written twice. Refuses with actor-gone, tie-of-one. */
export const mergeTwoActors = memberAction("exercise.lead", {
  input: mergeForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { exerciseId, actorId, intoId }, exercise) => {
    refuseNotNow("change-actors", exercise);
    if (actorId === intoId) throw new Refusal("check-fields", { intoId: "tie-of-one" });
    const found = await transaction.exerciseActor.findMany({
      where: { exerciseId, id: { in: [actorId, intoId] } },
    });
    const from = found.find(({ id }) => id === actorId);
    const into = found.find(({ id }) => id === intoId);
    if (!from || !into) throw new Refusal("actor-gone");
    await mergeActors(transaction, from, into);
    return { ...aboutExercise(exercise), message: "exercise.merged" };
  },
});
