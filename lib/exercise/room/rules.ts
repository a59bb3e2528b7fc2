import type { ExerciseState, Step } from "../rules";

/** What everybody in the room follows while the exercise runs: where it is, and how far they are. */
export type RoomFacts = {
  step: string;
  /** The step's time box began. */
  began: string;
  minutes: number | null;
  guestsRevealed: boolean;
  placesRevealed: boolean;
  ended: boolean;
  /** To those who lead only, since the others need no page anew for it. */
  done: { guests: number; handedIn: number } | null;
  /** What somebody who only listens is told. */
  news: string;
};

/** The facts, to those who lead or to all others; `news` is the room's step in the reader's words. */
export function roomFacts(
  exercise: Pick<ExerciseState, "guestsRevealedAt" | "placesRevealedAt" | "endedAt"> & {
    step: Step;
    stepBegunAt: Date;
    stepMinutes: number | null;
    participants: { takesPart: boolean; isGuestsDone: boolean; isHandedIn: boolean }[];
  },
  leads: boolean,
  news: string,
): RoomFacts {
  const count = (is: (one: { isGuestsDone: boolean; isHandedIn: boolean }) => boolean) =>
    exercise.participants.filter((one) => one.takesPart && is(one)).length;
  return {
    step: exercise.step,
    began: exercise.stepBegunAt.toISOString(),
    minutes: exercise.stepMinutes,
    guestsRevealed: exercise.guestsRevealedAt !== null,
    placesRevealed: exercise.placesRevealedAt !== null,
    ended: exercise.endedAt !== null,
    done: leads
      ? {
          guests: count(({ isGuestsDone }) => isGuestsDone),
          handedIn: count(({ isHandedIn }) => isHandedIn),
        }
      : null,
    news,
  };
}
