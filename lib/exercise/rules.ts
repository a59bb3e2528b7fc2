import type { SeatRole } from "@/lib/member";
import type { RefusalReason } from "@/lib/refusal";

/**
 * What is true of a wedding exercise (bryllupsøvelsen): its steps, and what may be done when. Pure.
 * The steps follow the exercise as Danish guides to collective impact describe it.
 */

export const steps = [
  "prepare",
  "couple",
  "guests",
  "tables",
  "alone",
  "compare",
  "together",
  "missing",
  "invitations",
  "decide",
] as const;
export type Step = (typeof steps)[number];

/** A step's time box when the facilitator sets none, in minutes: 60 to 90 in all for those done in the room. */
export const usualMinutes: Record<Step, number | null> = {
  prepare: null,
  couple: 10,
  guests: 10,
  tables: 5,
  alone: 15,
  compare: 10,
  together: 25,
  missing: 10,
  invitations: null,
  decide: null,
};

export const tableParts = [
  "head",
  "working",
  "friends",
  "kitchen",
  "reception",
  "not_invited",
] as const;
export type TablePart = (typeof tableParts)[number];

export const neededVoices = ["public", "civil", "lived"] as const;
export type NeededVoice = (typeof neededVoices)[number];

export const tieKinds = ["near", "apart"] as const;
export type TieKind = (typeof tieKinds)[number];

export const invitationAnswers = ["yes", "no", "other_table"] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** The parts that an actor can be given at a table that becomes a group. */
export const actorRoles = [
  "chair",
  "deputy_chair",
  "member",
  "observer",
  "secretary",
] as const satisfies SeatRole[];
export type ActorRole = (typeof actorRoles)[number];

/** So many of each at most: what a room can look at, and what one page can carry. */
export const most = { actors: 500, tables: 40, participants: 100, chairs: 60, ties: 300 } as const;

/** Where an exercise stands, as far as what may be done depends on it. */
export type ExerciseState = {
  step: Step;
  sharedResult: string;
  guestsRevealedAt: Date | null;
  placesRevealedAt: Date | null;
  endedAt: Date | null;
  /** Has somebody begun to seat alone? */
  hasSheets: boolean;
};

/** What is done in an exercise, as far as it depends on the step. */
export type Work =
  /** Anything at all: not once the exercise has ended. */
  | "anything"
  | "settle-naming"
  | "word-result"
  | "write-guests"
  | "change-actors"
  | "seat-alone"
  | "seat-together"
  | "invite"
  | "propose";

/** Why this cannot be done now; null: it can. */
export function whyNotNow(work: Work, exercise: ExerciseState): RefusalReason | null {
  if (exercise.endedAt) return "exercise-over";
  const { step } = exercise;
  const isPast = (wanted: Step) => steps.indexOf(step) >= steps.indexOf(wanted);
  switch (work) {
    case "anything":
    case "change-actors":
      return null;
    case "settle-naming":
      return exercise.hasSheets ? "naming-is-kept" : null;
    case "word-result":
      // Locked before the seating starts: what people placed them for is not exchanged under them.
      return exercise.hasSheets || isPast("guests") ? "result-locked" : null;
    case "write-guests":
      if (exercise.guestsRevealedAt) return "guests-revealed";
      return step === "guests" ? null : "other-step";
    case "seat-alone":
      if (exercise.placesRevealedAt) return "places-revealed";
      return step === "alone" ? null : "other-step";
    case "seat-together":
      return isPast("together") ? null : "other-step";
    case "invite":
      return isPast("missing") ? null : "other-step";
    case "propose":
      return isPast("together") ? null : "other-step";
  }
}

/**
 * Why the room cannot go to a step; null: it can. It goes on one at a time or back to any, and nobody
 * is seated before the shared result is agreed.
 */
export function whyNotTo(step: Step, exercise: ExerciseState): RefusalReason | null {
  if (exercise.endedAt) return "exercise-over";
  const wanted = steps.indexOf(step);
  if (wanted > steps.indexOf("couple") && exercise.sharedResult.trim() === "") {
    return "result-missing";
  }
  return null;
}

/** When the step's time box is over; null: it has none. */
export function timeBoxEnd(exercise: { stepBegunAt: Date; stepMinutes: number | null }) {
  const { stepBegunAt, stepMinutes } = exercise;
  return stepMinutes === null ? null : new Date(stepBegunAt.getTime() + stepMinutes * 60_000);
}
