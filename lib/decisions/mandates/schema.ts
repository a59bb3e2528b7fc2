import { z } from "zod";
import { kroner } from "../kroner-schema";

/** What the forms of mandates may say. */

const id = z.uuid("choose");

export const useForm = z.object({
  mandateId: id,
  title: z.string("required").trim().min(1, "required").max(200),
  reasons: z.string("required").trim().min(1, "required").max(5_000),
  amount: kroner,
});

export const reportForm = z.object({
  mandateId: id,
  text: z.string("required").trim().min(1, "required").max(5_000),
});
