import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { signIn } from "@/lib/access/sign-in-actions";
import { hashPassword } from "@/lib/auth";
import { countStatements, db } from "@/lib/db";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { request } from "@/tests/support/next/headers";

/** Whether an address has an account must not be told by the time that an answer takes: the same work is done. */

const hashed = vi.hoisted(() => ({ times: 0, parameters: [] as string[] }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const verify: typeof real.verify = (hash, ...rest) => {
    hashed.times += 1;
    hashed.parameters.push(String(hash).split("$").slice(1, 4).join("$"));
    return real.verify(hash, ...rest);
  };
  return { ...real, verify };
});

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
  // The cast's own are quick ones.
  const passwordHash = await hashPassword("bikube ved fjorden 14");
  await db().account.update({ where: { email: cast.chair.email }, data: { passwordHash } });
  await db().account.update({
    where: { email: cast.observer.email },
    data: { passwordHash: null },
  });
  // The first of all makes the hash that stands in for nobody's.
  await tried("first@kystby.example");
});
beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await actAs(null);
});

async function tried(email: string, way = "password") {
  request.headers = new Headers({ "x-client-address": "192.0.2.1" });
  Object.assign(hashed, { times: 0, parameters: [] });
  const begun = performance.now();
  const { result, statements } = await countStatements(() =>
    send(signIn, { email, password: "wrong wrong wrong", way }),
  );
  const ms = performance.now() - begun;
  return { said: { ...result, values: undefined }, statements, ms, ...hashed };
}

test("a wrong password costs as much for an address with an account, without a password, or unknown", async () => {
  const [known, open, unknown] = [
    await tried(cast.chair.email),
    await tried(cast.observer.email),
    await tried("nobody@kystby.example"),
  ];
  expect(known.times).toBe(1);
  expect(known.parameters[0]).toBe("argon2id$v=19$m=19456,t=2,p=1");
  for (const other of [open, unknown]) {
    expect(other.said).toEqual(known.said);
    expect([other.times, other.parameters]).toEqual([known.times, known.parameters]);
    expect(other.statements).toEqual(known.statements);
  }
});

test("asking for a link is answered after the same time and with the same words, whoever asks", async () => {
  const [known, unknown] = [
    await tried(cast.chair.email, "link"),
    await tried("nobody@kystby.example", "link"),
  ];
  expect(unknown.said).toEqual(known.said);
  for (const { ms, times } of [known, unknown]) {
    expect(ms).toBeGreaterThan(390);
    expect(times).toBe(0);
  }
});
