"use server";

import { memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { aboutExercise, asSubject, findExerciseFor, refuseNotNow } from "../find-exercise";
import { whyNotTo } from "../rules";
import { forget } from "./mutations";
import { ofExercise, stepForm } from "./schema";

/** Brings the room to a step, on or back, and starts its clock. Refuses with result-missing and exercise-over. */
export const goToStep = memberAction("exercise.lead", {
  input: stepForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, { step, minutes }, exercise) => {
    const reason = whyNotTo(step, exercise);
    if (reason) throw new Refusal(reason);
    await transaction.exercise.update({
      where: { id: exercise.id },
      data: { step, stepBegunAt: now, stepMinutes: minutes },
      select: { id: true },
    });
    const to = `/initiatives/${member.slug}/organisation/exercises/${exercise.number}/${step}`;
    return { ...aboutExercise(exercise), to };
  },
});

/** Ends the exercise: everything stays to be read, and nothing is changed any more. */
export const endExercise = memberAction("exercise.lead", {
  input: ofExercise,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, now }, _form, exercise) => {
    refuseNotNow("anything", exercise);
    await transaction.exercise.update({
      where: { id: exercise.id },
      data: { endedAt: now },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.ended" };
  },
});

/**
 * Deletes for good what single people did and said in the exercise, and ends it. The totals, the plan
 * without its remarks, and what was decided stay.
 */
export const forgetExercise = memberAction("exercise.lead", {
  input: ofExercise,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, now }, _form, exercise) => {
    await forget(transaction, exercise.id, now);
    return { ...aboutExercise(exercise), message: "exercise.forgotten" };
  },
});
