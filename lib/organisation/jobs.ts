import { db } from "@/lib/db";
import type { Job } from "@/lib/launch/work";
import { forgetNotes } from "./actors/forget-notes";
import { remindOfReviews } from "./reviews/notices";
import { remindOfTerms } from "./terms/notices";

/** Tells of terms that end and of groups to be reviewed, in time to do something about it. */
export const termsJob: Job = {
  name: "reminding of terms and reviews",
  everyMs: 60 * 60_000,
  run: async () => {
    await remindOfTerms(db(), new Date());
    await remindOfReviews(db(), new Date());
  },
};

/** Deletes remarks about organisations when their time has passed. */
export const notesJob: Job = {
  name: "deleting remarks",
  everyMs: 60 * 60_000,
  run: () => forgetNotes(db(), new Date()),
};
