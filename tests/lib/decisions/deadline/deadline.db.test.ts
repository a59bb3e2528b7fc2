import { addDays, subHours } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote } from "@/lib/decisions/actions";
import { extendVote } from "@/lib/decisions/deadline/actions";
import type { EarlyClosing } from "@/lib/decisions/deadline/rules";
import { closeDue } from "@/lib/decisions/mutations";
import { remindOfVotes } from "@/lib/decisions/notices";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let proposalId: string;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `deadline-${round}` });
  proposalId = cast.proposals.open;
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const opening = () =>
  db().proposalOpening.findUniqueOrThrow({
    where: { proposalId },
    include: { proposal: { include: { extension: true } } },
  });
const mails = (reason: string) =>
  db().outboundMail.findMany({ where: { reason, subjectId: proposalId } });

/** The row that the open proposal was put on under says this. */
async function rowSays(data: { earlyClosing?: EarlyClosing; extendDays?: number }) {
  const { matrixRowId } = await opening();
  await db().$executeRaw`alter table "MatrixRow" disable trigger user`;
  await db().matrixRow.update({ where: { id: matrixRowId }, data });
  await db().$executeRaw`alter table "MatrixRow" enable trigger user`;
}

const extend = (person: Person, days: number, more: Fields = {}) =>
  perform(person, extendVote, {
    ...{ proposalId, closesOn: typedDay(addDays(dayOf(new Date()), days)), closesAt: "12.00" },
    ...{ reason: "To bestyrelser mødes først på mandag.", ...more },
  });

describe("extending", () => {
  beforeEach(() => rowSays({ extendDays: 7 }));

  test("moves the closing once, keeps why, and tells everybody who may vote", async () => {
    const before = await opening();
    expect(await extend(cast.chair, 10)).toMatchObject({ ok: true });
    const after = await opening();
    expect(after.closesAt > before.closesAt).toBe(true);
    expect(after.proposal.extension).toMatchObject({
      ...{ before: before.closesAt, personId: cast.chair.personId },
      reason: "To bestyrelser mødes først på mandag.",
    });
    const told = await mails("decisions.extended");
    expect(told.map(({ personId }) => personId)).toContain(cast.deputy.personId);
    expect(new Set(told.map(({ address }) => address)).size).toBe(told.length);
    await closeDue(db(), new Date(before.closesAt.getTime() + 1000));
    expect(await db().decision.count({ where: { proposalId } })).toBe(0);
    expect(await extend(cast.chair, 12)).toMatchObject({ reason: "extension-only-once" });
    expect((await opening()).closesAt).toEqual(after.closesAt);
    expect(await mails("decisions.extended")).toHaveLength(told.length);
  });

  test("not by others than the chairs, not without a reason, not by too much", async () => {
    for (const somebody of [cast.backboneLead, cast.memberOne, cast.partner]) {
      expect(await extend(somebody, 10)).toMatchObject({ reason: "not-allowed" });
    }
    expect(await extend(cast.chair, 10, { reason: " " })).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect(await extend(cast.chair, 20)).toMatchObject({ reason: "extension-too-long" });
    expect(await extend(cast.chair, 3)).toMatchObject({ reason: "extension-not-later" });
    expect((await opening()).proposal.extension).toBeNull();
    expect(await extend(cast.deputyChair, 10)).toMatchObject({ ok: true });
  });

  test("not once its time is over, and not where its row does not allow it", async () => {
    await rowSays({ extendDays: 0 });
    expect(await extend(cast.chair, 10)).toMatchObject({ reason: "extension-not-allowed" });
    await db().proposalOpening.update({
      where: { proposalId },
      data: { closesAt: subHours(new Date(), 1) },
    });
    expect(await extend(cast.chair, 3)).toMatchObject({ reason: "proposal-closed" });
  });

  test("reminds nobody a second time, and those who were not reminded before the new time", async () => {
    const { closesAt } = await opening();
    await perform(cast.memberTwo, castVote, {
      ...{ proposalId, seatId: cast.seats.memberTwo, choice: "for" },
    });
    await remindOfVotes(db(), subHours(closesAt, 5));
    const reminded = await mails("decisions.reminder");
    expect(reminded.length).toBeGreaterThan(0);
    expect(reminded.map(({ personId }) => personId)).not.toContain(cast.memberTwo.personId);
    await extend(cast.chair, 10);
    const later = await opening();
    await remindOfVotes(db(), subHours(later.closesAt, 5));
    expect(await mails("decisions.reminder")).toHaveLength(reminded.length);
    await db().outboundMail.deleteMany({ where: { reason: "decisions.reminder" } });
    await remindOfVotes(db(), subHours(closesAt, 5));
    expect(await mails("decisions.reminder")).toHaveLength(0);
    await remindOfVotes(db(), subHours(later.closesAt, 5));
    expect(await mails("decisions.reminder")).toHaveLength(reminded.length);
  });
});

describe("closing before its time", () => {
  const close = () => perform(cast.chair, closeVote, { proposalId });
  const everybodyVotes = () =>
    db().vote.createMany({
      data: cast.votingSeats.map((seatId) => ({
        ...{ proposalId, seatId, personId: cast.chair.personId },
        ...{ choice: "for" as const, castAt: new Date() },
      })),
    });

  test("when all have voted, where the row says so", async () => {
    await rowSays({ earlyClosing: "voted" });
    expect(await close()).toMatchObject({ reason: "closing-when-all-voted" });
    await everybodyVotes();
    expect(await close()).toMatchObject({ ok: true });
  });

  test("never, where the row says so, until the time is over", async () => {
    await rowSays({ earlyClosing: "never" });
    await everybodyVotes();
    expect(await close()).toMatchObject({ reason: "closing-only-in-time" });
    await db().proposalOpening.update({
      where: { proposalId },
      data: { closesAt: subHours(new Date(), 1) },
    });
    expect(await close()).toMatchObject({ ok: true });
  });

  test("as before, where the row says nothing of it", async () => {
    expect(await close()).toMatchObject({ ok: true });
  });
});
