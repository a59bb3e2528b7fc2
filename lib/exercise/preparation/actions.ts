"use server";

import { getTranslations } from "next-intl/server";
import { memberAction, theInitiative } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { aboutExercise, asSubject, findExerciseFor, refuseNotNow } from "../find-exercise";
import { most } from "../rules";
import { layTables, takeFromRegister } from "./mutations";
import { tableTemplate } from "./rules";
import {
  callForm,
  describeForm,
  inviteForm,
  participantForm,
  resultForm,
  takeForm,
} from "./schema";

/**
 * Calls a wedding exercise: whoever calls it leads it, with the tables that the groups of today and a
 * template give, and the actors of the register.
 */
export const callExercise = memberAction("exercise.prepare", {
  input: callForm,
  find: theInitiative,
  run: async ({ transaction, member, now }, { title, purpose, heldOn, naming, actors }) => {
    const { initiativeId, personId } = member;
    const last = await transaction.exercise.aggregate({
      where: { initiativeId },
      _max: { number: true },
    });
    const exercise = await transaction.exercise.create({
      data: {
        ...{ initiativeId, number: (last._max.number ?? 0) + 1, title, purpose, heldOn },
        ...{ isNamed: naming === "named", stepBegunAt: now, madeById: personId, at: now },
        participants: { create: { personId, facilitates: true, takesPart: false } },
      },
      select: { id: true, number: true },
    });
    const groups = await transaction.group.findMany({
      where: { initiativeId, closedOn: null },
      orderBy: { sortKey: "asc" },
      select: { id: true, name: true, kind: true },
    });
    const template = tableTemplate(groups).slice(0, most.tables);
    const say = await getTranslations("exercise.template");
    await layTables(transaction, exercise.id, template, (key) => say(key));
    await takeFromRegister(transaction, { ...exercise, initiativeId }, actors, dayOf(now), now);
    const to = `/initiatives/${member.slug}/organisation/exercises/${exercise.number}/prepare`;
    return { ...aboutExercise(exercise), to };
  },
});

/** Its title, purpose, day, and whether placements are shown with names. Refuses with naming-is-kept. */
export const describeExercise = memberAction("exercise.lead", {
  input: describeForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { title, purpose, heldOn, naming }, exercise) => {
    refuseNotNow("anything", exercise);
    const isNamed = naming === "named";
    if (isNamed !== exercise.isNamed) refuseNotNow("settle-naming", exercise);
    await transaction.exercise.update({
      where: { id: exercise.id },
      data: { title, purpose, heldOn, isNamed },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** Lets people into the room: one by one, or all who hold a seat in a group today. */
export const inviteParticipants = memberAction("exercise.lead", {
  input: inviteForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, { people, groups }, exercise) => {
    refuseNotNow("anything", exercise);
    const today = dayOf(now);
    const holds = { from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] };
    const found = await transaction.person.findMany({
      where: {
        ...{ initiativeId: member.initiativeId, removedAt: null },
        ...{ exercises: { none: { exerciseId: exercise.id } } },
        OR: [
          { id: { in: people } },
          { holdings: { some: { ...holds, seat: { groupId: { in: groups } } } } },
        ],
      },
      select: { id: true },
    });
    if (found.length === 0) throw new Refusal("check-fields", { people: "nobody-to-let-in" });
    const there = await transaction.exerciseParticipant.count({
      where: { exerciseId: exercise.id },
    });
    if (there + found.length > most.participants) {
      throw new Refusal("too-many-in-room", {}, { most: String(most.participants) });
    }
    await transaction.exerciseParticipant.createMany({
      data: found.map(({ id: personId }) => ({ exerciseId: exercise.id, personId })),
    });
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** Who leads, who takes part, who leaves the room. Refuses with facilitator-needed when nobody would lead. */
export const changeParticipant = memberAction("exercise.lead", {
  input: participantForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { participantId: id, part }, exercise) => {
    refuseNotNow("anything", exercise);
    const inRoom = { exerciseId: exercise.id };
    const facilitates = part === "leads" || part === "both";
    const others = await transaction.exerciseParticipant.count({
      where: { ...inRoom, facilitates: true, id: { not: id } },
    });
    if (!facilitates && others === 0) throw new Refusal("facilitator-needed");
    const changed =
      part === "out"
        ? await transaction.exerciseParticipant.deleteMany({ where: { ...inRoom, id } })
        : await transaction.exerciseParticipant.updateMany({
            where: { ...inRoom, id },
            data: { facilitates, takesPart: part !== "leads" },
          });
    if (changed.count === 0) throw new Refusal("not-found");
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** Takes actors over from the register who are not on the list yet. Refuses with too-many-actors. */
export const takeActors = memberAction("exercise.lead", {
  input: takeForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, { actors }, exercise) => {
    refuseNotNow("change-actors", exercise);
    const where = { id: exercise.id, initiativeId: member.initiativeId };
    await takeFromRegister(transaction, where, actors, dayOf(now), now);
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** The couple: the shared result, until the seating starts. Refuses with result-locked. */
export const wordResult = memberAction("exercise.seat", {
  input: resultForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { sharedResult }, exercise) => {
    refuseNotNow("word-result", exercise);
    await transaction.exercise.update({
      where: { id: exercise.id },
      data: { sharedResult },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});
