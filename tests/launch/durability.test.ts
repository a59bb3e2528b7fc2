import fs from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Embedded, openFolder } from "@/lib/embedded/open";
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
