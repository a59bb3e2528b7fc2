import { z } from "zod";
import { day } from "@/lib/decisions/schema";
import { neededVoices, tableParts } from "../rules";
import { ofExercise } from "../steps/schema";

/** What the forms that prepare an exercise may say. */

const line = z.string("required").trim().min(1, "required").max(200);
const text = z.string().trim().max(2_000).default("");
const several = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());
const ids = z.preprocess(several, z.array(z.uuid("choose")).max(200));
const number = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || /^\d{1,3}$/.test(typed), "number")
  .transform((typed) => (typed === "" ? null : Number(typed)));

/** Whom of the register an exercise takes in. */
export const takings = ["parties", "all", "none"] as const;

const described = {
  title: line,
  purpose: text,
  heldOn: day,
  naming: z.enum(["named", "unnamed"], "choose"),
};

export const callForm = z.object({ ...described, actors: z.enum(takings, "choose") });
export const describeForm = z.object({ ...ofExercise.shape, ...described });

export const inviteForm = z.object({ ...ofExercise.shape, people: ids, groups: ids });
export const participantForm = z.object({
  ...ofExercise.shape,
  participantId: z.uuid("choose"),
  part: z.enum(["leads", "takes-part", "both", "out"], "choose"),
});

export const takeForm = z.object({ ...ofExercise.shape, actors: z.enum(takings, "choose") });

const table = {
  name: line,
  part: z.enum(tableParts, "choose"),
  purpose: text,
  asks: text,
  least: number,
  most: number,
  needs: z.preprocess(several, z.array(z.enum(neededVoices))),
};
const fits = ({ least, most }: { least: number | null; most: number | null }) =>
  most === null || (most >= 1 && most >= (least ?? 0));
const tooSmall = { path: ["most"], error: "table-size" };

export const newTableForm = z.object({ ...ofExercise.shape, ...table }).refine(fits, tooSmall);
export const tableForm = z
  .object({ ...ofExercise.shape, tableId: z.uuid(), ...table })
  .refine(fits, tooSmall);
export const ofTable = z.object({ ...ofExercise.shape, tableId: z.uuid() });

export const resultForm = z.object({
  ...ofExercise.shape,
  sharedResult: z.string("required").trim().min(1, "required").max(500),
});
