import { z } from "zod";

export const vacancyForm = z.object({
  seatId: z.uuid("choose"),
  lookingFor: z.string().trim().max(1000).default(""),
});
