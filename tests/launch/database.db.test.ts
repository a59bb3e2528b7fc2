import { expect, inject, test } from "vitest";
import { connections, countStatements, db } from "@/lib/db";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

test("a time comes back as the moment that went in, wherever the server stands", async () => {
  const moment = new Date("2026-07-01T12:00:00.000Z");
  const [row] = await db().$queryRaw<{ same: boolean; back: Date }[]>`
    select ${moment}::timestamptz = '2026-07-01T12:00:00Z'::timestamptz as same,
           '2026-07-01T14:00:00+02:00'::timestamptz as back`;
  expect(row).toEqual({ same: true, back: moment });
});

test("statements are counted, those of a transaction too", async () => {
  await db().$queryRaw`select 1`;
  const { result, count, statements } = await countStatements(() =>
    db().$transaction(async (transaction) => {
      await transaction.$queryRaw`select 1`;
      return transaction.$queryRaw<{ two: number }[]>`select 2 as two`;
    }),
  );
  expect(result).toEqual([{ two: 2 }]);
  expect(statements.map((text) => text.toLowerCase())).toEqual([
    "begin",
    "select 1",
    "select 2 as two",
    "commit",
  ]);
  expect(count).toBe(4);
});

test("an error names the constraint that was broken", async () => {
  await connections().query(
    "create table term (id int, constraint term_is_positive check (id > 0))",
  );
  const refusal = await db().$executeRaw`insert into term values (-1)`.catch((error: unknown) =>
    JSON.stringify(error),
  );
  expect(refusal).toContain("term_is_positive");
});

test.runIf(inject("server"))(
  "a copy that froze in a deed does not keep the lock for hours",
  async () => {
    const { rows } = await connections().query("show idle_in_transaction_session_timeout");
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: "1min" }]);
  },
);

test("what is asked again and again is planned once, whatever the values", async () => {
  for (let n = 0; n < 12; n += 1) {
    await db()
      .$queryRaw`select count(*) from "Vote" v where v."castAt" > now() - ${n} * interval '1 day'`;
  }
  const { rows } = await connections().query(
    `select custom_plans from pg_prepared_statements where statement like '%"castAt" > now()%'`,
  );
  expect(rows.map((row) => Number(row.custom_plans))).toEqual([0]);
});

test("a transaction that waits too long for its turn leaves the database usable", async () => {
  const slow = db().$transaction(() => new Promise((done) => setTimeout(done, 400)));
  const impatient = Array.from({ length: 12 }, () =>
    db().$transaction((transaction) => transaction.$queryRaw`select 1`, { maxWait: 50 }),
  );
  await Promise.allSettled([slow, ...impatient]);
  expect(await db().$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
});

test("a statement that fails leaves the next ones their own answers", async () => {
  for (const number of [1, 2, 3]) {
    await expect(connections().query("select * from nowhere")).rejects.toThrow(/nowhere/);
    await expect(db().$queryRaw`select ${number}::int from nowhere`).rejects.toThrow(/nowhere/);
    expect((await connections().query(`select ${number} as number`)).rows).toEqual([{ number }]);
    expect(await db().$queryRaw`select ${number}::int as number`).toEqual([{ number }]);
  }
});

test("of many statements at once those that fail leave the others their own answers", async () => {
  const ask = (number: number) =>
    number % 3 === 0
      ? db().$queryRaw`select ${number}::int from nowhere`.catch(() => "refused")
      : db().$queryRaw`select ${number}::int as number`;
  const numbers = Array.from({ length: 60 }, (_, number) => number);
  const expected = numbers.map((number) => (number % 3 === 0 ? "refused" : [{ number }]));
  expect(await Promise.all(numbers.map(ask))).toEqual(expected);
});
