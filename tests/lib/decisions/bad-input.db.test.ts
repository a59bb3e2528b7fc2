import { beforeEach, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { proposeMatrix, saveRow } from "@/lib/decisions/matrix/actions";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { defaultRule } from "@/lib/decisions/voting-rules";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** Bad input that has no test of its own beside its deed: a sentence each, and nothing half done. */

freshDatabase();

let cast: Cast;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `bad-${turn}` });
});

type Fields = Record<string, string | string[]>;
const perform = (person: { accountId: string }, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const rows = () =>
  db().matrixRow.findMany({
    where: { version: { initiativeId: cast.initiativeId } },
    orderBy: { id: "asc" },
  });

test.each(["0", "101", "-5", "50,5", ""])("a threshold of %s per cent", async (percent) => {
  await perform(cast.partner, proposeMatrix);
  const { id: proposalId } = await db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId, kind: "adopt_matrix", submission: null },
  });
  const before = await rows();
  const answer = await perform(cast.partner, saveRow, {
    ...{ proposalId, matter: "Penge", kinds: ["other"], majority: "share", percent },
    ...{ basis: "cast", tie: "falls", quorum: "half", recused: "out", proxies: "0" },
    ...{ noticeDays: "0", proposers: ["steering"] },
  });
  expect(answer).toMatchObject({ fields: { percent: "Skriv et helt tal fra 1 til 100." } });
  expect(await rows()).toEqual(before);
});

test.each([
  { numerator: 0, denominator: 100, strict: false },
  { numerator: 101, denominator: 100, strict: false },
  { numerator: 1, denominator: 1, strict: true },
])(
  "a threshold that nobody or not all can reach is no row in the database: %o",
  async (threshold) => {
    const [row] = await rows();
    if (!row) throw new Error("There is a row");
    const { id: _, ...copy } = row;
    const data = { ...copy, matterId: cast.initiativeId, position: 99 };
    const write = db().$transaction(async (transaction) => {
      await transaction.$executeRaw`set local session_replication_role = replica`;
      await transaction.matrixRow.create({
        data: { ...data, rule: { ...defaultRule, threshold } },
      });
    });
    await expect(write).rejects.toThrow("threshold_can_be_reached");
  },
);

test("a vote for two seats that one does not hold, and for one's own with another's, leaves none", async () => {
  const proposalId = cast.proposals.open;
  const before = await db().vote.findMany({ where: { proposalId }, orderBy: { id: "asc" } });
  const { memberTwo, memberThree, chair } = cast.seats;
  for (const seatId of [
    [memberTwo, memberThree],
    [chair, memberTwo],
  ]) {
    const answer = await perform(cast.chair, castVote, { proposalId, seatId, choice: "for" });
    expect(answer).toMatchObject({ ok: false, reason: "not-your-vote" });
  }
  const after = await db().vote.findMany({ where: { proposalId }, orderBy: { id: "asc" } });
  expect(after).toEqual(before);
});
