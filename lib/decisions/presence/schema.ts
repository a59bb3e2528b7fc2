import { z } from "zod";

/** Who is present: those that are ticked, and nobody else. */
export const presenceForm = z.object({
  proposalId: z.uuid("choose"),
  present: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid("choose")).max(1000),
  ),
});
