"use server";

import { memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { aboutExercise, asSubject, findExerciseFor, refuseNotNow } from "../find-exercise";
import { most } from "../rules";
import { newTableForm, ofTable, tableForm } from "./schema";

/** Puts another table in the room. Refuses with too-many-tables. */
export const addTable = memberAction("exercise.lead", {
  input: newTableForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { exerciseId, least, ...table }, exercise) => {
    refuseNotNow("anything", exercise);
    const tables = await transaction.exerciseTable.aggregate({
      where: { exerciseId },
      _count: true,
      _max: { number: true, position: true },
    });
    if (tables._count >= most.tables) {
      throw new Refusal("too-many-tables", {}, { most: String(most.tables) });
    }
    const number = (tables._max.number ?? 0) + 1;
    const position = (tables._max.position ?? 0) + 1;
    await transaction.exerciseTable.create({
      data: { exerciseId, number, position, least: least ?? 0, ...table },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** What a table is called, what part it plays, what it asks, how many it holds. */
export const changeTable = memberAction("exercise.lead", {
  input: tableForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { exerciseId, tableId: id, least, ...table }, exercise) => {
    refuseNotNow("anything", exercise);
    const { count } = await transaction.exerciseTable.updateMany({
      where: { id, exerciseId },
      data: { least: least ?? 0, ...table },
    });
    if (count === 0) throw new Refusal("table-gone");
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});

/** Takes a table away. Whoever sits there in the shared plan is not seated any more; nobody is lost. */
export const removeTable = memberAction("exercise.lead", {
  input: ofTable,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction }, { exerciseId, tableId: id }, exercise) => {
    refuseNotNow("anything", exercise);
    const { count } = await transaction.exerciseTable.deleteMany({ where: { id, exerciseId } });
    if (count === 0) throw new Refusal("table-gone");
    return { ...aboutExercise(exercise), message: "exercise.saved" };
  },
});
