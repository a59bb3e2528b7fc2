import { connections, isEmbedded } from "@/lib/db";
import type { Job } from "@/lib/launch/work";

/**
 * A plan is kept for as long as the connection, and the embedded database has but one, with nothing
 * running beside it that would notice how the tables grow (a server has autovacuum): a plan from the
 * day of the first import would stay. Making them anew costs a few milliseconds each.
 */
export const planAnewJob: Job = {
  name: "planning statements anew",
  everyMs: 10 * 60_000,
  run: async () => {
    if (isEmbedded()) await connections().query("discard plans");
  },
};
