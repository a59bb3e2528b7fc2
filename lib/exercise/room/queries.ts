import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Facts } from "@/lib/live/follow";
import type { Asked } from "@/lib/live/stream";
import { initiativeTopic } from "@/lib/live/topics";
import type { Member } from "@/lib/member";
import { readExercise } from "../queries";
import { roomFacts } from "./rules";

/** What somebody in the room of this exercise follows; null to everybody else. */
export async function roomToFollow(
  member: Member,
  number: number,
  locale: Locale,
): Promise<Asked["followed"] | null> {
  const exercise = await readExercise(member, number);
  if (!exercise) return null;
  const leads = exercise.me.facilitates;
  return {
    key: `exercise/${exercise.id}/room/${leads}/${locale}`,
    topic: initiativeTopic(member.initiativeId),
    read: () => factsOf(member, number, locale, leads),
  };
}

async function factsOf(
  member: Member,
  number: number,
  locale: Locale,
  leads: boolean,
): Promise<Facts | null> {
  const exercise = await readExercise(member, number);
  if (!exercise) return null;
  const say = translatorFor(locale);
  const news = say("exercise.room.news", { step: say(`exercise.steps.${exercise.step}.name`) });
  return { version: exercise.version, text: JSON.stringify(roomFacts(exercise, leads, news)) };
}
