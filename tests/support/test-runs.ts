import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "@/lib/launch/check";
import { runAloud } from "@/lib/launch/run-program";
import { node } from "@/lib/launch/tools";
import { ensureChromium } from "@/tests/support/ensure-chromium";

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: VitestResult[];
  }[];
};
type VitestResult = { fullName: string; status: string; failureMessages: string[] };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

/** Runs these projects of vitest.config.ts and counts. */
export async function runVitest(projects: string[], filter: string[], reports: string) {
  if (projects.length === 0) return { passed: 0, failed: 0 };
  const report = join(reports, "vitest.json");
  const chosen = projects.flatMap((project) => ["--project", project]);
  const written = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const run = node("vitest", "run", "--passWithNoTests", ...chosen, ...written, ...filter);
  const code = await runAloud(run);
  return settle(code, readVitest(report));
}

/** Runs the journeys through a browser and counts. */
export async function runJourneys(filter: string[], reports: string) {
  const report = join(reports, "playwright.json");
  await ensureChromium();
  const run = node("playwright", "test", "--pass-with-no-tests", ...filter);
  const code = await runAloud({ ...run, environment: { TEST_REPORT: report } });
  return settle(code, readPlaywright(report));
}

/** A run that broke off, or complains without naming a test, is a failure too. */
function settle(code: number, counted: Outcome | null): Outcome {
  if (!counted) return { passed: 0, failed: 1 };
  const isUncounted = code !== 0 && counted.failed === 0;
  return isUncounted ? { ...counted, failed: 1 } : counted;
}

function readVitest(file: string): Outcome | null {
  const report = read<VitestReport>(file);
  if (!report) return null;
  const unreadable = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    complaints: [...unreadable.map(inFile), ...report.testResults.flatMap(inTests)],
  };
}

function inFile({ name, message }: VitestReport["testResults"][number]) {
  return `${name}\n${message}`;
}

function inTests({ name, assertionResults }: VitestReport["testResults"][number]) {
  return assertionResults
    .filter(({ failureMessages }) => failureMessages.length > 0)
    .map(({ fullName, status, failureMessages }) => {
      const how = status === "passed" ? " (passed at the second try)" : "";
      return `${name}: ${fullName}${how}\n${failureMessages.join("\n")}`;
    });
}

function readPlaywright(file: string): Outcome | null {
  const report = read<PlaywrightReport>(file);
  if (!report) return null;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky };
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
