import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openBackup, restore } from "@/lib/backup/restore";
import { closeDatabase, connections, openDatabase } from "@/lib/db";
import { planUndo } from "@/lib/organisation/import/undo-queries";
import { newUuid } from "@/lib/uuid";
import { migrate, ourMigrations, readMigrations } from "@/prisma/migrate";
import { beside, kindsBeside } from "@/tests/support/database";
import { firstBackup, firstMigrations, folderOf } from "@/tests/support/first-release";
import { temporaryFolder } from "@/tests/support/server";

vi.setConfig({ testTimeout: 60_000 });
const copies = temporaryFolder();
const first = folderOf(firstMigrations);
const names = readMigrations(ourMigrations).map(({ name }) => name);
/** The last version before seats told whom they look for. */
const then = folderOf(names.filter((name) => name < "20261125155135"));
/** The last before organisations told what they offer. */
const later = folderOf(names.filter((name) => name < "20261125192707"));

beforeAll(async () => openDatabase(await beside(kindsBeside()[0] ?? "embedded")));
afterAll(async () => {
  await closeDatabase();
  for (const folder of [copies, first, then, later]) folder.remove();
});
beforeEach(async () => {
  await connections().query("drop schema public cascade; create schema public");
  const into = { place: "first", copies: copies.path };
  await restore(connections(), await openBackup(firstBackup), into, readMigrations(first.path));
});

const run = async (statement: string, values: unknown[] = []) =>
  (await connections().query(statement, values)).rows;

/** An import that, as far as its version knew, brought one of each: nobody has touched them since. */
async function importOfThatDay() {
  const draftId = newUuid();
  await run(
    `insert into "ImportDraft" (id, "initiativeId", "personId", "fileName", cells, "createdAt", "confirmedAt")
     select $1, "initiativeId", id, 'parter.csv', '[]', now(), now() from "Person" order by id limit 1`,
    [draftId],
  );
  for (const table of ["Organisation", "Group", "Seat", "Person", "Activity", "StatusReport"]) {
    await run(
      `insert into "ImportedRow" ("draftId", "table", "rowId", "before", "fingerprint")
       select $1, '${table}', t.id, '{"sortKey": "was"}', fingerprint_of_row(to_jsonb(t))
         from "${table}" t order by t.id limit 3`,
      [draftId],
    );
  }
  return draftId;
}

/** What was changed since in what the import wrote, table by table. */
async function changedSince(draftId: string) {
  const [draft] = await run(`select "confirmedAt" from "ImportDraft" where id = $1`, [draftId]);
  const plan = await planUndo(
    { id: draftId, confirmedAt: draft.confirmedAt },
    { isBootstrap: true },
  );
  return plan.obstacles.filter(({ reason }) => reason === "changed").map(({ table }) => table);
}

describe("an upgrade is no change of what an import left", () => {
  test.each([
    ["before either column", then],
    ["between the two", later],
  ])("made %s", async (_when, version) => {
    await migrate(connections(), version.path);
    const draftId = await importOfThatDay();
    await migrate(connections());
    expect(await changedSince(draftId)).toEqual([]);
    const [row] = await run(
      `update "Organisation" set offers = 'Lokaler' where id = (
         select "rowId" from "ImportedRow" where "draftId" = $1 and "table" = 'Organisation' limit 1)
       returning id`,
      [draftId],
    );
    expect(await changedSince(draftId)).toEqual(["Organisation"]);
    await run(`update "Organisation" set offers = '' where id = $1`, [row.id]);
    expect(await changedSince(draftId)).toEqual([]);
  });

  test("nor is what was changed before it forgotten by it", async () => {
    await migrate(connections(), then.path);
    const draftId = await importOfThatDay();
    await run(
      `update "Person" set name = name || ' Holm' where id = (
         select "rowId" from "ImportedRow" where "draftId" = $1 and "table" = 'Person' limit 1)`,
      [draftId],
    );
    await migrate(connections());
    expect(await changedSince(draftId)).toEqual(["Person"]);
  });
});
