import { z } from "zod";

/** What is done with everybody's places is done to all of them at once. */
export const exerciseForm = z.object({ exerciseId: z.uuid("choose") });
