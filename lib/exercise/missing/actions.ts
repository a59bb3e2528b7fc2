"use server";

import type { DeedContext } from "@/lib/action";
import { memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { aboutExercise, asSubject, findExerciseFor, refuseNotNow } from "../find-exercise";
import { most } from "../rules";
import { addChairForm, changeChairForm, removeChairForm } from "./schema";

/** Puts an empty chair at a table, for somebody who is missing. */
export const addChair = memberAction("exercise.seat", {
  input: addChairForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { tableId, lookingFor }, exercise) => {
    refuseNotNow("anything", exercise);
    const { id: exerciseId } = exercise;
    const chairs = await transaction.emptyChair.count({ where: { exerciseId } });
    if (chairs >= most.chairs)
      throw new Refusal("too-many-chairs", {}, { most: String(most.chairs) });
    await refuseTableGone(transaction, exerciseId, tableId);
    await transaction.emptyChair.create({
      data: { exerciseId, tableId, lookingFor },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.chair-added" };
  },
});

/** Says in other words whom to look for, or moves the chair to another table. */
export const changeChair = memberAction("exercise.seat", {
  input: changeChairForm,
  find: findChair,
  subject: ({ exercise }) => asSubject(exercise),
  run: async ({ transaction }, { tableId, lookingFor }, { exercise, chairId }) => {
    refuseNotNow("anything", exercise);
    await refuseTableGone(transaction, exercise.id, tableId);
    await transaction.emptyChair.update({
      where: { id: chairId },
      data: { tableId, lookingFor },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "saved" };
  },
});

/** Takes an empty chair away: somebody was found, or nobody is looked for any more. */
export const removeChair = memberAction("exercise.seat", {
  input: removeChairForm,
  find: findChair,
  subject: ({ exercise }) => asSubject(exercise),
  run: async ({ transaction }, _form, { exercise, chairId }) => {
    refuseNotNow("anything", exercise);
    await transaction.emptyChair.delete({ where: { id: chairId }, select: { id: true } });
    return aboutExercise(exercise);
  },
});

async function findChair(context: DeedContext, form: { exerciseId: string; chairId: string }) {
  const exercise = await findExerciseFor(context, form);
  const chair =
    exercise &&
    (await context.transaction.emptyChair.findFirst({
      where: { id: form.chairId, exerciseId: exercise.id },
      select: { id: true },
    }));
  return exercise && chair ? { exercise, chairId: chair.id } : null;
}

async function refuseTableGone(
  transaction: DeedContext["transaction"],
  exerciseId: string,
  tableId: string,
): Promise<void> {
  const found = await transaction.exerciseTable.count({ where: { id: tableId, exerciseId } });
  if (found === 0) throw new Refusal("table-gone");
}
