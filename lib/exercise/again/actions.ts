"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { newUuid } from "@/lib/uuid";
import { asSubject, findExerciseFor } from "../find-exercise";
import { takeOver } from "./mutations";
import { repeatForm } from "./schema";

/** Calls an exercise again: with its tables, actors and people, and nobody seated. Whoever calls it leads. */
export const repeatExercise = memberAction("exercise.prepare", {
  input: repeatForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, { exerciseId }) => {
    const { initiativeId, personId: madeById, slug } = member;
    const last = await transaction.exercise.aggregate({
      where: { initiativeId },
      _max: { number: true },
    });
    const { title, purpose, isNamed, sharedResult } = await transaction.exercise.findUniqueOrThrow({
      where: { id: exerciseId },
      select: { title: true, purpose: true, isNamed: true, sharedResult: true },
    });
    const { id, number } = await transaction.exercise.create({
      data: {
        ...{ id: newUuid(now.getTime()), initiativeId, number: (last._max.number ?? 0) + 1 },
        ...{ title, purpose, isNamed, sharedResult, previousId: exerciseId, madeById },
        ...{ heldOn: dayOf(now), stepBegunAt: now, at: now },
      },
      select: { id: true, number: true },
    });
    await takeOver(transaction, { from: exerciseId, to: id, leaderId: madeById });
    const to = `/initiatives/${slug}/organisation/exercises/${number}/prepare`;
    return { subjectType: "Exercise", subjectId: id, details: { number }, to };
  },
});
