import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { planStructure } from "@/components/exercise/plan/structure";
import { planWords } from "@/components/exercise/plan/words";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { planFacts } from "@/lib/exercise/plan/live";
import { findExercise } from "@/lib/exercise/queries";
import { requireMember } from "@/lib/session";

/** The shared plan at this address with what its pages are drawn from; "not found" to those outside its room. */
export const planAt = cache(async (slug: string, text: string) => {
  const member = await requireMember(slug);
  const number = wholeNumber(text, 1, 2_000_000_000) ?? 0;
  // Read first, so that what is changed in between is news to the page.
  const shown = await planFacts({ initiativeId: member.initiativeId, number });
  const exercise = await findExercise(member, number);
  if (!shown || !exercise) notFound();
  const say = await getTranslations();
  const structure = planStructure(exercise, say);
  return { member, exercise, shown, structure, words: planWords(say) };
});
