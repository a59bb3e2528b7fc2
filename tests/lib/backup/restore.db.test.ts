import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUp } from "@/lib/backup/back-up";
import { openBackup, restore } from "@/lib/backup/restore";
import { connect } from "@/lib/connect";
import { connections, db } from "@/lib/db";
import { makeExample } from "@/prisma/example/build";
import { freshDatabase } from "@/tests/support/database";
import { rowsOf, rulesOf } from "@/tests/support/database-text";
import { temporaryFolder } from "@/tests/support/server";

freshDatabase();
const folder = temporaryFolder();
afterAll(() => folder.remove());

beforeAll(async () => {
  const account = await db().account.create({
    data: { email: "x@y.z", operatorSince: new Date() },
  });
  await db().$transaction(
    (t) => makeExample(t, { now: new Date(), operatorAccountId: account.id }),
    { timeout: 30_000 },
  );
});

test("goes and comes", async () => {
  const path = join(folder.path, "a.backup");
  console.time("backup");
  const c = await backUp(connections(), path);
  console.timeEnd("backup");
  const { pool, embedded } = await connect({ memory: true });
  console.time("restore");
  await restore(pool, await openBackup(path), { place: "x", copies: folder.path });
  console.timeEnd("restore");
  expect(await rowsOf(pool)).toEqual(await rowsOf(connections()));
  expect(await rulesOf(pool)).toEqual(await rulesOf(connections()));
  await pool.end();
  await embedded?.close();
  const size = (await import("node:fs")).statSync(path).size;
  console.log(
    size,
    Object.values(c.rows).reduce((a, b) => a + b, 0),
  );
}, 60_000);
