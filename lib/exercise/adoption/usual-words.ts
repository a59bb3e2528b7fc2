import { getTranslations } from "next-intl/server";
import type { UsualWords } from "./words";

/** The usual words of a new group's mandate, in the reader's language. */
export async function usualWords(sharedResult: string): Promise<UsualWords> {
  const say = await getTranslations("exercise.decide.usual");
  return {
    mandate: ({ name, purpose }) =>
      say("mandate", { name, purpose: purpose.trim() || say("purpose"), result: sharedResult }),
    boundedTask: ({ name }) => say("boundedTask", { name }),
    reason: say("reason"),
  };
}
