import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { closeVote } from "@/lib/decisions/actions";
import { notePresence } from "@/lib/decisions/presence/actions";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let proposalId: string;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `presence-${turn}` });
  proposalId = cast.proposals.open;
  await db().vote.updateMany({
    where: { proposalId, replacedAt: null },
    data: { replacedAt: cast.now },
  });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), { proposalId, ...fields }));
const vote = (person: Person, seatId: string, choice: string) =>
  perform(person, castVote, { seatId, choice });
const close = () => perform(cast.chair, closeVote);
const decision = () => db().decision.findUnique({ where: { proposalId } });

/** Without its rules, since some have voted under the one before. */
async function under(rule: DecisionRule) {
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`set local session_replication_role = replica`;
    await transaction.proposalOpening.update({ where: { proposalId }, data: { rule } });
  });
}

describe("those present are the basis", () => {
  const ofPresent: DecisionRule = { ...defaultRule, basis: "present" };

  test("three for are more than half of five present, and not of seven", async () => {
    await under(ofPresent);
    const present = cast.votingSeats.slice(0, 7);
    expect(await perform(cast.backboneLead, notePresence, { present })).toMatchObject({ ok: true });
    await vote(cast.chair, cast.seats.chair, "for");
    await vote(cast.deputyChair, cast.seats.deputyChair, "for");
    await vote(cast.memberOne, cast.seats.memberOne, "for");
    const five = cast.votingSeats.slice(0, 5);
    expect(await perform(cast.chair, notePresence, { present: five })).toMatchObject({ ok: true });
    expect(await db().presence.count({ where: { proposalId, struckAt: null } })).toBe(5);
    await close();
    expect(await decision()).toMatchObject({
      ...{ outcome: "adopted", votesFor: 3 },
      counted: expect.objectContaining({ present: expect.objectContaining({ seats: 5 }) }),
    });
  });

  test("is noted by the chair and the secretariat, not by others, and only where it is asked for", async () => {
    await under(ofPresent);
    const present = [cast.seats.chair];
    const denied = await perform(cast.memberOne, notePresence, { present });
    expect(denied).toMatchObject({ reason: "not-allowed" });
    const stranger = await perform(cast.chair, notePresence, { present: [cast.seats.observer] });
    expect(stranger).toMatchObject({ reason: "not-found" });
    await under(defaultRule);
    expect(await perform(cast.chair, notePresence, { present })).toMatchObject({
      reason: "presence-not-asked",
    });
    expect(await db().presence.count({ where: { proposalId } })).toBe(0);
  });
});

describe("equal halves are voted on again", () => {
  const again: DecisionRule = {
    ...defaultRule,
    ...{ tie: "again", quorum: { kind: "count", count: 2 } },
  };
  const tie = async () => {
    await vote(cast.chair, cast.seats.chair, "for");
    await vote(cast.deputyChair, cast.seats.deputyChair, "against");
    return close();
  };

  test("once: the votes are gone, the text stays, and the second time it falls", async () => {
    await under(again);
    expect(await tie()).toMatchObject({ ok: true });
    expect(await decision()).toBeNull();
    expect(await db().vote.count({ where: { proposalId, replacedAt: null } })).toBe(0);
    expect(await tie()).toMatchObject({ ok: true });
    expect(await decision()).toMatchObject({ outcome: "rejected", counted: { round: 2 } });
  });

  test("and the second vote decides", async () => {
    await under(again);
    await tie();
    await vote(cast.chair, cast.seats.chair, "for");
    await vote(cast.deputyChair, cast.seats.deputyChair, "for");
    await close();
    expect(await decision()).toMatchObject({ outcome: "adopted" });
  });

  test("where it only falls, it falls", async () => {
    await under({ ...again, tie: "falls" });
    await tie();
    expect(await decision()).toMatchObject({ outcome: "rejected" });
  });
});
