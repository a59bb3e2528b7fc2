import { z } from "zod";
import { sectors } from "@/lib/organisation/rules";
import { ofExercise } from "../steps/schema";
import { readGuests } from "./rules";

/** What the forms of the guest list may say. */

/** So many names on one list, and so long a name. */
export const mostGuests = 100;
export const longestName = 200;

export const guestsForm = z.object({
  ...ofExercise.shape,
  guests: z
    .string()
    .max(30_000)
    .default("")
    .transform(readGuests)
    .refine((names) => names.length <= mostGuests, "guests-too-many")
    .refine((names) => names.every((name) => name.length <= longestName), "guests-name-long"),
  done: z.preprocess((value) => value === "done", z.boolean()),
});

export const actorForm = z.object({
  ...ofExercise.shape,
  name: z.string("required").trim().min(1, "required").max(longestName),
  sector: z.preprocess((value) => value || null, z.enum(sectors, "choose").nullable()),
});

export const ofActor = z.object({ ...ofExercise.shape, actorId: z.uuid("choose") });
export const mergeForm = z.object({ ...ofActor.shape, intoId: z.uuid("choose") });
