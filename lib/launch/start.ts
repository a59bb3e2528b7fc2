import { takeLock } from "@/lib/embedded/lock";
import { environment } from "@/lib/environment";
import { buildPages } from "@/lib/launch/build";
import { generateClient } from "@/lib/launch/generate-client";
import { step } from "@/lib/launch/step.mjs";
import { connectionsToServer } from "@/lib/server-connections";

/** Next would report how it is used to its makers. */
const quiet = { NEXT_TELEMETRY_DISABLED: "1" };

/** Makes what is missing and starts the server. What would stop it is found before the slow parts. */
export default async function start(words: string[]): Promise<void> {
  const dev = words.includes("--dev");
  // Next and React read this when they are loaded, and again in the build.
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", ...quiet });
  const database = await reserveDatabase();
  await generateClient();
  if (!dev) await buildPages();
  // Only now: it needs the database client.
  const { serve } = await import("@/lib/launch/server");
  await serve({ dev, database });
}

/** The lock is held from here on, so that a second start waits for no build before it is refused. */
async function reserveDatabase() {
  const { databaseUrl: url, dataDir } = environment();
  if (!url) return { dataDir, lock: takeLock(dataDir) };
  await step("Asking the database", async () => (await connectionsToServer(url)).end());
  return { url };
}
