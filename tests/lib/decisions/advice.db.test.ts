import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { closeVote } from "@/lib/decisions/actions";
import { askForAdvice, decideAfterAdvice, giveAdvice } from "@/lib/decisions/advice/actions";
import { closeDue } from "@/lib/decisions/mutations";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let proposalId: string;
let turn = 0;

const { quorum, voices, recused, proxies } = defaultRule;
const advice: DecisionRule = { quorum, voices, recused, proxies, procedure: "advice" };

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `advice-${turn}` });
  proposalId = cast.proposals.submitted;
  await open(addDays(cast.now, 7));
});

/** Puts the working group's proposal on, with advice until then. */
async function open(closesAt: Date) {
  const { matrixRowId } = await db().proposalOpening.findUniqueOrThrow({
    where: { proposalId: cast.proposals.open },
    select: { matrixRowId: true },
  });
  await db().proposalOpening.create({
    data: {
      ...{ proposalId, personId: cast.chair.personId, at: subDays(cast.now, 1) },
      ...{ closesAt, matrixRowId, rule: advice },
    },
    select: { at: true },
  });
}

type Person = { accountId: string; personId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string> = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), { proposalId, ...fields }));
const ask = (who: Person, by: Person = cast.workingChair) =>
  perform(by, askForAdvice, { person: who.personId, why: "affected" });
const decide = (by: Person = cast.workingChair, verdict = "adopted") =>
  perform(by, decideAfterAdvice, {
    verdict,
    reasons: "Partneren bad om en nøgle; den følger med.",
  });
async function advise(who: Person, by: Person = who) {
  const { id: requestId } = await db().adviceRequest.findFirstOrThrow({
    where: { proposalId, personId: who.personId },
    select: { id: true },
  });
  return perform(by, giveAdvice, { requestId, text: "Gør det, men giv os en nøgle." });
}
const decision = () => db().decision.findUnique({ where: { proposalId } });

describe("after advice", () => {
  test("the proposer asks, is answered and decides with reasons; the record holds it all", async () => {
    expect(await ask(cast.partner)).toMatchObject({ ok: true });
    expect(await decide()).toMatchObject({ reason: "advice-not-heard" });
    expect(await advise(cast.partner)).toMatchObject({ ok: true });
    expect(await decide()).toMatchObject({ ok: true });
    expect(await decision()).toMatchObject({
      ...{ outcome: "adopted", closedById: cast.workingChair.personId },
      ...{ reasons: expect.stringContaining("nøgle"), votesFor: 0 },
      counted: expect.objectContaining({
        advice: { asked: 1, answered: 1, isDue: false, verdict: "adopted" },
      }),
    });
  });

  test("nothing is decided when nobody was asked", async () => {
    expect(await decide()).toMatchObject({ reason: "advice-not-asked" });
  });

  test("when the day has come, silence no longer keeps anybody waiting, and nothing closes by itself", async () => {
    await ask(cast.partner);
    const past = { where: { proposalId }, data: { closesAt: subDays(new Date(), 1) } };
    await db().proposalOpening.update(past);
    await closeDue(db(), new Date());
    expect(await decision()).toBeNull();
    expect(await ask(cast.sideline)).toMatchObject({ ok: false });
    expect(await decide(cast.workingChair, "rejected")).toMatchObject({ ok: true });
    expect(await decision()).toMatchObject({ outcome: "rejected" });
  });

  test("only the proposer asks and decides, and only the one who was asked answers, once", async () => {
    expect(await ask(cast.partner, cast.chair)).toMatchObject({ reason: "not-allowed" });
    await ask(cast.partner);
    expect(await ask(cast.partner)).toMatchObject({ ok: false });
    expect(await advise(cast.partner, cast.sideline)).toMatchObject({ reason: "not-allowed" });
    expect(await advise(cast.partner)).toMatchObject({ ok: true });
    expect(await advise(cast.partner)).toMatchObject({ ok: false });
    expect(await decide(cast.chair)).toMatchObject({ reason: "not-allowed" });
    expect(await ask(cast.stranger)).toMatchObject({ ok: false });
    expect(await perform(cast.stranger, decideAfterAdvice)).toMatchObject({ ok: false });
  });

  test("no seat votes, and the chair closes nothing", async () => {
    const vote = { seatId: cast.seats.chair, choice: "for" };
    expect(await perform(cast.chair, castVote, vote)).toMatchObject({
      reason: "choice-not-offered",
    });
    expect(await perform(cast.chair, closeVote)).toMatchObject({ reason: "decided-by-one" });
  });

  test("the database itself keeps a decision until advice was heard", async () => {
    const early = () =>
      db().decision.create({
        data: {
          ...{ proposalId, outcome: "adopted", decidedAt: new Date(), rule: advice },
          ...{ seatsAtDecision: 8, votesFor: 0, votesAgainst: 0, votesAbstain: 0 },
        },
        select: { id: true },
      });
    await expect(early()).rejects.toThrow("advice_was_heard");
    await ask(cast.partner);
    await expect(early()).rejects.toThrow("advice_was_heard");
  });
});
