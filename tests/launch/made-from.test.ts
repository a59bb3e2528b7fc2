import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { unlessMadeFrom } from "@/lib/launch/fingerprint";
import { temporaryFolder } from "@/tests/support/server";

let folder: ReturnType<typeof temporaryFolder>;
let source: string;
beforeEach(() => {
  folder = temporaryFolder();
  source = join(folder.path, "source");
  writeFileSync(source, "first");
});
afterEach(() => folder.remove());

const make = (work: () => Promise<void>) => unlessMadeFrom([source], folder.path, work);

test("what is made is not made again, even when only the dates changed", async () => {
  const work = vi.fn(async () => undefined);
  await make(work);
  utimesSync(source, new Date(0), new Date(0));
  await make(work);
  expect(work).toHaveBeenCalledTimes(1);
});

test("a changed source is made again", async () => {
  const work = vi.fn(async () => undefined);
  await make(work);
  writeFileSync(source, "second");
  await make(work);
  expect(work).toHaveBeenCalledTimes(2);
});

test("what broke off is made again", async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error("disk full")).mockResolvedValue(undefined);
  await expect(make(work)).rejects.toThrow("disk full");
  await make(work);
  expect(work).toHaveBeenCalledTimes(2);
});
