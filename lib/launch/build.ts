import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { unlessMadeFrom } from "@/lib/launch/fingerprint";
import { runQuietly } from "@/lib/launch/run-program";
import { step } from "@/lib/launch/step.mjs";
import { node } from "@/lib/launch/tools";

const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Builds the pages for production, unless the build is there and from these sources. */
export async function buildPages(): Promise<void> {
  const folder = process.env.NEXT_DIST_DIR || ".next";
  await unlessMadeFrom(sources, folder, () => step("Building the pages", build));
}

async function build() {
  const { code, output } = await runQuietly({
    ...node("next", "build"),
    environment: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  if (code === 0) return;
  throw new CannotStart(`${output}\nThe pages could not be built; the reason is above.`);
}
