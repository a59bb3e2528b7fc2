import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOf, isoDay } from "@/lib/dates";
import { fingerprintOf } from "@/lib/launch/fingerprint";
import { step } from "@/lib/launch/step.mjs";
import { type Amount, makeData } from "@/tests/load/bench/data/make";
import type { Places } from "@/tests/load/bench/data/places";

const sources = [
  "prisma/example",
  "prisma/migrations",
  "tests/load/bench/data",
  "tests/load/bench/sizes.ts",
];

/**
 * The folder with this much data, made unless it is there: another run of the same day uses it
 * again. Open decisions close in days to come, so yesterday's is of no use.
 */
export async function keptData(
  name: string,
  amount: Amount,
): Promise<{ path: string; places: Places }> {
  const made = fingerprintOf(sources).slice(0, 12);
  const today = isoDay(dayOf(new Date()));
  const path = join(tmpdir(), "collective-impact-bench", `${today}-${made}-${name}-${amount.seed}`);
  const mark = join(path, "places.json");
  if (!existsSync(mark)) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    const places = await step(`Making the data (${name})`, () =>
      makeData({ dataDir: join(path, "data") }, amount),
    );
    writeFileSync(mark, JSON.stringify(places));
  }
  return { path: join(path, "data"), places: JSON.parse(readFileSync(mark, "utf8")) };
}
