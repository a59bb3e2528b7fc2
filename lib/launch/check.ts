import { generateClient } from "@/lib/launch/generate-client";
import { runAloud } from "@/lib/launch/run-program";
import { node } from "@/lib/launch/tools";

/** `complaints` say which failed and why, where the counted can name them. */
export type Outcome = { passed: number; failed: number; complaints?: string[] };

/** `npm run check`: what a developer wants to know before each commit, in a few seconds. */
export default async function check(): Promise<void> {
  await generateClient();
  const { failed } = await checkSources();
  const unit = await runAloud(node("vitest", "run", "--project", "unit"));
  process.exit(failed || unit ? 1 : 0);
}

/** Format, lint and types. Each counts as one, and a complaint in one does not hide the other's. */
export async function checkSources(): Promise<Outcome> {
  const codes = [
    await runAloud(node("biome", "check", "--error-on-warnings", ".")),
    await runAloud(node("tsc", "--noEmit")),
  ];
  const failed = codes.filter((code) => code !== 0).length;
  return { passed: codes.length - failed, failed };
}
