import { agreedIn, heldAt, movesOf, peopleIn } from "@/prisma/example/exercise-course";
import type { ExerciseData } from "@/prisma/example/exercises";
import type { PersonKey } from "@/prisma/example/people";
import { type Story, tell } from "@/prisma/example/story";
import { morning } from "@/prisma/example/write-groups";

type Deed =
  | "exercise.prepare"
  | "exercise.lead"
  | "exercise.seat-alone"
  | "exercise.seat"
  | "exercise.invite"
  | "exercise.answer"
  | "exercise.set-up"
  | "exercise.adopt";

/** What the log says of an exercise: that something was done, and nothing of whom it was about. */
export function tellOfExercise(story: Story, exercise: ExerciseData, number: number) {
  const { calendar, idOf } = story;
  const { called, leaders, placing, adopted, forgotten, invitations, later } = exercise;
  const subject: [string, string] = ["Exercise", idOf("exercise", `${number}`)];
  const note = (at: Date, person: PersonKey | null, deed: Deed) =>
    tell(story, at, person, deed, subject, { number: person ? number : String(number) });
  const during = (minute: number, person: PersonKey, deed: Deed) =>
    note(heldAt(story, exercise, minute), person, deed);
  const leader = leaders[0] ?? called[1];

  note(calendar.at(called[0], "10:20"), called[1], "exercise.prepare");
  if (peopleIn(exercise).length > 1) note(calendar.at(called[0], "10:35"), leader, "exercise.lead");
  during(0, leader, "exercise.lead");
  during(9, leader, "exercise.seat");
  for (const person of placing) during(18, person, "exercise.seat-alone");
  // The guests, the tables, seating alone, what came of it, and those whom all agree on.
  for (const minute of [20, 28, 33, 50]) during(minute, leader, "exercise.lead");
  for (const person of placing) during(48, person, "exercise.seat-alone");
  if (agreedIn(exercise).length > 0) during(60, leader, "exercise.lead");
  for (const { by, minute } of movesOf(exercise)) during(minute, by, "exercise.seat");
  during(90, leader, "exercise.lead");
  for (const { by, sent, answered } of invitations) {
    if (sent !== undefined) note(calendar.at(sent, "16:15"), by, "exercise.invite");
    if (answered) note(calendar.at(answered[0], "17:40"), null, "exercise.answer");
  }
  note(calendar.at(exercise.decidingFrom, "09:05"), leader, "exercise.lead");
  if (adopted) {
    const at = morning(story.groups[adopted.with].from);
    note(at, adopted.by, "exercise.adopt");
    note(at, adopted.by, "exercise.set-up");
  }
  for (const [, on, by] of later) note(calendar.at(on, "09:40"), by, "exercise.lead");
  if (forgotten) note(calendar.at(forgotten[0], "10:05"), forgotten[1], "exercise.lead");
}
