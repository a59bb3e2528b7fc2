import { z } from "zod";
import { parseTypedDay } from "@/lib/dates";
import { ratificationOutcomes } from "./rules";

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

function readDay(typed: string, context: z.RefinementCtx): Date {
  const read = parseTypedDay(typed);
  if (read) return read;
  context.addIssue({ code: "custom", message: "date" });
  return z.NEVER;
}

/** What a proposal's form says of who must ratify it; empty: nobody. */
export const ratificationFields = {
  ratifier: z.string().trim().max(200).default(""),
  ratifyingOrganisation: z.preprocess(emptyAsNull, z.uuid("choose").nullable()),
  ratifyOn: z.preprocess(
    emptyAsNull,
    z
      .string()
      .nullable()
      .transform((typed, context) => (typed === null ? null : readDay(typed, context))),
  ),
};

/** What became of it. */
export const ratificationForm = z.object({
  proposalId: z.uuid("choose"),
  outcome: z.enum(ratificationOutcomes, "choose"),
  saidOn: z.string("required").trim().min(1, "required").transform(readDay),
  reference: z.string("required").trim().min(1, "required").max(500),
});
