import { db } from "@/lib/db";
import type { Job } from "@/lib/launch/work";

/** Takes counters of attempts away that have run out. */
export const forgetCountsJob: Job = {
  name: "forget old attempts",
  everyMs: 60 * 60 * 1000,
  run: async () => {
    await db().rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
  },
};
