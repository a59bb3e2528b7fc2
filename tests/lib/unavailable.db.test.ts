import { expect, inject, test } from "vitest";
import { signIn } from "@/lib/access/sign-in-actions";
import { attempt } from "@/lib/action";
import { closeDatabase, db } from "@/lib/db";
import { isReady, wasReadySince } from "@/lib/launch/health";
import { send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const typed = { fields: { reason: "Det haster." }, deedKey: null };

test("a mistake of our own is still one", async () => {
  const bug = attempt(typed, () => db().$queryRaw`select no_such_thing`);
  await expect(bug).rejects.toThrow("no_such_thing");
});

test.runIf(inject("server"))(
  "a database that dies under a deed and is back at once was away all the same",
  async () => {
    const began = performance.now();
    const outcome = await attempt(typed, () =>
      db().$transaction(
        (transaction) => transaction.$queryRaw`select pg_terminate_backend(pg_backend_pid())`,
      ),
    );
    expect(outcome).toMatchObject({ answer: { ok: false, reason: "unavailable" } });
    expect(outcome).toMatchObject({ answer: { values: { reason: "Det haster." } } });
    expect(await isReady()).toBe(true);
    expect(await wasReadySince(began)).toBe(false);
    expect(await wasReadySince(performance.now())).toBe(true);
  },
);

test("a queue that is too long is nobody's mistake", async () => {
  const outcome = await attempt(typed, async () => {
    const slow = db().$transaction(() => new Promise((done) => setTimeout(done, 200)), {
      timeout: 50,
    });
    return slow.then(() => db().account.count());
  });
  expect(outcome).toMatchObject({ answer: { ok: false, reason: "unavailable" } });
});

test("a deed while the database is away is answered with a sentence, and what was typed is kept", async () => {
  await closeDatabase();
  const answer = await send(signIn, { email: "ida@example.dk", password: "bikube ved fjorden 14" });
  expect(answer).toMatchObject({ ok: false, reason: "unavailable" });
  expect(answer).toMatchObject({ values: { email: "ida@example.dk" } });
});
