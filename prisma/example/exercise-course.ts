import { standing } from "@/lib/exercise/agreement-rules";
import type { ExerciseData, GuestKey, Letter } from "@/prisma/example/exercises";
import type { PersonKey } from "@/prisma/example/people";
import type { Story } from "@/prisma/example/story";

/** What follows from an exercise's data: who is in its room, how they agree, and how the plan came about. */

/** The moment so many minutes into the exercise. */
export function heldAt({ calendar }: Story, { heldOn }: ExerciseData, minute: number): Date {
  return new Date(calendar.at(heldOn, "13:00").getTime() + minute * 60_000);
}

/** Everybody who was ever let into the room. */
export function peopleIn({ leaders, placing, besides, later }: ExerciseData): PersonKey[] {
  return [...new Set([...leaders, ...placing, ...besides, ...later.map(([person]) => person)])];
}

/** At which table an actor sits in the shared plan, and where at it; null: it waits. */
export function seatedIn({ seats }: ExerciseData, guest: GuestKey) {
  for (const [letter, seated] of Object.entries(seats)) {
    const position = seated.indexOf(guest);
    if (position >= 0) return { letter: letter as Letter, position };
  }
  return null;
}

/** How many placed each actor at which table. */
export function placesOf({ guests, tables }: ExerciseData) {
  return guests.map(([key, placed]) => {
    const counts = tables.map(({ letter }): [Letter, number] => [
      letter,
      [...placed].filter((one) => one === letter).length,
    ]);
    const at = counts.filter(([, count]) => count > 0);
    return { key, at, people: at.reduce((sum, [, count]) => sum + count, 0) };
  });
}

/** Those whom the room agreed on: whoever leads seats them at once. */
export function agreedIn(exercise: ExerciseData): GuestKey[] {
  return placesOf(exercise)
    .filter(({ at }) => {
      const counts = at.map(([, count]) => count);
      return standing(counts, exercise.placing.length) === "agreed";
    })
    .map(({ key }) => key)
    .filter((key) => seatedIn(exercise, key));
}

/** The others, one after another, by those in the room in turn. */
export function movesOf(exercise: ExerciseData) {
  const agreed = new Set(agreedIn(exercise));
  const others = exercise.guests
    .map(([key]) => key)
    .filter((key) => !agreed.has(key) && seatedIn(exercise, key));
  return others.map((key, index) => ({
    key,
    by: exercise.placing[index % exercise.placing.length] as PersonKey,
    minute: 62 + index,
  }));
}
