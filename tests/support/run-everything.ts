import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPages } from "@/lib/launch/build";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { checkSources, type Outcome } from "@/lib/launch/check";
import { generateClient } from "@/lib/launch/generate-client";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";
import { runJourneys, runVitest } from "@/tests/support/test-runs";

const parts = ["unit", "db", "e2e"] as const;
type Part = (typeof parts)[number];

/**
 * `npm test`: everything, with its own set-up, beside a running server if need be. It ends with what
 * failed, told again after all the rest, and the line `N passed, N failed` over all of it. `npm test -- --only=unit|db|e2e filter` runs less.
 */
export default async function test(words: string[]): Promise<void> {
  const { only, filter } = read(words);
  const wants = (part: Part) => only === undefined || only === part;
  // The tests have a build of their own: a running server keeps the one it began with.
  Object.assign(process.env, { NEXT_DIST_DIR: ".next-test", NEXT_TELEMETRY_DISABLED: "1" });
  await generateClient();
  const reports = mkdtempSync(join(tmpdir(), "test-reports-"));
  const outcomes: Outcome[] = [];
  if (!only) outcomes.push(await checkSources());
  if (wants("e2e")) outcomes.push(await attempt(buildPages));
  outcomes.push(await runVitest(projectsFor(wants), filter, reports));
  if (wants("e2e")) outcomes.push(await runJourneys(filter, reports));
  rmSync(reports, { recursive: true, force: true });
  report(outcomes);
}

function read(words: string[]) {
  const { values, positionals } = parseArgs({
    args: words,
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  const only = parts.find((part) => part === values.only);
  if (values.only && !only) throw new CannotStart(`--only takes one of: ${parts.join(", ")}.`);
  return { only, filter: positionals };
}

function projectsFor(wants: (part: Part) => boolean) {
  const projects = [];
  if (wants("unit")) projects.push("unit");
  if (wants("e2e")) projects.push("launch");
  if (wants("db")) projects.push("embedded", ...serverIfThere());
  return projects;
}

function serverIfThere() {
  if (findPostgresPrograms()) return ["server"];
  console.log("No PostgreSQL programs here, so nothing is tested on a PostgreSQL server.");
  return [];
}

/** A failure here is one failure, and the tests that can still say something run on. */
async function attempt(work: () => Promise<void>): Promise<Outcome> {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function report(outcomes: Outcome[]) {
  const sum = (key: "passed" | "failed") =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  for (const complaint of outcomes.flatMap(({ complaints = [] }) => complaints)) {
    console.log(`\nNot right at once: ${complaint}`);
  }
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exit(sum("failed") === 0 && sum("passed") > 0 ? 0 : 1);
}
