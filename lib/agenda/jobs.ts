import { db } from "@/lib/db";
import type { Job } from "@/lib/launch/work";
import { askForEndorsement } from "./notices";

/** Asks the parties to stand behind a version that has just been adopted. */
export const endorsementJob: Job = {
  name: "asking for endorsement",
  everyMs: 60_000,
  run: () => askForEndorsement(db(), new Date()),
};
