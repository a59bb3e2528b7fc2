import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { copyToday } from "@/lib/backup/daily";
import { readBackup } from "@/lib/backup/read";
import { db } from "@/lib/db";
import { freshDatabase } from "@/tests/support/database";
import { temporaryFolder } from "@/tests/support/server";

const disk = vi.hoisted(() => ({ free: 10 ** 9 }));
vi.mock("node:fs/promises", async (original) => ({
  ...(await original<typeof import("node:fs/promises")>()),
  statfs: async () => ({ bavail: disk.free, bsize: 4096 }),
}));

freshDatabase();
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  disk.free = 10 ** 9;
});
afterEach(() => folder.remove());

const copies = () => readdirSync(join(folder.path, "backups")).sort();
const on = (day: number) => copyToday(folder.path, new Date(Date.UTC(2026, 10, day, 9)));

test("before anybody has begun nothing is copied", async () => {
  await on(20);
  expect(readdirSync(folder.path)).toEqual([]);
});

test("a copy a day is made, whole and for this user only", async () => {
  await db().account.create({ data: { email: "drift@journeys.example" } });
  await on(24);
  await on(24);
  expect(copies()).toEqual(["2026-11-24.backup"]);
  const [copy] = copies().map((name) => join(folder.path, "backups", name));
  expect(statSync(copy ?? "").mode & 0o777).toBe(0o600);
  expect((await readBackup(copy ?? "")).rows.Account).toBe(1);
});

test("the day turns at midnight in Copenhagen", async () => {
  await copyToday(folder.path, new Date("2026-11-24T23:30:00Z"));
  expect(copies()).toEqual(["2026-11-25.backup"]);
});

test("the last seven are kept, and what others put there is left alone", async () => {
  const there = join(folder.path, "backups");
  mkdirSync(there);
  const others = ["before-the-move.backup", "replaced-2026-10-01T080000.backup"];
  const old = Array.from({ length: 9 }, (_, day) => `2026-11-${10 + day}.backup`);
  for (const name of [...others, ...old, "left.partial", "being-written.partial"]) {
    writeFileSync(join(there, name), "");
  }
  utimesSync(join(there, "left.partial"), new Date(0), new Date(0));
  utimesSync(
    join(there, "being-written.partial"),
    new Date("2026-11-25T08:59:00Z"),
    new Date("2026-11-25T08:59:00Z"),
  );
  await on(25);
  expect(copies()).toEqual(
    [...others, ...old.slice(3), "2026-11-25.backup", "being-written.partial"].sort(),
  );
});

test("a disk that is nearly full is left to the database, with a word about it", async () => {
  disk.free = 1_000;
  await expect(on(25)).rejects.toThrow("no copy was made");
  expect(readdirSync(folder.path)).toEqual([]);
});

test("a copy that cannot be written leaves no half file, and the database at work", async () => {
  writeFileSync(join(folder.path, "backups"), "a file in the folder's place");
  await expect(on(25)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(await db().account.count()).toBe(1);
});
