import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { type Work, whyNotNow } from "./rules";

const asFound = {
  id: true,
  number: true,
  step: true,
  isNamed: true,
  sharedResult: true,
  guestsRevealedAt: true,
  placesRevealedAt: true,
  endedAt: true,
  adoptedAt: true,
} as const;

export type FoundExercise = NonNullable<Awaited<ReturnType<typeof findExerciseFor>>>;

/** The exercise that a deed is done in, to somebody in its room; null to everybody else. */
export async function findExerciseFor(
  { transaction, member }: Pick<DeedContext, "transaction" | "member">,
  { exerciseId: id }: { exerciseId: string },
) {
  const { initiativeId, personId } = member;
  const found = await transaction.exercise.findFirst({
    where: { id, initiativeId, participants: { some: { personId } } },
    select: {
      ...asFound,
      participants: {
        where: { personId },
        select: { id: true, facilitates: true, takesPart: true, handedInAt: true },
      },
      sheets: { take: 1, select: { id: true } },
    },
  });
  const me = found?.participants[0];
  if (!found || !me) return null;
  const { participants: _mine, sheets, ...exercise } = found;
  return { ...exercise, hasSheets: sheets.length > 0, me };
}

/** What the policy asks about an exercise. */
export function asSubject({ me }: FoundExercise) {
  return { facilitates: me.facilitates, takesPart: me.takesPart, isInRoom: true };
}

/** Refuses what cannot be done at the step where the exercise stands. */
export function refuseNotNow(work: Work, exercise: FoundExercise): void {
  const reason = whyNotNow(work, exercise);
  if (reason) throw new Refusal(reason);
}

/** What the log says of a deed in an exercise: that it was done, and nothing of whom it was about. */
export function aboutExercise({ id, number }: { id: string; number: number }) {
  return { subjectType: "Exercise", subjectId: id, details: { number } };
}
