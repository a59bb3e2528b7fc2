import { z } from "zod";

/** What the forms of advice may say. */

const id = z.uuid("choose");

export const askForm = z.object({
  proposalId: id,
  person: id,
  why: z.enum(["affected", "knows"], "choose"),
});

export const adviceForm = z.object({
  requestId: id,
  text: z.string("required").trim().min(1, "required").max(5_000),
});

export const decideForm = z.object({
  proposalId: id,
  verdict: z.enum(["adopted", "rejected"], "choose"),
  reasons: z.string("required").trim().min(1, "required").max(5_000),
});
