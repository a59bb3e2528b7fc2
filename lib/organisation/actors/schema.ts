import { z } from "zod";
import { grades } from "./rules";

const grade = z.enum(grades, "choose").transform(Number);

export const assessmentForm = z.object({
  organisationId: z.uuid("choose"),
  influence: grade,
  interest: grade,
});
