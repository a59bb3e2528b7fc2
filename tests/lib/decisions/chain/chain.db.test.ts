import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import {
  closeVote,
  editProposal,
  openProposal,
  publishDecision,
  setAsideProposal,
  submitProposal,
  writeProposal,
} from "@/lib/decisions/actions";
import { startAt } from "@/lib/decisions/chain/queries";
import { proposeMatrix, saveRow } from "@/lib/decisions/matrix/actions";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { closeDue } from "@/lib/decisions/mutations";
import { publicDecision } from "@/lib/decisions/public-queries";
import { findProposal } from "@/lib/decisions/queries";
import { register } from "@/lib/decisions/register-queries";
import { readFilters } from "@/lib/decisions/register-rules";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `chain-${round}` });
  await db().initiative.update({
    where: { id: cast.initiativeId },
    data: { publishedAt: new Date() },
  });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const newest = () =>
  db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    include: { opening: true, decision: true, chainLink: true },
  });
const write = (fields: Fields = {}) =>
  perform(cast.memberOne, writeProposal, {
    ...{ kind: "other", title: "Hold et møde", step: "submit", ...fields },
  });
const inDays = (days: number) => ({
  closesOn: typedDay(addDays(dayOf(new Date()), days)),
  closesAt: "12.00",
});
const open = (proposalId: string) =>
  perform(cast.chair, openProposal, { proposalId, ...inDays(9) });

async function voteFor(proposalId: string, seats = cast.votingSeats) {
  await db().vote.createMany({
    data: cast.votingSeats.map((seatId) => ({
      ...{ proposalId, seatId, personId: cast.chair.personId, castAt: new Date() },
      choice: seats.includes(seatId) ? ("for" as const) : ("against" as const),
    })),
  });
}

/** Written, put on and decided by every seat; gives it with its decision. */
async function decided(fields: Fields = {}, seats = cast.votingSeats) {
  expect(await write(fields)).toMatchObject({ ok: true });
  const { id } = await newest();
  expect(await open(id)).toMatchObject({ ok: true });
  await voteFor(id, seats);
  expect(await perform(cast.chair, closeVote, { proposalId: id })).toMatchObject({ ok: true });
  const proposal = await newest();
  return { ...proposal, decisionId: String(proposal.decision?.id) };
}

const seen = async (number: number) => {
  const member = await actingAs(cast.chair, () => currentMember(cast.slug));
  if (!member) throw new Error("The chair is a member");
  return { member, proposal: await findProposal(member, number) };
};

describe("a chain of decisions", () => {
  test("is walked both ways, in the record, in the register and in public", async () => {
    const first = await decided({ title: "Mød hver mandag" });
    const second = await decided({
      ...{ title: "Mød hver tirsdag", earlier: first.decisionId, chainKind: "supersedes" },
    });
    const before = await seen(first.number);
    expect(before.proposal?.later).toMatchObject([
      { chainKind: "supersedes", number: second.number, holds: true },
    ]);
    const after = await seen(second.number);
    expect(after.proposal?.earlier).toMatchObject({ number: first.number, endedBy: null });
    const listed = await register(before.member, readFilters({}, []), new Date());
    const ends = new Map(listed.proposals.map(({ number, ended }) => [number, ended]));
    expect(ends.get(first.number)).toMatchObject({ kind: "supersedes", number: second.number });
    expect(ends.get(second.number)).toBeNull();
    await perform(cast.chair, publishDecision, { proposalId: first.id });
    const hidden = await publicDecision(cast.initiativeId, first.number);
    expect(hidden).toMatchObject({ isEnded: true, later: [] });
    expect(JSON.stringify(hidden)).not.toContain("tirsdag");
    await perform(cast.chair, publishDecision, { proposalId: second.id });
    const told = await db().decision.findMany({ where: { publishedAt: { not: null } } });
    expect(told).toHaveLength(2);
  });

  test("is only proposed until it is adopted, and leaves no mark when it is rejected", async () => {
    const first = await decided();
    await write({ earlier: first.decisionId, chainKind: "amends" });
    expect((await seen(first.number)).proposal?.later).toMatchObject([{ holds: false }]);
    const { id } = await newest();
    await open(id);
    await voteFor(id, []);
    await perform(cast.chair, closeVote, { proposalId: id });
    expect((await seen(first.number)).proposal?.later).toEqual([]);
  });

  test("cannot begin with what no longer holds, with nothing, or with another initiative's decision", async () => {
    const first = await decided();
    await decided({ earlier: first.decisionId, chainKind: "supersedes" });
    expect(await write({ earlier: first.decisionId, chainKind: "amends" })).toMatchObject({
      reason: "chain-ended",
      fields: { chainKind: expect.any(String) },
    });
    expect(await write({ earlier: cast.other.decisionId, chainKind: "amends" })).toMatchObject({
      reason: "check-fields",
    });
    expect(await write({ earlier: cast.decisions.strategy, chainKind: "amends" })).toMatchObject({
      reason: "chain-text-by-version",
    });
    const { member } = await seen(first.number);
    expect(await startAt(member, first.number)).toMatchObject({ kinds: [], title: first.title });
  });

  test("two that end the same decision: the second cannot be carried out, and can be set aside", async () => {
    const first = await decided();
    const asked = { earlier: first.decisionId, chainKind: "supersedes" };
    await write({ ...asked, title: "Den ene" });
    const one = await newest();
    await write({ ...asked, title: "Den anden" });
    const other = await newest();
    await open(one.id);
    await open(other.id);
    await voteFor(one.id);
    await voteFor(other.id);
    expect(await perform(cast.chair, closeVote, { proposalId: one.id })).toMatchObject({
      ok: true,
    });
    expect(await perform(cast.chair, closeVote, { proposalId: other.id })).toMatchObject({
      reason: "effect-impossible",
    });
    await db().proposalOpening.update({
      where: { proposalId: other.id },
      data: { closesAt: new Date(Date.now() - 1000) },
    });
    expect(await closeDue(db(), new Date())).toEqual({ decided: 0 });
    expect(await perform(cast.chair, setAsideProposal, { proposalId: other.id })).toMatchObject({
      ok: true,
    });
  });

  test("is changed while it is a draft and frozen afterwards, also in the database", async () => {
    const first = await decided();
    await write({ step: "draft", earlier: first.decisionId, chainKind: "amends" });
    const { id: proposalId } = await newest();
    const edit = { proposalId, kind: "other", title: "Hold et møde" };
    await perform(cast.memberOne, editProposal, {
      ...edit,
      earlier: first.decisionId,
      chainKind: "supersedes",
    });
    expect((await newest()).chainLink).toMatchObject({ kind: "supersedes" });
    await perform(cast.memberOne, submitProposal, { proposalId });
    const change = db().chainLink.update({ where: { proposalId }, data: { kind: "amends" } });
    await expect(change).rejects.toThrow(/chain_is_frozen/);
    await expect(db().chainLink.delete({ where: { proposalId } })).rejects.toThrow(
      /chain_is_frozen/,
    );
  });
});

describe("taking a decision up again", () => {
  test("needs a reason", async () => {
    const first = await decided();
    const asked = { earlier: first.decisionId, chainKind: "reverses" };
    expect(await write(asked)).toMatchObject({ fields: { chainReason: expect.any(String) } });
    expect(await write({ ...asked, chainReason: "Vi ved mere nu." })).toMatchObject({ ok: true });
  });

  test("asks for what the row of the first decision asks, upheld by the count", async () => {
    const first = await decided();
    const { rows } = await matrixInForce(db(), cast.initiativeId);
    const other = rows.find(({ kinds }) => kinds.includes("other"));
    await perform(cast.partner, proposeMatrix);
    const matrix = await newest();
    const saved = await perform(cast.partner, saveRow, {
      ...{ proposalId: matrix.id, matterId: String(other?.matterId), matter: "Andet" },
      ...{ kinds: ["other"], majority: "simple", basis: "cast", tie: "falls", quorum: "half" },
      ...{ recused: "out", proxies: "0", noticeDays: "0", proposers: ["steering"] },
      reopening: "four-fifths",
    });
    expect(saved).toMatchObject({ ok: true });
    await perform(cast.partner, submitProposal, { proposalId: matrix.id });
    await open(matrix.id);
    await voteFor(matrix.id);
    await perform(cast.chair, closeVote, { proposalId: matrix.id });

    const six = cast.votingSeats.slice(0, 6);
    const asked = { earlier: first.decisionId, chainKind: "reverses", chainReason: "Vi ved mere." };
    const again = await decided(asked, six);
    expect(again.opening?.rule).toMatchObject({ threshold: { numerator: 4, denominator: 5 } });
    expect(again.decision).toMatchObject({ outcome: "rejected" });
    expect((await decided({}, six)).decision).toMatchObject({ outcome: "adopted" });
    expect((await decided(asked, cast.votingSeats.slice(0, 7))).decision).toMatchObject({
      outcome: "adopted",
    });
    expect((await seen(first.number)).proposal?.later).toMatchObject([
      { chainKind: "reverses", holds: true },
    ]);
  });

  test("a rejected one too, and nothing else can be done to it", async () => {
    const first = await decided({}, []);
    const asked = { earlier: first.decisionId, chainReason: "Nu er der penge." };
    expect(await write({ ...asked, chainKind: "amends" })).toMatchObject({
      reason: "chain-only-reopen",
    });
    expect(await write({ ...asked, chainKind: "reverses" })).toMatchObject({ ok: true });
  });

  test("not by the way round of another row", async () => {
    const closing = {
      ...{ kind: "close_group", group: cast.groups.working, reason: "Færdig" },
      ...{ reached: "Nøglen er delt ud", livesOn: "Hos biblioteket" },
    };
    const first = await decided();
    const asked = { earlier: first.decisionId, chainKind: "reverses", chainReason: "Vi ved mere." };
    expect(await write({ ...closing, ...asked })).toMatchObject({ reason: "chain-under-its-row" });
  });
});

test("an adopted version of a text takes the place of the one before it", async () => {
  for (const extendDays of [3, 4]) {
    await perform(cast.partner, proposeMatrix);
    const { id: proposalId } = await newest();
    await db().matrixRow.updateMany({
      where: { version: { proposalId } },
      data: { extendDays },
    });
    await perform(cast.partner, submitProposal, { proposalId });
    await open(proposalId);
    await voteFor(proposalId);
    expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
  }
  const last = await newest();
  expect(last.chainLink).toMatchObject({ kind: "supersedes" });
  expect((await seen(last.number - 1)).proposal?.later).toMatchObject([
    { chainKind: "supersedes", number: last.number, holds: true },
  ]);
});
