import { runAloud } from "@/lib/launch/run-program";
import { step } from "@/lib/launch/step.mjs";
import { node } from "@/lib/launch/tools";
import { findChromium } from "@/tests/support/chromium";

/** Finds a browser to test with, or installs one: Playwright's own, else the distribution's, best the one without a window. */
export async function ensureChromium(): Promise<void> {
  if (findChromium()) return;
  await step("Installing a browser", async () => {
    await runAloud(node("playwright", "install", "--with-deps", "chromium"));
    if (!findChromium() && process.getuid?.() === 0) await installDebians();
  });
  if (!findChromium()) console.error("There is no Chrome or Chromium here, and none could be got.");
}

async function installDebians() {
  await runAloud({ program: "apt-get", words: ["update"] });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    if (!findChromium()) await runAloud({ program: "apt-get", words: ["install", "-y", name] });
  }
}
