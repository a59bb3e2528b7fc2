import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPages } from "@/lib/launch/build";
import { embeddedGround, type Ground, serverGround } from "@/tests/load/kills/grounds";
import { kinds } from "@/tests/load/kills/notebook";
import { killAgainAndAgain, told } from "@/tests/load/kills/run";
import { kills, onlyDatabase, seed } from "@/tests/load/kills/settings";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";

/**
 * The built application, killed in a storm of votes, reports, imports and deeds around decisions and in
 * exercises: what people were told is saved is there afterwards, nothing is half, and the next start needs no hand.
 */

// A start that is measured waits for no build.
beforeAll(async () => {
  process.env.NEXT_DIST_DIR = ".next-test";
  await buildPages();
});

const grounds: Ground[] = [];
afterAll(() => Promise.all(grounds.map((ground) => ground.close())));

const hasServer = findPostgresPrograms() !== null;
const here = [
  { database: "embedded", lay: embeddedGround, isHere: true },
  { database: "server", lay: serverGround, isHere: hasServer },
].filter(({ database, isHere }) => isHere && (onlyDatabase ?? database) === database);

test.each(here)(
  "killed at random, nothing acknowledged is lost ($database)",
  async ({ database, lay }) => {
    const ground = await lay();
    grounds.push(ground);
    const figures = await killAgainAndAgain(ground, kills, seed);
    console.log(`Database ${database}: ${told(figures)}`);
    expect(figures.notebook.unexpected).toEqual([]);
    expect(figures.notebook.acknowledged.size).toBeGreaterThan(10 * kills);
    const { notebook } = figures;
    expect(kinds.filter((kind) => notebook.acknowledgedOf(kind).length === 0)).toEqual([]);
    // The first start had nothing to get over. Where that alone takes long, the machine is busy.
    const patience = Math.max(10_000, 3 * (figures.starts[0] ?? 0));
    expect(Math.max(...figures.starts)).toBeLessThan(patience);
    expect(Math.max(0, ...figures.recoveries)).toBeLessThan(patience);
  },
  240_000 + kills * 120_000,
);
