import { setTimeout as pause } from "node:timers/promises";
import { untouched } from "@/lib/backup/lines";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

type DatabaseError = Error & { code?: string };

const attempts = 20;
/** No lock within the time limit, and two who wait for each other. */
const busy = ["55P03", "40P01"];

/** Tries again while deeds under way hold the tables: nothing was done before the lock was had. */
export async function whenQuiet<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as DatabaseError;
      if (!code || !busy.includes(code)) throw error;
      if (attempt === attempts) {
        throw new CannotStart(`The database is too busy just now. ${untouched} Try again.`);
      }
      await pause(200);
    }
  }
}

/** What the database says no to, as a sentence: a table that is not ours, a row that breaks a rule. */
export function refusals(error: DatabaseError): never {
  if (!error.code || !/^[0-9A-Z]{5}$/.test(error.code)) throw error;
  throw new CannotStart(`The database refuses the backup: ${error.message}. ${untouched}`);
}
