import { z } from "zod";
import { steps } from "../rules";

/** What the forms that lead an exercise through its steps may say. */

export const ofExercise = z.object({ exerciseId: z.uuid("not-understood") });

const minutes = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || (/^\d{1,3}$/.test(text) && Number(text) >= 1), "minutes")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((value) => value === null || value <= 480, "minutes");

export const stepForm = z.object({
  ...ofExercise.shape,
  step: z.enum(steps, "choose"),
  minutes,
});
