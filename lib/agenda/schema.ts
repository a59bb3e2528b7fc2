import { z } from "zod";
import { common } from "@/lib/decisions/schema";

/** What the form of a strategy version may say. */

const text = (most: number) => z.string().trim().max(most).default("");

/** How many goals a version may have, and how long one may be. */
export const mostGoals = 30;
export const longestGoal = 500;

export type WrittenGoal = { goalId: string | null; text: string };

/**
 * The goals are the fields `goal-1`, `goal-2`, … with `goal-1-id` for the goal that it rewords.
 * Empty ones are left out: that is how a goal is taken away. `step: more` saves and gives more fields.
 */
export const strategyForm = z
  .looseObject({
    ...common,
    title: text(200),
    step: z.enum(["draft", "submit", "more"]).default("draft"),
    vision: text(5_000),
    problem: text(20_000),
    strategies: text(50_000),
  })
  .transform((form, context) => ({ ...form, goals: readGoals(form, context) }));
export type StrategyForm = z.output<typeof strategyForm>;

function readGoals(fields: Record<string, unknown>, context: z.RefinementCtx): WrittenGoal[] {
  const seen = new Set<string>();
  return Array.from({ length: mostGoals }, (_, index) => `goal-${index + 1}`).flatMap((name) => {
    const words = z.string().trim().min(1).safeParse(fields[name]).data;
    if (words === undefined) return [];
    if (words.length > longestGoal) {
      context.addIssue({ code: "too_big", origin: "string", maximum: longestGoal, path: [name] });
    }
    const id = z.uuid().safeParse(fields[`${name}-id`]).data;
    const goalId = id === undefined || seen.has(id) ? null : id;
    if (goalId) seen.add(goalId);
    return [{ goalId, text: words }];
  });
}
