import { z } from "zod";
import { parseTypedDay } from "@/lib/dates";

export const followUpForm = z.object({
  proposalId: z.uuid("choose"),
  text: z.string("required").trim().min(1, "required").max(5_000),
  standing: z.enum(["done", "going"], "choose"),
  nextOn: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z
      .string()
      .nullable()
      .transform((typed, context) => {
        if (typed === null) return null;
        const read = parseTypedDay(typed);
        if (read) return read;
        context.addIssue({ code: "custom", message: "date" });
        return z.NEVER;
      }),
  ),
});
