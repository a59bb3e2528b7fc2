import { z } from "zod";
import { ofPassage } from "../preparation/schema";
import { party } from "../schema";

/** What the form of a comment may say. */

export const commentForm = z.object({
  proposalId: z.uuid("choose"),
  kind: z.enum(["comment", "question", "reaction"], "choose").default("comment"),
  text: z.string("required").trim().min(1, "required").max(5_000),
  /** The paragraph that it is about; left out: all of it. */
  passage: ofPassage.passage.optional(),
  position: ofPassage.position.optional(),
  /** Names of those who are to be told, besides those named with an @ in the text. */
  tell: z.string().trim().max(500).default(""),
  onBehalfOf: party,
});
