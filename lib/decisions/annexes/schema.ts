import { z } from "zod";

export const addForm = z.object({
  proposalId: z.uuid("choose"),
  file: z.instanceof(File, { error: "choose-file" }),
  isPublic: z.preprocess((value) => value === "on", z.boolean()),
});

export const removeForm = z.object({ proposalId: z.uuid("choose"), annexId: z.uuid("choose") });
