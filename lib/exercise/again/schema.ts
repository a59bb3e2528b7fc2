import { z } from "zod";

export const repeatForm = z.object({ exerciseId: z.uuid("choose") });
