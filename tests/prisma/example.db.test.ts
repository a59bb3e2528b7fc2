import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { firstBrokenLink } from "@/lib/audit";
import { db } from "@/lib/db";
import { readEffect } from "@/lib/decisions/effects";
import { closeDue } from "@/lib/decisions/mutations";
import { outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import { readRule } from "@/lib/decisions/read-rule";
import { stateOf, tallyOf } from "@/lib/decisions/rules";
import { countedOf, type StoredCount } from "@/lib/decisions/stored-count";
import { policy } from "@/lib/policy";
import { makeExample } from "@/prisma/example/build";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date("2026-11-23T09:00:00Z");
let slug: string;

beforeAll(async () => {
  slug = await db().$transaction(
    (transaction) => makeExample(transaction, { now, operatorAccountId: randomUUID() }),
    { timeout: 30_000 },
  );
});

test("the audit chain is whole, runs forward and ends where the next deed begins", async () => {
  const entries = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  expect(firstBrokenLink(entries)).toBeNull();
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort(byTime));
  expect(entries.at(-1)?.at.getTime()).toBeLessThan(now.getTime());
  const head = await db().auditHead.findFirstOrThrow({ where: { initiative: { slug } } });
  expect(head).toMatchObject({ sequence: entries.length, hash: entries.at(-1)?.hash });
});

test("the log names deeds of the policy, and the two that no member does alone", async () => {
  const deeds = await db().auditEntry.findMany({ distinct: ["deed"], select: { deed: true } });
  const others = deeds.map(({ deed }) => deed).filter((deed) => !(deed in policy));
  expect(others.sort()).toEqual(["initiative.start", "matrix.adopt", "strategy.adopt"]);
});

test("every decision counts the votes that are there, by the rule it was opened under", async () => {
  const decisions = await db().decision.findMany({
    include: { proposal: { include: { opening: true, votes: { where: { replacedAt: null } } } } },
  });
  for (const { proposal, ...decision } of decisions) {
    const tally = tallyOf(proposal.votes);
    expect(tally).toEqual({
      for: decision.votesFor,
      against: decision.votesAgainst,
      abstain: decision.votesAbstain,
    });
    expect(decision.rule).toEqual(proposal.opening?.rule);
    const counted = countedOf(decision as typeof decision & StoredCount);
    expect(outcomeOf(readRule(decision.rule), counted)).toBe(decision.outcome);
  }
});

test("a proposal is in every state", async () => {
  const proposals = await db().proposal.findMany({
    include: { submission: true, opening: true, withdrawal: true, decision: true },
  });
  const states = new Set(proposals.map((proposal) => stateOf(proposal, now)));
  expect([...states].sort()).toEqual([
    "decided",
    "draft",
    "lapsed",
    "open",
    "submitted",
    "withdrawn",
  ]);
  const outcomes = new Set(proposals.map(({ decision }) => decision?.outcome));
  expect(outcomes).toEqual(new Set(["adopted", "rejected", "lapsed", undefined]));
});

test("proposals are numbered in the order in which they were written", async () => {
  const proposals = await db().proposal.findMany({
    orderBy: [{ createdAt: "asc" }, { number: "asc" }],
  });
  expect(proposals.map(({ number }) => number)).toEqual(proposals.map((_, index) => index + 1));
});

test("nobody of the secretariat holds a seat elsewhere, or writes the strategy", async () => {
  const staff = await db().person.findMany({
    where: { holdings: { some: { seat: { group: { kind: "backbone" } } } } },
    include: {
      holdings: { include: { seat: { include: { group: true } } } },
      ...{ strategyVersions: true, passages: true, strategyInputs: true, endorsements: true },
    },
  });
  for (const person of staff) {
    expect(person.holdings.every(({ seat }) => seat.group.kind === "backbone")).toBe(true);
    const { strategyVersions, passages, strategyInputs, endorsements } = person;
    expect([...strategyVersions, ...passages, ...strategyInputs, ...endorsements]).toEqual([]);
  }
});

test("of eleven voting seats one is vacant, and somebody is invited to it", async () => {
  const seats = await db().seat.findMany({
    where: { isVoting: true, until: null },
    include: { holdings: { where: { until: null } }, invitations: true },
  });
  expect(seats).toHaveLength(11);
  const vacant = seats.filter(({ holdings }) => holdings.length === 0);
  expect(vacant.map(({ invitations }) => invitations.length)).toEqual([1]);
});

test("no address in it can reach anybody", async () => {
  const accounts = await db().account.findMany();
  expect(accounts.every(({ email }) => email.endsWith(".example"))).toBe(true);
  expect(accounts.every(({ passwordHash }) => passwordHash === null)).toBe(true);
});

test("what every proposal would do can be read by its kind", async () => {
  const proposals = await db().proposal.findMany({ select: { kind: true, effect: true } });
  for (const { kind, effect } of proposals) {
    expect(readEffect(kind, effect)).toEqual({ kind, effect });
  }
});

test("what is open is counted when its time comes, and nothing in it is impossible", async () => {
  const inTwoWeeks = new Date(now.getTime() + 14 * 24 * 60 * 60 * 1000);
  expect(await closeDue(db(), inTwoWeeks)).toEqual({ decided: 3 });
  const entries = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  expect(firstBrokenLink(entries)).toBeNull();
});

function byTime(one: Date, other: Date) {
  return one.getTime() - other.getTime();
}
