import { z } from "zod";
import { momentOf, parseTypedDay } from "@/lib/dates";

/** Until when a vote is extended, and why. */
export const extendForm = z
  .object({
    proposalId: z.uuid("choose"),
    closesOn: z
      .string("required")
      .trim()
      .min(1, "required")
      .transform((typed, context) => {
        const read = parseTypedDay(typed);
        if (read) return read;
        context.addIssue({ code: "custom", message: "date" });
        return z.NEVER;
      }),
    closesAt: z.string("required").trim().min(1, "required"),
    reason: z.string("required").trim().min(1, "required").max(2_000),
  })
  .transform(({ closesOn, closesAt, ...rest }, context) => {
    const moment = momentOf(closesOn, closesAt);
    if (moment) return { ...rest, closesOn, closesAt: moment };
    context.addIssue({ code: "custom", message: "time", path: ["closesAt"] });
    return z.NEVER;
  });
