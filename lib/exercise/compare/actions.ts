"use server";

import { memberAction } from "@/lib/action";
import { insertRows } from "@/lib/insert-rows";
import { Refusal } from "@/lib/refusal";
import { newUuid } from "@/lib/uuid";
import { aboutExercise, asSubject, findExerciseFor, refuseNotNow } from "../find-exercise";
import { usualMinutes, whyNotTo } from "../rules";
import { agreedSeats } from "./agreed";
import { exerciseForm } from "./schema";
import { openSheets } from "./sheets";

/** Shows the room where everybody who handed in has placed the actors, and leads it to comparing. Refuses while nobody has. */
export const revealPlaces = memberAction("exercise.lead", {
  input: exerciseForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, _form, exercise) => {
    refuseNotNow("anything", exercise);
    if (exercise.placesRevealedAt) throw new Refusal("places-revealed");
    const handedIn = await openSheets(transaction, exercise.id);
    if (handedIn === 0) throw new Refusal("nobody-handed-in");
    const isNext = exercise.step === "alone";
    await transaction.exercise.update({
      where: { id: exercise.id },
      data: {
        placesRevealedAt: now,
        ...(isNext ? { step: "compare", stepBegunAt: now, stepMinutes: usualMinutes.compare } : {}),
      },
      select: { id: true },
    });
    const to = `/initiatives/${member.slug}/organisation/exercises/${exercise.number}/compare`;
    return { ...aboutExercise(exercise), to };
  },
});

/** Seats the actors on which the room agrees at their table in the shared plan. Whoever sits there already stays. */
export const seatAgreed = memberAction("exercise.lead", {
  input: exerciseForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, _form, exercise) => {
    refuseNotNow("anything", exercise);
    if (!exercise.placesRevealedAt) throw new Refusal("not-revealed");
    const seats = await agreedSeats(transaction, exercise.id);
    if (seats.length === 0) throw new Refusal("nobody-agreed");
    await transaction.$executeRawUnsafe(
      `update "ExerciseActor" a set "tableId" = s."tableId", position = s.position
         from jsonb_to_recordset($1::jsonb) as s("actorId" uuid, "tableId" uuid, position int)
        where a.id = s."actorId"`,
      JSON.stringify(seats),
    );
    await insertRows(
      transaction,
      "ExerciseMove",
      seats.map(({ actorId, tableId }) => ({
        ...{ id: newUuid(), exerciseId: exercise.id, actorId, personId: member.personId },
        ...{ toTableId: tableId, at: now },
      })),
    );
    return { ...aboutExercise(exercise), message: "exercise.agreed-seated" };
  },
});

/** Everybody seats alone once more: all sheets are deleted, and nothing of them comes back. The shared plan stays. */
export const seatAloneAgain = memberAction("exercise.lead", {
  input: exerciseForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async ({ transaction, member, now }, _form, exercise) => {
    const { id: exerciseId } = exercise;
    const reason = whyNotTo("alone", exercise);
    if (reason) throw new Refusal(reason);
    await transaction.exerciseSheet.deleteMany({ where: { exerciseId } });
    await transaction.exerciseParticipant.updateMany({
      where: { exerciseId },
      data: { handedInAt: null },
    });
    const begun = { step: "alone", stepBegunAt: now, stepMinutes: usualMinutes.alone } as const;
    await transaction.exercise.update({
      where: { id: exerciseId },
      data: { ...begun, placesRevealedAt: null },
      select: { id: true },
    });
    const to = `/initiatives/${member.slug}/organisation/exercises/${exercise.number}/alone`;
    return { ...aboutExercise(exercise), to };
  },
});
