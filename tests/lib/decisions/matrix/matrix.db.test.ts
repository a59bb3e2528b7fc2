import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import {
  closeVote,
  openProposal,
  submitProposal,
  withdrawProposal,
  writeProposal,
} from "@/lib/decisions/actions";
import { proposeMatrix, removeRow, saveRow } from "@/lib/decisions/matrix/actions";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { decidingBodies } from "@/lib/decisions/matrix/queries";
import { type MatrixRow, proposers } from "@/lib/decisions/matrix/rules";
import { castVote } from "@/lib/decisions/taking-part/actions";
import type { Member } from "@/lib/member";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `matrix-${round}` });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

const inForce = () => matrixInForce(db(), cast.initiativeId);
const rowAbout = async (kind: MatrixRow["kinds"][number]) => {
  const row = (await inForce()).rows.find(({ kinds }) => kinds.includes(kind));
  if (!row) throw new Error(`No row about ${kind}`);
  return row;
};
const newest = () =>
  db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    include: { opening: true, decision: true, matrixVersion: true },
  });

/** A row as its form sends it. */
const fieldsOf = (row: Partial<MatrixRow>): Fields => ({
  ...(row.matterId ? { matterId: row.matterId } : {}),
  ...{ matter: row.matter ?? "Penge", kinds: row.kinds ?? ["other"] },
  ...{ majority: "simple", basis: "cast", tie: "falls", quorum: "half" },
  ...{ recused: "out", proxies: "0" },
  ...{ noticeDays: String(row.noticeDays ?? 0), proposers: row.proposers ?? [...proposers] },
  ...{ heard: row.heard ?? "", publicity: row.publicity ?? "internal" },
});

const inDays = (days: number) => ({
  closesOn: typedDay(addDays(dayOf(new Date()), days)),
  closesAt: "12.00",
});

/** A partner's change of the row about other matters, adopted by every seat. */
async function change(more: Partial<MatrixRow>, then: "adopt" | "draft" = "adopt") {
  const other = await rowAbout("other");
  await perform(cast.partner, proposeMatrix);
  const { id: proposalId } = await newest();
  const saved = await perform(cast.partner, saveRow, {
    proposalId,
    ...fieldsOf({ ...other, ...more }),
  });
  expect(saved).toMatchObject({ ok: true });
  if (then === "adopt") await adopt(proposalId);
  return proposalId;
}

async function adopt(proposalId: string) {
  await perform(cast.partner, submitProposal, { proposalId });
  const opened = await perform(cast.chair, openProposal, { proposalId, ...inDays(9) });
  expect(opened).toMatchObject({ ok: true });
  await everybodyFor(proposalId);
  expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
}

async function everybodyFor(proposalId: string) {
  await db().vote.createMany({
    data: cast.votingSeats.map((seatId) => ({
      ...{ proposalId, seatId, personId: cast.chair.personId },
      ...{ choice: "for" as const, castAt: new Date() },
    })),
  });
}

describe("a change of the matrix", () => {
  test("is a draft of the rows in force, adopted by decision, and then holds", async () => {
    const before = await inForce();
    const proposalId = await change({ noticeDays: 3, heard: "Ungerådet" });
    const after = await inForce();
    expect(after.number).toBe(before.number + 1);
    expect(after.rows.map(({ matterId }) => matterId)).toEqual(
      before.rows.map(({ matterId }) => matterId),
    );
    expect(await rowAbout("other")).toMatchObject({ noticeDays: 3, heard: "Ungerådet" });
    const adopted = await db().matrixAdoption.findFirstOrThrow({
      where: { version: { proposalId } },
      include: { decision: true },
    });
    expect(adopted.decision.proposalId).toBe(proposalId);
    const entry = await db().auditEntry.findFirst({
      where: { initiativeId: cast.initiativeId, deed: "matrix.adopt" },
    });
    expect(entry).toMatchObject({ subjectType: "MatrixVersion", subjectId: after.id });
  });

  test("asks for the two thirds of its own row, whatever the new one says", async () => {
    await perform(cast.partner, proposeMatrix);
    const { id: proposalId } = await newest();
    const own = await rowAbout("adopt_matrix");
    await perform(cast.partner, saveRow, { proposalId, ...fieldsOf(own) });
    await perform(cast.partner, submitProposal, { proposalId });
    await perform(cast.chair, openProposal, { proposalId, ...inDays(9) });
    expect((await newest()).opening?.rule).toMatchObject({
      threshold: { numerator: 2, denominator: 3, strict: false },
    });
  });

  test("is its author's alone until it is submitted, and nobody's afterwards", async () => {
    const proposalId = await change({ noticeDays: 3 }, "draft");
    const { matrixVersion } = await newest();
    const { matterId } = await rowAbout("other");
    for (const somebody of [cast.memberOne, cast.chair, cast.backboneLead]) {
      const answer = await perform(somebody, removeRow, { proposalId, matterId });
      expect(answer).toMatchObject({ ok: false, reason: "not-found" });
    }
    await perform(cast.partner, submitProposal, { proposalId });
    const late = await perform(cast.partner, removeRow, { proposalId, matterId });
    expect(late).toMatchObject({ ok: false, reason: "matrix-frozen" });
    await expect(
      db().matrixRow.deleteMany({ where: { versionId: String(matrixVersion?.id) } }),
    ).rejects.toThrow(/matrix_is_frozen/);
  });

  test("leaves the first matrix as it was", async () => {
    const { id: versionId } = await inForce();
    await expect(db().matrixRow.deleteMany({ where: { versionId } })).rejects.toThrow(
      /matrix_is_frozen/,
    );
    await expect(
      db().matrixRow.updateMany({ where: { versionId }, data: { noticeDays: 9 } }),
    ).rejects.toThrow(/matrix_is_frozen/);
  });

  test("that leaves something to nobody cannot be submitted, nor one that changes nothing", async () => {
    const { matterId } = await rowAbout("other");
    const proposalId = await change({ noticeDays: 3 });
    await perform(cast.partner, proposeMatrix);
    const { id: same } = await newest();
    expect(same).not.toBe(proposalId);
    const nothing = await perform(cast.partner, submitProposal, { proposalId: same });
    expect(nothing).toMatchObject({ ok: false, reason: "matrix-as-before" });
    await perform(cast.partner, removeRow, { proposalId: same, matterId });
    const gap = await perform(cast.partner, submitProposal, { proposalId: same });
    expect(gap).toMatchObject({ ok: false, reason: "matrix-incomplete" });
  });

  test("is begun once: who has a draft goes on with it, and others begin their own", async () => {
    const first = await perform(cast.partner, proposeMatrix);
    const { id } = await newest();
    expect(await perform(cast.partner, proposeMatrix)).toEqual(first);
    expect((await newest()).id).toBe(id);
    await perform(cast.memberOne, proposeMatrix);
    expect((await newest()).id).not.toBe(id);
    await perform(cast.partner, withdrawProposal, { proposalId: id, reason: "" });
    await perform(cast.partner, proposeMatrix);
    expect(await db().matrixVersion.count({ where: { initiativeId: cast.initiativeId } })).toBe(4);
  });

  test("is held against the seats that the group has today", async () => {
    const member = (await actingAs(cast.partner, () => currentMember(cast.slug))) as Member;
    const body = await decidingBodies(member, new Date());
    expect(body?.seats).toMatchObject({ seats: cast.votingSeats.length, hasChair: true });
    expect(body?.seats.voices.lived).toBe(1);
  });

  test("the first one may be adopted as it is", async () => {
    await perform(cast.partner, proposeMatrix);
    const { id: proposalId } = await newest();
    expect(await perform(cast.partner, submitProposal, { proposalId })).toMatchObject({ ok: true });
  });

  test("is not the secretariat's to write", async () => {
    const answer = await perform(cast.backboneLead, proposeMatrix);
    expect(answer).toMatchObject({ ok: false, reason: "not-allowed" });
  });

  test("cannot be made without its rows", async () => {
    const answer = await perform(cast.partner, writeProposal, {
      kind: "adopt_matrix",
      title: "Vedtag en matrix",
    });
    expect(answer).toMatchObject({ ok: false, reason: "not-found" });
  });
});

describe("under the matrix", () => {
  const write = async (person: Person, fields: Fields = {}) => {
    const form = { kind: "other", title: "Hold et møde", step: "submit", ...fields };
    const answer = await perform(person, writeProposal, form);
    return { answer, proposalId: (await newest()).id };
  };

  test("a proposal cites its row, and is opened by that row's rule as it is in force then", async () => {
    const { proposalId } = await write(cast.partner);
    const row = await rowAbout("other");
    expect(await newest()).toMatchObject({ matterId: row.matterId });
    await change({ noticeDays: 2 });
    await perform(cast.chair, openProposal, { proposalId, ...inDays(9) });
    const opening = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    expect(opening.matrixRowId).toBe((await rowAbout("other")).id);
    expect(opening.matrixRowId).not.toBe(row.id);
  });

  test("only those propose whom the row names", async () => {
    await change({ proposers: ["steering"] });
    expect((await write(cast.partner)).answer).toMatchObject({
      ...{ ok: false, reason: "may-not-propose" },
    });
    expect((await write(cast.memberOne)).answer).toMatchObject({ ok: true });
  });

  test("a vote closes no earlier than the notice, and not by hand while somebody is silent", async () => {
    await change({ noticeDays: 4 });
    const { proposalId } = await write(cast.memberOne);
    const early = await perform(cast.chair, openProposal, { proposalId, ...inDays(3) });
    expect(early).toMatchObject({ ok: false, reason: "notice-too-short" });
    expect(early).toHaveProperty("fields.closesOn");
    expect(await perform(cast.chair, openProposal, { proposalId, ...inDays(4) })).toMatchObject({
      ok: true,
    });
    const vote = { proposalId, seatId: cast.seats.chair, choice: "for" };
    expect(await perform(cast.chair, castVote, vote)).toMatchObject({ ok: true });
    const hasty = await perform(cast.chair, closeVote, { proposalId });
    expect(hasty).toMatchObject({ ok: false, reason: "notice-not-over" });
    await db().vote.createMany({
      data: cast.votingSeats
        .filter((seatId) => seatId !== cast.seats.chair)
        .map((seatId) => ({
          ...{ proposalId, seatId, personId: cast.chair.personId },
          ...{ choice: "for" as const, castAt: new Date() },
        })),
    });
    expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
  });

  test("what the row makes public can be read by everybody once it is decided", async () => {
    await change({ publicity: "public" });
    const { proposalId } = await write(cast.memberOne);
    await perform(cast.chair, openProposal, { proposalId, ...inDays(4) });
    await everybodyFor(proposalId);
    await perform(cast.chair, closeVote, { proposalId });
    const { decision } = await newest();
    expect(decision?.publishedAt).toEqual(decision?.decidedAt);
  });

  test("a proposal whose row is gone is put on under another of its kind, chosen by whoever opens it", async () => {
    const { proposalId } = await write(cast.memberOne);
    const old = await rowAbout("other");
    await perform(cast.partner, proposeMatrix);
    const { id: matrixProposal } = await newest();
    await perform(cast.partner, removeRow, { proposalId: matrixProposal, matterId: old.matterId });
    await perform(cast.partner, saveRow, {
      proposalId: matrixProposal,
      ...fieldsOf({ matter: "Alt andet" }),
    });
    await adopt(matrixProposal);
    const unsaid = await perform(cast.chair, openProposal, { proposalId, ...inDays(4) });
    expect(unsaid).toMatchObject({ ok: false, reason: "matter-gone" });
    const { id, matterId } = await rowAbout("other");
    const chosen = { proposalId, matter: matterId, ...inDays(4) };
    expect(await perform(cast.chair, openProposal, chosen)).toMatchObject({ ok: true });
    const opening = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    expect(opening.matrixRowId).toBe(id);
  });
});
