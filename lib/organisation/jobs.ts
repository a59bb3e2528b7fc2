import { db } from "@/lib/db";
import type { Job } from "@/lib/launch/work";
import { remindOfTerms } from "./terms/notices";

/** Tells of terms that end, so that the next can be found in time. */
export const termsJob: Job = {
  name: "reminding of terms",
  everyMs: 60 * 60_000,
  run: () => remindOfTerms(db(), new Date()),
};
