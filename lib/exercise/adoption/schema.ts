import { z } from "zod";
import { parseTypedDay } from "@/lib/dates";

/** What the form that makes a plan a proposal may say. Messages are keys under `validation`. */

const id = z.uuid("choose");

/** Besides these it has fields for each table that becomes a group or whose group ends, by the table's number. */
export const proposePlanForm = z.looseObject({
  exerciseId: id,
  title: z.string("required").trim().min(1, "required").max(200),
  text: z.string().trim().max(20_000).default(""),
});

export const setUpPlanForm = z.looseObject({ exerciseId: id });

/** The fields about a table: `mandate-3` is the mandate of the group that table 3 becomes. */
export const fieldOf = (field: GroupField | ClosingField, number: number) => `${field}-${number}`;
export type GroupField = "mandate" | "boundedTask" | "reviewOn";
export type ClosingField = "reached" | "livesOn" | "notWorked";

/** What was written in such a field; undefined: the form has no such field. */
export function readField(
  form: Record<string, unknown>,
  field: GroupField | ClosingField,
  number: number,
): string | undefined {
  const value = form[fieldOf(field, number)];
  return typeof value === "string" ? value.trim().slice(0, 20_000) : undefined;
}

/** The day in a field; null: what is written is none. */
export function readDay(form: Record<string, unknown>, number: number): Date | null {
  return parseTypedDay(readField(form, "reviewOn", number) ?? "");
}
