"use server";

import { memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import {
  aboutExercise,
  asSubject,
  type FoundExercise,
  findExerciseFor,
  refuseNotNow,
} from "../find-exercise";
import { ownSheet } from "./find-sheet";
import { writePlaces } from "./mutations";
import { handInForm, placesForm } from "./schema";

/**
 * Places actors on one's own sheet, several at once. Refuses when the room is elsewhere, when the places
 * were revealed, and when one's own were handed in; what is no longer on the list is left out and said.
 * The log says that somebody placed, and neither whom nor how many.
 */
export const placeAlone = memberAction("exercise.seat-alone", {
  input: placesForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async (context, { places, goOn }, exercise) => {
    refuseUnlessSeating(exercise);
    const sheet = await ownSheet(context, exercise);
    const { written, gone } = await writePlaces(
      ...([context.transaction, exercise.id, sheet.id, places] as const),
    );
    if (gone && written === 0) throw new Refusal(gone);
    const page = `/initiatives/${context.member.slug}/organisation/exercises/${exercise.number}/alone`;
    return {
      ...aboutExercise(exercise),
      ...(gone ? { message: `exercise.${gone}` } : {}),
      ...(goOn ? { to: page } : {}),
    };
  },
});

/**
 * Hands in one's own sheet, with what the browser still kept; nothing of it can be changed afterwards.
 * That a person has handed in and what was handed in are two facts: without names nothing joins them.
 */
export const handIn = memberAction("exercise.seat-alone", {
  input: handInForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async (context, { places }, exercise) => {
    const { transaction, now } = context;
    refuseUnlessSeating(exercise);
    const { id: sheetId } = await ownSheet(context, exercise);
    await writePlaces(transaction, exercise.id, sheetId, places);
    const placed = await transaction.exercisePlacement.count({ where: { sheetId } });
    if (placed === 0) throw new Refusal("nobody-placed");
    await transaction.exerciseSheet.update({
      where: { id: sheetId },
      data: { isHandedIn: true },
      select: { id: true },
    });
    await transaction.exerciseParticipant.update({
      where: { id: exercise.me.id },
      data: { handedInAt: now },
      select: { id: true },
    });
    return { ...aboutExercise(exercise), message: "exercise.handed-in" };
  },
});

function refuseUnlessSeating(exercise: FoundExercise): void {
  refuseNotNow("seat-alone", exercise);
  if (exercise.me.handedInAt) throw new Refusal("handed-in");
}
