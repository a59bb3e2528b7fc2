import { db } from "@/lib/db";
import type { Job } from "@/lib/launch/work";
import { moveAnnexes, moveBack, removeUnused } from "./move";
import { direction } from "./storage";

/** Moves annexes to the storage for files, where the settings name one, or back where it is to be left. */
export const annexJob: Job = {
  name: "moving annexes to the storage or back",
  everyMs: 30_000,
  run: async () => {
    const where = direction();
    if (where === null) return;
    const now = new Date();
    if (where === "in") await moveAnnexes(db(), now);
    else if (await moveBack(db())) console.log(allAreBack);
    await removeUnused(db(), now);
  },
};

const allAreBack =
  "All annexes are in the database again. The settings that begin with S3_ can be taken out.";
