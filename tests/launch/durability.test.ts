import fs from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Embedded, openFolder } from "@/lib/embedded/open";
import { runQuietly } from "@/lib/launch/run-program";
import { temporaryFolder } from "@/tests/support/server";

// Counts the real thing: the file goes to the disk as well.
const flush = vi.spyOn(fs, "fsyncSync");
const folder = temporaryFolder();
let embedded: Embedded;

beforeAll(async () => {
  embedded = await openFolder(folder.path);
  await embedded.database.exec("create table note (id int primary key, text text)");
});
afterAll(async () => {
  await embedded.close();
  folder.remove();
});

test("each row that was said to be saved has been flushed to the disk", async () => {
  flush.mockClear();
  for (let id = 0; id < 25; id += 1) {
    await embedded.database.query("insert into note values ($1, 'kept')", [id]);
    expect(flush.mock.calls.length).toBeGreaterThanOrEqual(id + 1);
  }
});

test("reading flushes nothing", async () => {
  flush.mockClear();
  await embedded.database.query("select * from note");
  expect(flush).not.toHaveBeenCalled();
});

test("a disk that fails ends the process before it can promise anything", async () => {
  const broken = temporaryFolder();
  const words = ["lib/launch/command.mjs", "tests/support/break-disk.ts", broken.path];
  const { code, output } = await runQuietly({ program: process.execPath, words });
  expect(code).toBe(1);
  expect(output).toContain("saved the first");
  expect(output).toContain("The disk with the data takes no more (EIO)");
  expect(output).not.toContain("saved the second");
  const { database, close } = await openFolder(broken.path);
  expect((await database.query("select text from note")).rows).toContainEqual({ text: "first" });
  await close();
  broken.remove();
});
