import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, connections, openDatabase } from "@/lib/db";
import { migrate } from "@/prisma/migrate";
import { emptyDatabase } from "@/tests/support/database";
import { temporaryFolder } from "@/tests/support/server";

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(async () => openDatabase(await emptyDatabase()));
afterAll(closeDatabase);
beforeEach(async () => {
  folder = temporaryFolder();
  await connections().query("drop schema public cascade; create schema public");
});
afterEach(() => folder.remove());

function write(name: string, script: string) {
  mkdirSync(join(folder.path, name), { recursive: true });
  writeFileSync(join(folder.path, name, "migration.sql"), script);
}

const run = () => migrate(connections(), folder.path);

async function tables() {
  const { rows } = await connections().query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map((row) => row.name);
}

test("migrations are applied in the order of their names, once", async () => {
  write("2_seats", "alter table seat add column title text");
  write("1_start", "create table seat (id int)");
  expect(await run()).toEqual(["1_start", "2_seats"]);
  expect(await run()).toEqual([]);
  expect(await tables()).toEqual(["_prisma_migrations", "seat"]);
});

test("a script may hold a trigger, with semicolons inside", async () => {
  write(
    "1_start",
    `create table note (id int);
     create function keep() returns trigger language plpgsql as $$
       begin raise exception 'kept; for ever'; end; $$;
     create trigger keep before delete on note for each row execute function keep();
     insert into note values (1);`,
  );
  await run();
  await expect(connections().query("delete from note")).rejects.toThrow("kept; for ever");
});

test("a migration that fails leaves the database as it was, with those before it, and says which one", async () => {
  write("1_start", "create table seat (id int)");
  write("2_broken", "create table half (id int); insert into nowhere values (1)");
  const refusal = await run().catch((error: Error) => error);
  expect(refusal).toMatchObject({ name: "CannotStart" });
  expect(String(refusal)).toContain("2_broken");
  expect(await tables()).toEqual([]);
  write("2_broken", "create table whole (id int)");
  expect(await run()).toEqual(["1_start", "2_broken"]);
});

test("a migration that was changed afterwards is refused", async () => {
  write("1_start", "create table seat (id int)");
  await run();
  write("1_start", "create table seat (id bigint)");
  await expect(run()).rejects.toThrow("1_start was changed");
});

test("the line endings of Windows are no change", async () => {
  write("1_start", "create table seat (\n id int)");
  await run();
  write("1_start", "create table seat (\r\n id int)");
  expect(await run()).toEqual([]);
});

test("a database from a newer version is refused", async () => {
  write("1_start", "create table seat (id int)");
  write("2_future", "create table future (id int)");
  await run();
  const older = temporaryFolder();
  mkdirSync(join(older.path, "1_start"));
  writeFileSync(join(older.path, "1_start", "migration.sql"), "create table seat (id int)");
  await expect(migrate(connections(), older.path)).rejects.toThrow("start the newer version");
  older.remove();
});

test("copies that start at once take turns", async () => {
  write("1_start", "create table seat (id int); select pg_sleep(0.2)");
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat()).toEqual(["1_start"]);
});
