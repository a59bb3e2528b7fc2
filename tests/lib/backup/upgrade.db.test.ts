import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { verifyChainsIn } from "@/lib/audit-chain";
import { passwordMatches } from "@/lib/auth";
import { madeBy } from "@/lib/backup/made-by";
import { openBackup, restore } from "@/lib/backup/restore";
import { closeDatabase, connections, openDatabase } from "@/lib/db";
import { passwordOfTheCast } from "@/prisma/cast";
import { migrate, ourMigrations, readApplied, readMigrations } from "@/prisma/migrate";
import { beside, kindsBeside } from "@/tests/support/database";
import { rowsOf, rulesOf } from "@/tests/support/database-text";
import { firstBackup, firstMigrations, folderOf } from "@/tests/support/first-release";
import { temporaryFolder } from "@/tests/support/server";

vi.setConfig({ testTimeout: 60_000 });
const copies = temporaryFolder();
const first = folderOf(firstMigrations);
let rulesOfToday: string[];

beforeAll(async () => {
  await openDatabase(await beside(kindsBeside()[0] ?? "embedded"));
  rulesOfToday = await rulesOf(connections());
});
afterAll(async () => {
  await closeDatabase();
  first.remove();
  copies.remove();
});
afterEach(() => vi.restoreAllMocks());

/** The database as the first release left it, with the example in it. */
async function firstRelease() {
  await connections().query("drop schema public cascade; create schema public");
  const into = { place: "first", copies: copies.path };
  await restore(connections(), await openBackup(firstBackup), into, readMigrations(first.path));
  expect(await readApplied(connections())).toHaveLength(firstMigrations.length);
}

/** Columns that have moved elsewhere since: a group's rule into the decision matrix, a strategy's texts into passages. */
const moved: Record<string, string[]> = {
  Group: ["rule"],
  StrategyVersion: ["vision", "problem", "strategies"],
};

/** Tables that have become others, told by their own test. */
const became = ["Goal", "GoalWording"];

/** What the first release knew of each row; later columns and tables may have come. */
async function rowsOfThatDay() {
  const { contents } = await openBackup(firstBackup);
  const rows: Record<string, unknown[]> = {};
  for (const [name, columns] of Object.entries(contents.tables)) {
    if (["Installation", "SignInLink", ...became].includes(name)) continue;
    const gone = ["sessionEpoch", ...(moved[name] ?? [])];
    const chosen = columns.filter((column) => !gone.includes(column));
    const { rows: found } = await connections().query(
      `select array_to_json(array[${chosen.map((column) => `"${column}"::text`)}])::text as row from "${name}"`,
    );
    rows[name] = found.map(({ row }) => row).sort();
  }
  return rows;
}

test("a database of the first release is brought up to today with all of its rows", async () => {
  await firstRelease();
  expect(await rulesOf(connections())).not.toEqual(rulesOfToday);
  const before = await rowsOfThatDay();
  const rule = await ruleOfSteering();
  const agenda = await agendaOfThatDay();
  expect(before.StatusReport?.length).toBeGreaterThan(100);
  const applied = await migrate(connections());
  expect(applied[0]).toBe("20261124000000_activity_period");
  expect(await rowsOfThatDay()).toEqual(before);
  await expectToday();
  expect(await agendaOfToday()).toEqual(agenda);
  const { rows } = await connections().query(
    `select r.rule, count(o.*)::int as opened from "MatrixRow" r
       left join "ProposalOpening" o on o."matrixRowId" = r.id group by r.id`,
  );
  expect(rows.map((row) => row.rule)).toEqual(Array(6).fill(rule));
  expect(rows.reduce((sum, { opened }) => sum + opened, 0)).toBe(before.ProposalOpening?.length);
});

/** Every version as it was read then: three texts, and goals that activities serve. */
async function agendaOfThatDay() {
  const { rows } = await connections().query(
    `select v.number, v.vision, v.problem, v.strategies,
            (select string_agg(w."goalId" || ' ' || w.text, '|' order by w.position) from "GoalWording" w where w."versionId" = v.id) as goals
       from "StrategyVersion" v order by v.number`,
  );
  expect(rows.length).toBeGreaterThan(2);
  return rows;
}

/** The same, from today's passages; and every word has an author who wrote it then or before. */
async function agendaOfToday() {
  const text = (part: string) =>
    `(select string_agg(w.text, e'\n\n' order by w.position) from "PassageWording" w
        join "Passage" q on q.id = w."passageId" and q.part = '${part}' where w."versionId" = v.id) as ${part}`;
  const { rows } = await connections().query(
    `select v.number, ${text("vision")}, ${text("problem")}, ${text("strategies")},
            (select string_agg(w."passageId" || ' ' || w.text, '|' order by w.position) from "PassageWording" w
               join "Passage" q on q.id = w."passageId" and q.part = 'goals' where w."versionId" = v.id) as goals
       from "StrategyVersion" v order by v.number`,
  );
  const { rows: strays } = await connections().query(
    `select 1 from "PassageWording" w join "StrategyVersion" v on v.id = w."versionId"
      where w.since > v.number or (w.since = v.number and w."authorId" <> v."authorId")`,
  );
  expect(strays).toEqual([]);
  return rows;
}

/** By which rule the steering group of the first release decided. */
async function ruleOfSteering() {
  const { rows } = await connections().query(`select rule from "Group" where kind = 'steering'`);
  expect(rows[0].rule).toMatchObject({ procedure: "majority", quorum: { kind: "count" } });
  return rows[0].rule;
}

test("a backup of the first release is restored by the version of today", async () => {
  await firstRelease();
  const before = await rowsOfThatDay();
  const into = { place: "today", replace: "today", copies: copies.path };
  await restore(connections(), await openBackup(firstBackup), into);
  expect(await rowsOfThatDay()).toEqual(before);
  await expectToday();
});

async function expectToday() {
  expect(await rulesOf(connections())).toEqual(rulesOfToday);
  const logs = await verifyChainsIn(connections());
  expect(logs).toEqual([{ slug: "flere-med-i-vesterfjord", entries: 832, brokenAt: null }]);
  const { rows } = await connections().query(
    `select "passwordHash" from "Account" where "operatorSince" is not null`,
  );
  expect(await passwordMatches(rows[0].passwordHash, passwordOfTheCast)).toBe(true);
}

test("an upgrade that fails leaves every row and rule as it was", async () => {
  await firstRelease();
  const [rows, rules] = [await rowsOf(connections()), await rulesOf(connections())];
  const failing = folderOf(readMigrations(ourMigrations).map(({ name }) => name));
  const last = join(failing.path, "29991231000000_fails");
  mkdirSync(last);
  writeFileSync(
    join(last, "migration.sql"),
    `alter table "Person" add column nickname text;
     update "Organisation" set name = name || ' half done';
     drop table "Milestone" cascade;
     alter table "Seat" add constraint seat_never check (position < 0);`,
  );
  await expect(migrate(connections(), failing.path)).rejects.toThrow(
    /29991231000000_fails does not fit .*seat_never.* as it was/,
  );
  expect(await rowsOf(connections())).toEqual(rows);
  expect(await rulesOf(connections())).toEqual(rules);
  expect(await readApplied(connections())).toHaveLength(firstMigrations.length);
  failing.remove();
});

test("a backup names every table, and no counter would be left behind", async () => {
  const { rows } = await connections().query(
    `select relkind::text as kind, relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relkind not in ('i', 'c')`,
  );
  const tables = rows.filter(({ kind }) => kind === "r").map(({ name }) => name);
  const made = madeBy(readMigrations(ourMigrations)).tables;
  expect(made).toEqual(expect.arrayContaining(tables));
  expect(rows.filter(({ kind }) => kind !== "r")).toEqual([]);
});
