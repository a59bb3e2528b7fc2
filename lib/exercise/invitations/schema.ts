import { z } from "zod";
import { parseTypedDay } from "@/lib/dates";
import { invitationAnswers } from "../rules";

/** What the forms of invitations to a table may say. Messages are keys under `validation`. */

const id = z.uuid("choose");
const optionalId = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  id.nullable(),
);

const day = z
  .string("required")
  .trim()
  .min(1, "required")
  .transform((typed, context) => {
    const read = parseTypedDay(typed);
    if (read) return read;
    context.addIssue({ code: "custom", message: "date" });
    return z.NEVER;
  });

export const arrangeForm = z.object({
  exerciseId: id,
  actorId: id,
  /** The participant who asks. */
  askedById: id,
  askOn: day,
  offer: z.string().trim().max(2_000).default(""),
  email: z.union([z.literal(""), z.email("email").max(320)]).default(""),
});

export const ofInvitation = z.object({ exerciseId: id, actorId: id });

export const seatAnswerForm = z.object({
  token: z.string().max(100).default(""),
  answer: z.enum(invitationAnswers, "choose"),
  wishedTableId: optionalId,
  said: z.string().trim().max(2_000).default(""),
});
