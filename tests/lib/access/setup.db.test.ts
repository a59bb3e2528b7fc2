import { beforeEach, expect, test } from "vitest";
import { initiativesOf, isSetUp, setupKeyFits } from "@/lib/access/queries";
import { setUp, startOwnInitiative } from "@/lib/access/setup-actions";
import { db } from "@/lib/db";
import { prepareSetup } from "@/lib/launch/setup";
import { currentAccount, currentMember } from "@/lib/session";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
beforeEach(() => actAs(null));

const own = {
  start: "own",
  email: "Ulla@Kystby.example",
  password: "en kop te ved vinduet",
  name: "Ulla Brandt",
  initiativeName: "Flere Med i Kystby",
  purpose: "Ingen ung skal være alene.",
  organisationName: "Kystby Kommune",
  sector: "municipality",
};

test("before anybody has set it up, each start gives a new key and forgets the one before", async () => {
  const first = await prepareSetup();
  const second = await prepareSetup();
  expect(await setupKeyFits(first ?? "")).toBe(false);
  expect(await setupKeyFits(second ?? "")).toBe(true);
  expect(await setupKeyFits("")).toBe(false);
  expect(await isSetUp()).toBe(false);
});

test("a start keeps the secret that signs the sessions", async () => {
  const before = await db().installation.findUnique({ where: { id: 1 } });
  await prepareSetup();
  const after = await db().installation.findUnique({ where: { id: 1 } });
  expect(after?.secret).toBe(before?.secret);
  expect(after?.secret).toHaveLength(43);
});

test("a wrong key, a weak password and a missing name set nothing up", async () => {
  const key = (await prepareSetup()) ?? "";
  const tries = [
    [{ ...own, key: `${key}x` }, "link-used-or-expired"],
    [{ ...own, key: "" }, "link-used-or-expired"],
    [{ ...own, key, password: "Kystby Kystby 2026" }, "check-fields"],
    [{ ...own, key, password: "password1234" }, "check-fields"],
    [{ ...own, key, name: " " }, "check-fields"],
    [{ ...own, key, sector: "circus" }, "check-fields"],
    [{ ...own, key, start: "" }, "check-fields"],
  ] as const;
  for (const [fields, reason] of tries) {
    expect(await send(setUp, fields)).toMatchObject({ ok: false, reason });
  }
  expect(await db().account.count()).toBe(0);
  expect(await db().initiative.count()).toBe(0);
  expect(await setupKeyFits(key)).toBe(true);
});

test("when nothing is chosen to begin with, the choice is what must be mended", async () => {
  const key = (await prepareSetup()) ?? "";
  const { start: _start, ...rest } = own;
  const outcome = await send(setUp, { ...rest, key });
  expect(outcome).toHaveProperty("fields.start", "Vælg en af mulighederne.");
});

test("two who use the key at once: one of them is the operator, the other is refused", async () => {
  const key = (await prepareSetup()) ?? "";
  const outcomes = await Promise.all([
    send(setUp, { ...own, key }),
    send(setUp, { ...own, key, email: "other@kystby.example" }),
  ]);
  expect(outcomes.map((one) => (one.ok ? "done" : one.reason)).sort()).toEqual([
    "done",
    "link-used-or-expired",
  ]);
  expect(await db().account.count()).toBe(1);
  expect(await db().initiative.count()).toBe(1);
  expect(await isSetUp()).toBe(true);
});

test("from then on no start gives a key, and the old one sets nothing up", async () => {
  expect(await prepareSetup()).toBeNull();
  const key = "anything";
  expect(await send(setUp, { ...own, key })).toMatchObject({ reason: "link-used-or-expired" });
});

test("whoever set it up is its initiator, acts for the organisation, and may set up the structure", async () => {
  await actAs(await operator());
  const member = await currentMember("flere-med-i-kystby");
  expect(member).toMatchObject({ isOperator: true, isBootstrap: true, isExample: false });
  expect(member?.roles).toEqual(["partner", "initiator"]);
  expect(member?.organisations).toMatchObject([{ name: "Kystby Kommune", participation: "core" }]);
  const [entry] = await db().auditEntry.findMany();
  expect(entry).toMatchObject({ deed: "initiative.start", sequence: 1 });
});

test("the operator starts another initiative of the same name at another address", async () => {
  await actAs(await operator());
  const outcome = await send(startOwnInitiative, own);
  expect(outcome).toEqual({ ok: true, to: "/initiatives/flere-med-i-kystby-2" });
  const account = await currentAccount();
  const found = account ? await initiativesOf(account, new Date()) : [];
  expect(found.map((one) => one.slug)).toEqual(["flere-med-i-kystby", "flere-med-i-kystby-2"]);
});

test("neither a stranger nor somebody else who is signed in starts an initiative", async () => {
  expect(await send(startOwnInitiative, own)).toMatchObject({ reason: "not-found" });
  const { id } = await db().account.create({ data: { email: "third@kystby.example" } });
  await actAs({ accountId: id });
  expect(await send(startOwnInitiative, own)).toMatchObject({ reason: "not-found" });
  expect(await db().initiative.count()).toBe(2);
});

async function operator() {
  const { id } = await db().account.findFirstOrThrow({ where: { operatorSince: { not: null } } });
  return { accountId: id };
}
