import { z } from "zod";
import { party } from "../schema";
import { amendmentReplies } from "./rules";

/** What the forms of preparing may say. */

const id = z.uuid("choose");
/** As it stood on the page, to the letter: by it the paragraph is found again. */
const passage = z.string("required").min(1, "required").max(20_000);
const position = z.coerce.number("whole-number").int("whole-number").min(0).max(10_000);

/** The paragraph that a form is about. */
export const ofPassage = { passage, position };

export const amendmentForm = z.object({
  proposalId: id,
  ...ofPassage,
  text: z.string().trim().max(20_000).default(""),
  reason: z.string().trim().max(2_000).default(""),
  onBehalfOf: party,
});

export const ofAmendment = z.object({ amendmentId: id });

export const amendmentAnswerForm = z.object({
  amendmentId: id,
  reply: z.enum(amendmentReplies, "choose"),
  /** The proposer's own words, where it is taken in partly. */
  text: z.string().trim().max(20_000).default(""),
  reason: z.string().trim().max(2_000).default(""),
});
