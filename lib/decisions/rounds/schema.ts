import { z } from "zod";
import { closing } from "../schema";

/** What the forms of rounds may say. */

export const rewordForm = z
  .object({
    proposalId: z.uuid("choose"),
    text: z.string("required").trim().min(1, "required").max(20_000),
    note: z.string("required").trim().min(1, "required").max(2_000),
    ...closing.fields,
  })
  .transform(closing.read);
