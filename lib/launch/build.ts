import { createHash } from "node:crypto";
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
  await unlessMadeFrom(sources, folder, (fingerprint) =>
    step("Building the pages", () => build(fingerprint)),
  );
}

/**
 * Next names the deeds behind forms by this value, and makes one up for each build when it is told
 * none. Then a form that one copy of the application drew found no deed in another that had made its
 * own build. It is no secret: nothing is hidden in our forms, and every deed judges all it is sent.
 */
export const deedsAreNamedBy = createHash("sha256").update("collective-impact").digest("base64");

async function build(fingerprint: string) {
  const { code, output } = await runQuietly({
    ...node("next", "build"),
    environment: {
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deedsAreNamedBy,
      BUILT_FROM: fingerprint,
    },
  });
  if (code === 0) return;
  throw new CannotStart(`${output}\nThe pages could not be built; the reason is above.`);
}
