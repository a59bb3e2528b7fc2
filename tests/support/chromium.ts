import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Without a window there is nothing to draw around the page: a journey takes half as long. */
const withoutWindow = "chromium-headless-shell";

const names = [
  ...[withoutWindow, "chromium", "chromium-browser"],
  ...["google-chrome-stable", "google-chrome", "chrome"],
];

const usualPlaces = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** A Chrome or Chromium to test with: an installed one, best without a window, else the one Playwright downloaded, else null. */
export function findChromium(): string | null {
  const path = (process.env.PATH ?? "").split(delimiter);
  const onPath = path.flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [...onPath, ...usualPlaces, chromium.executablePath()];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/**
 * As few surprises as possible: no sandbox, because tests may run as root and in containers; no
 * graphics card; nothing that the browser does by itself in the background.
 */
export const browserWords = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
