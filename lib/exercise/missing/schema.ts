import { z } from "zod";

/** What the forms about empty chairs may say. Messages are keys under `validation`. */

const lookingFor = z.string().trim().min(1, "required").max(300);

export const addChairForm = z.object({
  exerciseId: z.uuid("choose"),
  tableId: z.uuid("choose"),
  lookingFor,
});

export const changeChairForm = z.object({
  exerciseId: z.uuid("choose"),
  chairId: z.uuid("choose"),
  tableId: z.uuid("choose"),
  lookingFor,
});

export const removeChairForm = z.object({
  exerciseId: z.uuid("choose"),
  chairId: z.uuid("choose"),
});
