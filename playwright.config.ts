import { defineConfig, devices } from "@playwright/test";
import { browserWords, findChromium } from "./tests/support/chromium";

const report = process.env.TEST_REPORT;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/e2e-server.ts",
  outputDir: "test-results",
  reporter: report ? [["list"], ["json", { outputFile: report }]] : "list",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Far above what anything takes: they end what hangs, also on a machine ten times slower.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 60_000,
    ...devices["Desktop Chrome"],
    // Set by the global set-up, before the workers read this file again.
    baseURL: process.env.TEST_ADDRESS ?? "",
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium() ?? "", args: browserWords },
  },
});
