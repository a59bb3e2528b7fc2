import "server-only";
import { headers } from "next/headers";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { addressBucket } from "./rules";
import { hashToken } from "./tokens";

/**
 * Attempts are counted in the database, for every copy of the application together. The narrow
 * count is per account *and* place, so a stranger who guesses elsewhere never locks the owner out;
 * the wide one is per place, roomy enough for an office behind one address. Both forget after a
 * quarter of an hour.
 */
const quarter = 15 * 60;
const counts = {
  "sign-in": { both: 8, place: 80 },
  password: { both: 8, place: 80 },
  link: { both: 3, place: 30 },
  "set-up": { both: 20, place: 20 },
} as const;

export type Attempt = keyof typeof counts;

/**
 * Counts an attempt before it is tried, so that many at once are all counted.
 * Refuses with too-many-attempts. `forgive` is for an attempt that turned out right.
 */
export async function countAttempt(
  kind: Attempt,
  about: string,
): Promise<{ forgive: () => Promise<void> }> {
  const place = await placeOfRequest();
  // Hashed: the counters need no addresses.
  const both = hashToken(`${about} ${place}`);
  const narrow = limiter(`${kind}-both`, counts[kind].both);
  const wide = limiter(`${kind}-place`, counts[kind].place);
  await consume(narrow, both);
  await consume(wide, hashToken(place));
  return {
    forgive: async () => {
      await narrow.delete(both);
      await wide.reward(hashToken(place));
    },
  };
}

function limiter(keyPrefix: string, points: number) {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimit",
    keyPrefix,
    points,
    duration: quarter,
    clearExpiredByTimeout: false,
  });
}

async function consume(limit: RateLimiterPrisma, key: string) {
  try {
    await limit.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal("too-many-attempts");
    throw error;
  }
}

/** The launcher writes the connection's own address over whatever the browser said (lib/launch/client-address.ts). */
async function placeOfRequest(): Promise<string> {
  const address = (await headers()).get("x-client-address");
  return address ? addressBucket(address) : "unknown";
}
