import "server-only";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { findEffectFacts } from "@/lib/decisions/effect-facts";
import { whyImpossible } from "@/lib/decisions/impossible";
import type { Member } from "@/lib/member";
import type { ExerciseDetail } from "../columns";
import { findPlan } from "./find-plan";
import { isEmptyPlan, outcomeOfPlan, stopsOf } from "./rules";
import { usualWords } from "./usual-words";
import { wordsToBegin } from "./words";

/**
 * What adopting the plan of an exercise as it is would do, and what stands in the way, to somebody in
 * its room. Two statements.
 */
export async function planToDecide(
  member: Member,
  { id, sharedResult }: Pick<ExerciseDetail, "id" | "sharedResult">,
  now: Date,
) {
  const { initiativeId } = member;
  const day = dayOf(now);
  const { plan, today, ...found } = await findPlan(db(), { id, initiativeId }, day);
  const words = wordsToBegin(await usualWords(sharedResult), day);
  const { effect, outcomes } = outcomeOfPlan(plan, today, words);
  const proposed = { kind: "adopt_seating", effect } as const;
  const facts = await findEffectFacts(db(), initiativeId, proposed, day);
  const impossible = whyImpossible(proposed, facts, day);
  const isEmpty = isEmptyPlan(effect);
  return { ...found, plan, effect, outcomes, facts, impossible, isEmpty, stops: stopsOf(plan) };
}

export type PlanToDecide = Awaited<ReturnType<typeof planToDecide>>;
