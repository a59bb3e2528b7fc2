import { db } from "@/lib/db";
import type { Job } from "@/lib/launch/work";
import { moveAnnexes, removeUnused } from "./move";
import { hasStorage } from "./storage";

/** Moves annexes to the storage for files, where the settings name one. */
export const annexJob: Job = {
  name: "moving annexes to the storage",
  everyMs: 30_000,
  run: async () => {
    if (!hasStorage()) return;
    const now = new Date();
    await moveAnnexes(db(), now);
    await removeUnused(db(), now);
  },
};
