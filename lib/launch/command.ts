import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { generateClient } from "@/lib/launch/generate-client";

/**
 * Runs the default export of the file named first with the other words. Only then is the file read:
 * on a fresh clone the database client, which most commands need, has to be made before.
 */
export default async function command([file = "", ...words]: string[]): Promise<void> {
  await generateClient();
  const { default: run } = await import(pathToFileURL(resolve(file)).href);
  await run(words);
}
