import { z } from "zod";
import { parseTypedDay } from "@/lib/dates";
import { backboneFunctions, type Destination, groupings, phases, taskStates } from "./rules";

const maybeId = z.union([z.literal("").transform(() => null), z.uuid("choose")]).default(null);

const day = z
  .string()
  .trim()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    const read = parseTypedDay(typed);
    if (!read) context.addIssue({ code: "custom", message: "date" });
    return read;
  });

/** What a task serves, as the select says it: `goal:`, `activity:` or `group:` and an id. */
const served = z
  .union([
    z.literal("").transform(() => null),
    z
      .templateLiteral([z.enum(["goal", "activity", "group"]), ":", z.uuid()], "choose")
      .transform((chosen) => {
        const [kind = "", id = ""] = chosen.split(":");
        return { kind: kind as "goal" | "activity" | "group", id };
      }),
  ])
  .default(null);

export const taskSchema = z.object({
  /** Which one is edited; none while it is new. */
  taskId: maybeId,
  title: z.string().trim().min(1, "required").max(200),
  note: z.string().trim().max(4000).default(""),
  function: z.enum(backboneFunctions, "choose"),
  phase: z.union([z.literal("").transform(() => null), z.enum(phases, "choose")]).default(null),
  state: z.enum(taskStates, "choose").default("planned"),
  assigneeId: maybeId,
  dueOn: day,
  served,
});
export type TaskInput = z.output<typeof taskSchema>;

/** `state:waiting`, `before:<task>` or `after:<task>`. */
const destination = z
  .union(
    [
      z.templateLiteral(["state:", z.enum(taskStates)]),
      z.templateLiteral([z.enum(["before", "after"]), ":", z.uuid()]),
    ],
    "choose",
  )
  .transform((chosen): Destination => {
    const [kind, target = ""] = chosen.split(":");
    if (kind === "before") return { before: target };
    if (kind === "after") return { after: target };
    // Nothing else got past the union above.
    return { state: target as (typeof taskStates)[number] };
  });

/** A move; a card that is dragged into another row of the board takes that row's function or phase. */
export const moveSchema = z.object({
  taskId: z.uuid("not-understood"),
  to: destination,
  by: z.union([z.literal(""), z.enum(groupings)]).default(""),
  row: z.string().max(60).default(""),
});

export const removeSchema = z.object({ taskId: z.uuid("not-understood") });
