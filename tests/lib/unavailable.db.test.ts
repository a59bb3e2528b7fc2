import { expect, test } from "vitest";
import { signIn } from "@/lib/access/sign-in-actions";
import { closeDatabase } from "@/lib/db";
import { send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

test("a deed while the database is away is answered with a sentence, and what was typed is kept", async () => {
  await closeDatabase();
  const answer = await send(signIn, { email: "ida@example.dk", password: "bikube ved fjorden 14" });
  expect(answer).toMatchObject({ ok: false, reason: "unavailable" });
  expect(answer).toMatchObject({ values: { email: "ida@example.dk" } });
});
