import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { firstBrokenLink } from "@/lib/audit";
import { db } from "@/lib/db";
import { readEffect } from "@/lib/decisions/effects";
import { seedOf } from "@/lib/decisions/elections/lot";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { kindsWithoutRow, procedureFits } from "@/lib/decisions/matrix/rules";
import { closeDue } from "@/lib/decisions/mutations";
import { electedIn } from "@/lib/decisions/procedures/election";
import { outcomeOf, procedures } from "@/lib/decisions/procedures/procedure-of";
import { decisionsFor } from "@/lib/decisions/public-queries";
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
    { timeout: 180_000 },
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

test("the log names deeds of the policy, and those that no member does alone", async () => {
  const deeds = await db().auditEntry.findMany({ distinct: ["deed"], select: { deed: true } });
  const others = deeds.map(({ deed }) => deed).filter((deed) => !(deed in policy));
  expect(others.sort()).toEqual([
    ...["exercise.adopt", "initiative.start", "mandate.give", "matrix.adopt", "round.end"],
    "strategy.adopt",
  ]);
});

test("every decision counts the votes that are there, by the rule it was opened under", async () => {
  const decisions = await db().decision.findMany({
    include: { proposal: { include: { opening: true, votes: { where: { replacedAt: null } } } } },
  });
  for (const { proposal, ...decision } of decisions) {
    const counted = countedOf(decision as typeof decision & StoredCount);
    expect(counted.tally).toEqual(tallyOf(proposal.votes));
    expect(decision.rule).toEqual(proposal.opening?.rule);
    expect(outcomeOf(readRule(decision.rule), counted)).toBe(decision.outcome);
  }
});

test("every procedure has decided something, each under a row of the matrix in force", async () => {
  const decisions = await db().decision.findMany({ select: { rule: true } });
  const decided = decisions.map(({ rule }) => readRule(rule).procedure);
  expect([...new Set(decided)].sort()).toEqual(Object.keys(procedures).sort());
  const { id } = await db().initiative.findFirstOrThrow({ where: { slug } });
  const { rows } = await matrixInForce(db(), id);
  const asked = rows.map(({ rule }) => rule.procedure);
  expect([...new Set(asked)].sort()).toEqual(Object.keys(procedures).sort());
  expect(kindsWithoutRow(rows)).toEqual([]);
});

test("every opening is under a row that fits it, of the matrix that was in force, by its rule", async () => {
  const openings = await db().proposalOpening.findMany({
    include: {
      proposal: true,
      matrixRow: { include: { version: { include: { adoption: true } } } },
    },
  });
  const adoptions = await db().matrixAdoption.findMany({ orderBy: { adoptedAt: "desc" } });
  for (const { at, rule, proposal, matrixRow } of openings) {
    expect(matrixRow.rule, proposal.title).toEqual(rule);
    expect(matrixRow.matterId, proposal.title).toBe(proposal.matterId);
    expect(procedureFits(proposal.kind, readRule(rule)), proposal.title).toBe(true);
    const inForce = adoptions.find(({ adoptedAt }) => adoptedAt <= at);
    expect(matrixRow.version.adoption?.id, proposal.title).toBe(inForce?.id);
  }
});

test("the lot of each secret ballot is drawn from the log as it stood, and the elected hold the seats", async () => {
  const entries = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  const decisions = await db().decision.findMany({
    where: { proposal: { kind: { in: ["elect", "prioritise"] } } },
    include: { proposal: true, seatsGiven: { include: { holdings: true } } },
  });
  expect(decisions.map(({ proposal }) => proposal.kind).sort()).toEqual(["elect", "prioritise"]);
  for (const { proposal, seatsGiven, ...decision } of decisions) {
    const { contest } = countedOf(decision as typeof decision & StoredCount);
    if (!contest) throw new Error("It was counted from ballots");
    const closing = entries.findIndex(({ subjectId, deed }) => {
      return subjectId === proposal.id && deed === "decision.close";
    });
    expect(contest.seed).toBe(seedOf(proposal.id, entries[closing - 1]?.hash ?? ""));
    const rule = readRule(decision.rule);
    const elected = rule.procedure === "election" ? electedIn(rule, contest) : [];
    const holders = seatsGiven.flatMap(({ holdings }) => holdings.map(({ personId }) => personId));
    expect(holders.sort()).toEqual(elected.sort());
  }
});

test("somebody is recused, by itself and by their own word; votes are given away and written down", async () => {
  const votes = await db().vote.findMany({ where: { replacedAt: null } });
  expect(votes.filter(({ asProxy }) => asProxy)).toHaveLength(1);
  expect(votes.filter(({ registered }) => registered)).toHaveLength(1);
  const grant = await db().proposal.findFirstOrThrow({
    where: { kind: "grant_money" },
    include: { decision: true, recusals: true },
  });
  expect(grant.recusals).toHaveLength(1);
  expect(grant.decision?.counted).toMatchObject({ recused: 2 });
});

test("strangers read most decisions, of one its number and its day, and of others nothing", async () => {
  const { id } = await db().initiative.findFirstOrThrow({ where: { slug } });
  const { decisions } = await decisionsFor("public", id);
  expect(decisions.filter(({ isListed }) => isListed)).toHaveLength(1);
  expect(await db().decision.count()).toBeGreaterThan(decisions.length);
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
  expect(await closeDue(db(), inTwoWeeks)).toEqual({ decided: 5 });
  const entries = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  expect(firstBrokenLink(entries)).toBeNull();
});

function byTime(one: Date, other: Date) {
  return one.getTime() - other.getTime();
}
