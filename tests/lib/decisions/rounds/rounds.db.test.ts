import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, setAsideProposal, withdrawProposal } from "@/lib/decisions/actions";
import { closeDue } from "@/lib/decisions/mutations";
import { rewordProposal } from "@/lib/decisions/rounds/actions";
import { castVote } from "@/lib/decisions/taking-part/actions";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { defaultRule, majorities } from "@/lib/decisions/voting-rules";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let proposalId: string;
let turn = 0;

const { quorum, voices, recused, proxies } = defaultRule;
const usual = { quorum, voices, recused, proxies };
const consent: DecisionRule = {
  ...{ ...usual, procedure: "consent", rounds: 2 },
  fallback: { kind: "vote", threshold: majorities.simple },
};
const written: DecisionRule = {
  ...{ ...usual, procedure: "written", leastDays: 7, excluded: "", silence: "consents" },
  fallback: { kind: "vote", threshold: majorities.simple },
};

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `rounds-${turn}` });
  proposalId = cast.proposals.submitted;
});

/** Puts the cast's submitted proposal on under this rule, until tomorrow. */
async function open(rule: DecisionRule) {
  const { matrixRowId } = await db().proposalOpening.findUniqueOrThrow({
    where: { proposalId: cast.proposals.open },
    select: { matrixRowId: true },
  });
  await db().proposalOpening.create({
    data: {
      ...{ proposalId, personId: cast.chair.personId, at: addDays(cast.now, -1) },
      ...{ closesAt: addDays(cast.now, 1), matrixRowId, rule },
    },
    select: { at: true },
  });
}

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string> = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), { proposalId, ...fields }));
type Seat = "chair" | "deputyChair" | "memberOne" | "memberTwo" | "memberThree";
const answer = (name: Seat, choice: string, reason = "") =>
  perform(cast[name], castVote, { seatId: cast.seats[name], choice, reason });
const reword = (person: Person, text: string) =>
  perform(person, rewordProposal, {
    ...{ text, note: "Lokalerne lukkes, før sidste bus går." },
    ...{ closesOn: typedDay(addDays(dayOf(new Date()), 7)), closesAt: "12.00" },
  });
const harm = "De unge når ikke den sidste bus hjem.";
const rest = ["deputyChair", "memberOne", "memberTwo", "memberThree"] as const;
const decision = () => db().decision.findUnique({ where: { proposalId } });
const rounds = () =>
  db().proposalRound.findMany({ where: { proposalId }, orderBy: { number: "asc" } });
const standing = () => db().vote.count({ where: { proposalId, replacedAt: null } });
const close = () => perform(cast.chair, closeVote);
async function closeAllDue(now: Date) {
  for (let more = true; more; ) more = (await closeDue(db(), now)).decided > 0;
}

/** A consent round in which the chair objects and the others consent, closed by its chair. */
async function roundWithObjection() {
  await answer("chair", "against", harm);
  for (const name of rest) await answer(name, "for");
  return close();
}

describe("a consent decision", () => {
  test("is adopted when enough have answered and nobody objects", async () => {
    await open(consent);
    for (const name of rest) await answer(name, "for");
    await answer("chair", "for", "Hold øje med prisen.");
    await close();
    expect(await decision()).toMatchObject({ outcome: "adopted", votesFor: 5, votesAgainst: 0 });
    expect(await rounds()).toEqual([]);
  });

  test("takes no abstention, and no objection without its harm", async () => {
    await open(consent);
    expect(await answer("chair", "abstain")).toMatchObject({ reason: "choice-not-offered" });
    expect(await answer("chair", "against", "  ")).toMatchObject({
      reason: "objection-needs-harm",
      fields: { reason: expect.stringContaining("skader") },
    });
    expect(await standing()).toBe(0);
  });

  test("with one objection is reworded by its proposer and adopted in round two; all of it is kept", async () => {
    await open(consent);
    const before = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    expect(await roundWithObjection()).toMatchObject({ ok: true });
    expect(await decision()).toBeNull();
    expect(await rounds()).toMatchObject([{ number: 1, text: before.text, resumedAt: null }]);

    expect(await answer("chair", "for")).toMatchObject({ reason: "proposal-awaits" });
    expect(await close()).toMatchObject({ reason: "proposal-awaits" });
    expect(await reword(cast.chair, "Ny tekst")).toMatchObject({ reason: "not-allowed" });
    expect(await reword(cast.workingChair, before.text)).toMatchObject({
      reason: "wording-as-before",
    });
    expect(await reword(cast.workingChair, "Lokalerne er åbne til kl. 21.")).toMatchObject({
      ok: true,
    });
    expect(await reword(cast.workingChair, "En gang til")).toMatchObject({
      reason: "proposal-not-between-rounds",
    });

    expect(await standing()).toBe(0);
    for (const name of [...rest, "chair"] as const) await answer(name, "for");
    await close();
    expect(await decision()).toMatchObject({
      ...{ outcome: "adopted", votesFor: 5, votesAgainst: 0 },
      counted: expect.objectContaining({ round: 2 }),
    });
    const [first] = await rounds();
    expect(first).toMatchObject({ text: before.text, note: expect.stringContaining("bus") });
    const objection = await db().vote.findFirst({ where: { proposalId, choice: "against" } });
    expect(objection).toMatchObject({ reason: harm, replacedAt: first?.endedAt });
    expect(await db().vote.count({ where: { proposalId } })).toBe(10);
  });

  test("after its last round goes to the vote that the row falls back on", async () => {
    await open(consent);
    await roundWithObjection();
    await reword(cast.workingChair, "Lokalerne er åbne til kl. 21.");
    await roundWithObjection();
    expect(await rounds()).toHaveLength(2);
    expect(await decision()).toBeNull();
    expect(await reword(cast.workingChair, "En tredje gang")).toMatchObject({
      reason: "proposal-not-between-rounds",
    });
    expect(await answer("chair", "abstain")).toMatchObject({ ok: true });
    expect(await answer("chair", "against")).toMatchObject({ ok: true });
    for (const name of rest) await answer(name, "for");
    await close();
    expect(await decision()).toMatchObject({
      ...{ outcome: "adopted", votesFor: 4, votesAgainst: 1 },
      counted: expect.objectContaining({ round: 3 }),
    });
  });

  test("falls after its last round where the row says so", async () => {
    await open({ ...consent, rounds: 1, fallback: { kind: "falls" } } as DecisionRule);
    await roundWithObjection();
    expect(await decision()).toMatchObject({ outcome: "rejected", votesAgainst: 1 });
    expect(await rounds()).toEqual([]);
  });

  test("ends its round by itself at its time, and then waits: nothing closes it again", async () => {
    await open(consent);
    await answer("chair", "against", harm);
    await closeAllDue(addDays(cast.now, 2));
    await closeAllDue(addDays(cast.now, 3));
    expect(await decision()).toBeNull();
    expect(await rounds()).toMatchObject([{ number: 1, endedById: null }]);
    const deed = { initiativeId: cast.initiativeId, deed: "round.end" };
    expect(await db().auditEntry.count({ where: deed })).toBe(1);
  });

  test("that waits for its wording can be withdrawn, or set aside by the chair", async () => {
    await open(consent);
    await roundWithObjection();
    expect(await perform(cast.memberOne, setAsideProposal)).toMatchObject({
      reason: "not-allowed",
    });
    expect(await perform(cast.chair, setAsideProposal)).toMatchObject({ ok: true });
    expect(await perform(cast.workingChair, withdrawProposal)).toMatchObject({
      reason: "proposal-withdrawn",
    });
  });

  test("two who close at once end one round", async () => {
    await open(consent);
    await answer("chair", "against", harm);
    for (const name of rest) await answer(name, "for");
    await Promise.all([close(), perform(cast.deputyChair, closeVote)]);
    expect(await rounds()).toHaveLength(1);
  });
});

describe("a written consultation", () => {
  test("is adopted at its deadline though few have answered, where silence agrees", async () => {
    await open(written);
    await answer("memberOne", "for");
    await closeAllDue(addDays(cast.now, 2));
    expect(await decision()).toMatchObject({ outcome: "adopted", votesFor: 1 });
  });

  test("lapses where silence is nothing", async () => {
    await open({ ...written, silence: "nothing" } as DecisionRule);
    await answer("memberOne", "for");
    await closeAllDue(addDays(cast.now, 2));
    expect(await decision()).toMatchObject({ outcome: "lapsed" });
  });

  test("with an objection goes to a vote, in which everybody begins anew", async () => {
    await open(written);
    await answer("memberOne", "against", "Det skal vi tale om.");
    await closeAllDue(addDays(cast.now, 2));
    expect(await decision()).toBeNull();
    expect(await standing()).toBe(0);
    const opening = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    expect(opening.closesAt.getTime()).toBeGreaterThan(addDays(cast.now, 2).getTime());
    expect(await answer("memberOne", "against")).toMatchObject({ ok: true });
  });
});

describe("the database itself", () => {
  const vote = (choice: "for" | "against" | "abstain" | "aside", reason = "") =>
    db().vote.create({
      data: {
        ...{ proposalId, seatId: cast.seats.chair, personId: cast.chair.personId },
        ...{ choice, reason, castAt: new Date() },
      },
      select: { id: true },
    });
  const round = (number: number) =>
    db().proposalRound.create({
      data: { proposalId, number, text: "", openedAt: cast.now, endedAt: cast.now },
      select: { id: true },
    });

  test("keeps answers that are none out", async () => {
    await open(consent);
    await expect(vote("abstain")).rejects.toThrow("vote_fits_round");
    await expect(vote("aside")).rejects.toThrow("vote_fits_round");
    await expect(vote("against", " ")).rejects.toThrow("vote_fits_round");
  });

  test("lets rounds neither be skipped, nor be more than the rule says, nor change", async () => {
    await open(consent);
    await expect(round(2)).rejects.toThrow("rounds_within_rule");
    await round(1);
    await expect(vote("for")).rejects.toThrow("round_is_over");
    await expect(
      db().proposalRound.updateMany({ where: { proposalId }, data: { text: "Andet" } }),
    ).rejects.toThrow("round_is_kept");
    await round(2);
    await expect(round(3)).rejects.toThrow("rounds_within_rule");
    await expect(db().proposalRound.deleteMany({ where: { proposalId } })).rejects.toThrow(
      "round_is_kept",
    );
  });

  test("keeps a submitted wording until a round has it", async () => {
    const change = () =>
      db().proposal.update({ where: { id: proposalId }, data: { text: "Noget andet" } });
    await expect(change()).rejects.toThrow("wording_is_kept");
    await open({ ...defaultRule });
    await expect(round(1)).rejects.toThrow("rounds_within_rule");
  });
});
