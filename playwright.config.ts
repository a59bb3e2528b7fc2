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
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    ...devices["Desktop Chrome"],
    // Set by the global set-up, before the workers read this file again.
    baseURL: process.env.TEST_ADDRESS ?? "",
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium() ?? "", args: browserWords },
  },
});
