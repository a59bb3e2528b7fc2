import { z } from "zod";
import { common } from "@/lib/decisions/schema";
import { agendaParts, inputReplies } from "./rules";

/** What the form of a version may say. */

const text = (most: number) => z.string().trim().max(most).default("");

/** How many goals and strategies a version may have, and how long each may be. */
export const mostGoals = 30;
export const longestGoal = 500;
export const mostStrategies = 20;
export const longestStrategy = 5_000;

/** `passageId`: the goal that it rewords; null: a new one. */
export type WrittenGoal = { passageId: string | null; text: string };
/** `serves`: which of the goals, by their places in the list. */
export type WrittenStrategy = WrittenGoal & { serves: number[] };

/** A name that occurs once in a form is a string, several times a list. */
const ids = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid()).max(200),
);

/**
 * The goals are the fields `goal-1`, `goal-2`, … with `goal-1-id` for the goal that it rewords, the
 * strategies likewise with `strategy-1-goals` for the numbers of the goals that it serves. Empty ones
 * are left out: that is how one is taken away. `step: more` saves and gives more fields.
 */
export const strategyForm = z
  .looseObject({
    ...common,
    title: text(200),
    step: z.enum(["draft", "submit", "more"]).default("draft"),
    vision: text(5_000),
    principles: text(10_000),
    problem: text(100_000),
    /** Answered inputs that this version takes in. */
    takesIn: ids,
  })
  .transform((form, context) => {
    const goals = readRows(form, "goal", { most: mostGoals, longest: longestGoal }, context);
    const limits = { most: mostStrategies, longest: longestStrategy };
    const placeOf = new Map(goals.map(({ number }, place) => [number, place]));
    const strategies = readRows(form, "strategy", limits, context).map(({ number, ...row }) => ({
      ...row,
      serves: [form[`strategy-${number}-goals`] ?? []]
        .flat()
        .flatMap((goal) => placeOf.get(Number(goal)) ?? []),
    }));
    return { ...form, goals: goals.map(({ number: _, ...goal }) => goal), strategies };
  });
export type StrategyForm = z.output<typeof strategyForm>;

/** The filled rows of one kind, each with its number in the form. */
function readRows(
  fields: Record<string, unknown>,
  kind: "goal" | "strategy",
  { most, longest }: { most: number; longest: number },
  context: z.RefinementCtx,
): (WrittenGoal & { number: number })[] {
  const seen = new Set<string>();
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((number) => {
    const name = `${kind}-${number}`;
    const words = z.string().trim().min(1).safeParse(fields[name]).data;
    if (words === undefined) return [];
    if (words.length > longest) {
      context.addIssue({ code: "too_big", origin: "string", maximum: longest, path: [name] });
    }
    const id = z.uuid().safeParse(fields[`${name}-id`]).data;
    const passageId = id === undefined || seen.has(id) ? null : id;
    if (passageId) seen.add(passageId);
    return [{ number, passageId, text: words }];
  });
}

const filled = (most: number) => z.string("required").trim().min(1, "required").max(most);
const id = z.uuid("choose");
const part = z.enum(agendaParts, "choose");

/** `about`: one of the five parts, or `passage:<id>`. */
export const inputForm = z.object({
  about: z.union([part, z.templateLiteral(["passage:", z.uuid()])], "choose"),
  text: filled(5_000),
  onBehalfOf: common.onBehalfOf,
});
export const ofInput = z.object({ inputId: id });
export const answerForm = z.object({
  inputId: id,
  reply: z.enum(inputReplies, "choose"),
  reason: filled(5_000),
  /** The version in which it already stands; none: the next one will show. */
  versionId: z.preprocess((value) => (value === "" ? undefined : value), id.optional()),
});

export const endorsementForm = z.object({ versionId: id, organisationId: id });

export const penForm = z.object({ personId: id });
export const ofVersion = z.object({ versionId: id });

export const noteForm = z.object({ part, text: filled(5_000) });

/** Each passage's text is the field `text-<id>`, its place in its part `place-<id>`. */
export const layoutForm = z.looseObject({ versionId: id });
