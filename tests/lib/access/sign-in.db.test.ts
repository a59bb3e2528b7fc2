import { addMinutes } from "date-fns";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { changePassword, signOutEverywhere } from "@/lib/access/account-actions";
import { openLink, signIn, signOut } from "@/lib/access/sign-in-actions";
import { newToken } from "@/lib/access/tokens";
import { db } from "@/lib/db";
import { currentAccount } from "@/lib/session";
import { type Cast, makeCast, passwordOfTheCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { request } from "@/tests/support/next/headers";

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
});
beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await actAs(null);
  comeFrom("192.0.2.1");
});

const good = "tolv grønne trapper og en kat";

function comeFrom(address: string) {
  request.headers = new Headers({ "x-client-address": address });
}

function reasonOf(outcome: Awaited<ReturnType<typeof send>>) {
  return outcome.ok ? "done" : outcome.reason;
}

test("the chair signs in and comes to the page that was asked for", async () => {
  const fields = { password: passwordOfTheCast, next: "/account" };
  const outcome = await send(signIn, { ...fields, email: ` ${cast.chair.email.toUpperCase()} ` });
  expect(outcome).toEqual({ ok: true, to: "/account" });
  expect((await currentAccount())?.id).toBe(cast.chair.accountId);
});

test("signing in leads to no other site", async () => {
  const fields = { email: cast.chair.email, password: passwordOfTheCast };
  expect(await send(signIn, { ...fields, next: "//elsewhere.example" })).toEqual({
    ok: true,
    to: "/",
  });
});

test("a wrong password and an unknown address are answered alike, and the password is not sent back", async () => {
  const wrong = await send(signIn, { email: cast.chair.email, password: "wrong wrong wrong" });
  const unknown = await send(signIn, { email: "nobody@kystby.example", password: "wrong wrong" });
  expect(wrong).toMatchObject({ ok: false, reason: "wrong-credentials" });
  expect(unknown).toMatchObject({ ok: false, reason: "wrong-credentials" });
  expect(wrong).not.toHaveProperty("values.password");
  expect(await currentAccount()).toBeNull();
});

test("somebody who guesses is stopped, and the owner elsewhere is not", async () => {
  const guess = { email: cast.chair.email, password: "guess guess guess" };
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(signIn, guess)));
  expect(answers.map(reasonOf).sort()).toEqual([
    ...Array(2).fill("too-many-attempts"),
    ...Array(8).fill("wrong-credentials"),
  ]);
  const right = { email: cast.chair.email, password: passwordOfTheCast };
  expect(reasonOf(await send(signIn, right))).toBe("too-many-attempts");
  comeFrom("198.51.100.9");
  expect(reasonOf(await send(signIn, right))).toBe("done");
});

test("somebody who tries one password on many addresses is stopped", async () => {
  const tries = Array.from({ length: 85 }, (_, index) => ({
    email: `person${index}@kystby.example`,
    password: "",
    way: "link",
  }));
  const reasons = await Promise.all(tries.map(async (one) => reasonOf(await send(signIn, one))));
  expect(reasons.filter((reason) => reason === "done")).toHaveLength(30);
  expect(reasons.filter((reason) => reason === "too-many-attempts")).toHaveLength(55);
});

test("a right password is not held against anybody", async () => {
  const right = { email: cast.chair.email, password: passwordOfTheCast };
  for (let time = 0; time < 12; time += 1) {
    expect(reasonOf(await send(signIn, right))).toBe("done");
  }
});

async function makeLink(expiresAt: Date) {
  const { token, tokenHash } = newToken();
  const { accountId } = cast.partner;
  await db().signInLink.create({ data: { accountId, tokenHash, expiresAt } });
  return token;
}

test("a link signs in once", async () => {
  const token = await makeLink(addMinutes(new Date(), 15));
  expect(await send(openLink, { token, next: "/account" })).toEqual({ ok: true, to: "/account" });
  expect((await currentAccount())?.id).toBe(cast.partner.accountId);
  await actAs(null);
  expect(reasonOf(await send(openLink, { token }))).toBe("link-used-or-expired");
  expect(await currentAccount()).toBeNull();
});

test("a link that two press at once signs one of them in", async () => {
  const token = await makeLink(addMinutes(new Date(), 15));
  const both = await Promise.all([send(openLink, { token }), send(openLink, { token })]);
  expect(both.map(reasonOf).sort()).toEqual(["done", "link-used-or-expired"]);
});

test("a link that is old, unknown or not there is refused", async () => {
  const old = await makeLink(addMinutes(new Date(), -1));
  for (const token of [old, newToken().token, "", "'; drop table"]) {
    expect(reasonOf(await send(openLink, { token }))).toBe("link-used-or-expired");
  }
});

test("with a link a forgotten password is replaced, and every other session and link ends", async () => {
  const [token, other] = [
    await makeLink(addMinutes(new Date(), 15)),
    await makeLink(addMinutes(new Date(), 15)),
  ];
  await actAs(cast.partner);
  const elsewhere = new Map(request.cookies);
  await actAs(null);
  expect(reasonOf(await send(openLink, { token, newPassword: "password1234" }))).toBe(
    "check-fields",
  );
  expect(reasonOf(await send(openLink, { token, newPassword: good }))).toBe("done");
  expect(reasonOf(await send(openLink, { token: other }))).toBe("link-used-or-expired");
  const right = { email: cast.partner.email, password: good };
  expect(reasonOf(await send(signIn, right))).toBe("done");
  request.cookies.clear();
  for (const [name, value] of elsewhere) request.cookies.set(name, value);
  expect(await currentAccount()).toBeNull();
});

test("a changed password ends the sessions elsewhere and keeps the one here", async () => {
  await actAs(cast.deputy);
  const elsewhere = new Map(request.cookies);
  const fields = { currentPassword: passwordOfTheCast, newPassword: good };
  expect(reasonOf(await send(changePassword, { ...fields, currentPassword: "not it" }))).toBe(
    "check-fields",
  );
  expect(await send(changePassword, fields)).toMatchObject({ ok: true });
  expect((await currentAccount())?.id).toBe(cast.deputy.accountId);
  for (const [name, value] of elsewhere) request.cookies.set(name, value);
  expect(await currentAccount()).toBeNull();
});

test("a new password that is one's own name is refused and changes nothing", async () => {
  await actAs(cast.observer);
  const before = await db().account.findUnique({ where: { id: cast.observer.accountId } });
  const fields = { currentPassword: passwordOfTheCast, newPassword: "IdaØstergaard1!" };
  const outcome = await send(changePassword, fields);
  expect(outcome).toMatchObject({ reason: "check-fields" });
  expect(outcome).toHaveProperty("fields.newPassword");
  expect(await db().account.findUnique({ where: { id: cast.observer.accountId } })).toEqual(before);
});

test("signing out everywhere ends the sessions elsewhere and keeps the one here", async () => {
  await actAs(cast.chair);
  const elsewhere = new Map(request.cookies);
  expect(await send(signOutEverywhere)).toMatchObject({ ok: true });
  expect((await currentAccount())?.id).toBe(cast.chair.accountId);
  for (const [name, value] of elsewhere) request.cookies.set(name, value);
  expect(await currentAccount()).toBeNull();
});

test("a stranger can change no password and end no sessions", async () => {
  const fields = { currentPassword: passwordOfTheCast, newPassword: good };
  expect(reasonOf(await send(changePassword, fields))).toBe("not-found");
  expect(reasonOf(await send(signOutEverywhere))).toBe("not-found");
});

test("signing out forgets the session here", async () => {
  await actAs(cast.chair);
  await expect(signOut()).rejects.toThrow("Redirected to /");
  expect(await currentAccount()).toBeNull();
});

test("a session that somebody made up is none", async () => {
  await actAs(cast.chair);
  for (const [name, value] of request.cookies) request.cookies.set(name, `${value}x`);
  expect(await currentAccount()).toBeNull();
});
