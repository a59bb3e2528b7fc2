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

test("however a table grows and is cut, no row of it is missed", async () => {
  const { database } = embedded;
  const numberOf = async (query: string) => {
    const [row] = (await database.query<{ n: number }>(query)).rows;
    return Number(row?.n);
  };
  const count = () => numberOf("select count(*) as n from long_note");
  const bytes = () => numberOf("select pg_relation_size('long_note') as n");
  await database.exec("create table long_note (id serial primary key, text text)");
  for (const rows of [1, 400, 3_000]) {
    await database.query(
      "insert into long_note (text) select repeat('x', 400) from generate_series(1, $1::int)",
      [rows],
    );
  }
  expect(await count()).toBe(3_401);
  const whole = await bytes();
  // What is empty at the end is cut off.
  await database.exec("delete from long_note where id > 10");
  await database.exec("vacuum (truncate true) long_note");
  expect(await bytes()).toBeLessThan(whole / 10);
  expect(await count()).toBe(10);
  await database.query("insert into long_note (text) select 'y' from generate_series(1, 2000)");
  expect(await count()).toBe(2_010);
  await database.exec("truncate long_note");
  await database.exec("vacuum full long_note");
  expect([await count(), await bytes()]).toEqual([0, 0]);
  await database.query("insert into long_note (text) values ('z')");
  expect(await count()).toBe(1);
});

test("the disk is asked for the size of a file once, until something is written", async () => {
  const { database } = embedded;
  const read = () => database.query("select * from note join long_note using (id)");
  await read();
  const ask = vi.spyOn(fs, "fstatSync");
  await read();
  expect(ask).not.toHaveBeenCalled();
  await database.query("insert into note values (100, 'kept')");
  await read();
  expect(ask).toHaveBeenCalled();
  ask.mockRestore();
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
