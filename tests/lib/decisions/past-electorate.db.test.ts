import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { electorateOf } from "@/lib/decisions/electorate-rules";
import { findSeats } from "@/lib/decisions/find-seats";
import { countedOf, type StoredCount } from "@/lib/decisions/stored-count";
import { makeExample } from "@/prisma/example/build";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

beforeAll(async () => {
  const operator = await db().account.create({ data: { email: "operator@example.dk" } });
  const now = new Date("2026-11-23T12:00:00Z");
  await db().$transaction(
    (transaction) => makeExample(transaction, { now, operatorAccountId: operator.id }),
    { timeout: 180_000 },
  );
});

test("every past decision is counted again by the seats of its own moment, also one that gives or ends a seat", async () => {
  const decided = await db().proposal.findMany({
    where: { decision: { isNot: null } },
    include: { decision: true },
  });
  const kinds = new Set(decided.map(({ kind }) => kind));
  expect(kinds).toContain("give_seat");
  expect(kinds).toContain("end_seat");
  for (const { decision, ...proposal } of decided) {
    if (!decision) continue;
    const seats = await findSeats(db(), proposal, {}, dayOf(decision.decidedAt));
    const { counted } = electorateOf(seats);
    const { contest, advice, mandate, round, ...stored } = countedOf(
      decision as typeof decision & StoredCount,
    );
    expect(counted, proposal.title).toEqual(stored);
  }
});
