import { addMinutes, subDays } from "date-fns";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { register, registerFacts } from "@/lib/decisions/register-queries";
import { type ProposalSummary, partOf, readFilters } from "@/lib/decisions/register-rules";
import type { Member } from "@/lib/member";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date();
const outcomes = ["adopted", "rejected", "lapsed"] as const;
let cast: Cast;
let member: Member;

beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction, { now }));
  await actAs(cast.memberOne);
  member = (await currentMember(cast.slug)) as Member;
  await writeMany();
});

test("the register is paged: each proposal once, what waits first, then the newest", async () => {
  const all = await readAll({});
  const numbers = all.map(({ number }) => number);
  const { initiativeId } = cast;
  const submitted = { initiativeId, submission: { isNot: null } };
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toHaveLength(await db().proposal.count({ where: submitted }));
  const parts = all.map(({ state }) => partOf(state));
  expect(parts).toEqual([...parts].sort((one, other) => (one < other ? 1 : -1)));
  const settled = all.flatMap(({ settledAt }) => (settledAt ? [settledAt.getTime()] : []));
  expect(settled).toEqual([...settled].sort((one, other) => other - one));
});

test("each way of narrowing finds what it says, on all pages", async () => {
  const { initiativeId } = cast;
  for (const outcome of outcomes) {
    const found = await readAll({ outcome });
    expect(found).toHaveLength(
      await db().decision.count({ where: { outcome, proposal: { initiativeId } } }),
    );
    expect(new Set(found.map((one) => one.outcome))).toEqual(new Set([outcome]));
  }
  const withdrawn = await readAll({ state: "withdrawn" });
  expect(withdrawn).toHaveLength(
    await db().proposalWithdrawal.count({ where: { proposal: { initiativeId } } }),
  );
  const facts = await registerFacts(member, now);
  expect(await readAll({ state: "waiting" })).toHaveLength(facts.waiting);
  expect(await readAll({ state: "decided" })).toHaveLength(facts.decided);
  expect(await readAll({})).toHaveLength(facts.total);
});

test("what a proposal keeps of its end is what its decision or its withdrawal says", async () => {
  const differing = () => db().$queryRaw<object[]>`
    select p.number from "Proposal" p
      left join "Decision" d on d."proposalId" = p.id
      left join "ProposalWithdrawal" w on w."proposalId" = p.id
     where (p."settledAt", p."settledAs") is distinct from (coalesce(d."decidedAt", w.at), d.outcome)`;
  expect(await differing()).toEqual([]);
  const { proposalId } = await db().proposalWithdrawal.findFirstOrThrow();
  await db().proposalWithdrawal.delete({ where: { proposalId } });
  expect(await differing()).toEqual([]);
});

async function readAll(asked: Record<string, string>): Promise<ProposalSummary[]> {
  const seen: ProposalSummary[] = [];
  let after: number | null = null;
  for (let page = 0; page < 10; page += 1) {
    const read: Awaited<ReturnType<typeof register>> = await register(
      member,
      { ...readFilters(asked, []), after },
      now,
    );
    seen.push(...read.proposals);
    after = read.next;
    if (after === null) return seen;
  }
  throw new Error("The register has no end");
}

/** A third withdrawn, a third decided in each way, a third submitted. */
async function writeMany(): Promise<void> {
  const like = await db().proposal.findFirstOrThrow({ where: { id: cast.proposals.open } });
  const { id: _, effect: __, settledAt: ___, settledAs: ____, ...columns } = like;
  const written = await db().proposal.createManyAndReturn({
    data: Array.from({ length: 180 }, (_, at) => ({ ...columns, number: 100 + at })),
  });
  const personId = like.authorId;
  const minute = (at: number) => addMinutes(subDays(now, 30), at % 40);
  const third = (rest: number) =>
    written.flatMap(({ id }, at) => (at % 3 === rest ? [{ id, at }] : []));
  await db().proposalSubmission.createMany({
    data: written.map(({ id }) => ({ proposalId: id, personId, at: subDays(now, 40) })),
  });
  await db().proposalWithdrawal.createMany({
    data: third(0).map(({ id, at }) => ({ proposalId: id, personId, at: minute(at) })),
  });
  await db().decision.createMany({
    data: third(1).map(({ id, at }) => ({
      proposalId: id,
      outcome: outcomes[((at - 1) / 3) % 3] ?? "adopted",
      decidedAt: minute(at),
      rule: {},
      seatsAtDecision: 0,
      votesFor: 0,
      votesAgainst: 0,
      votesAbstain: 0,
    })),
  });
}
