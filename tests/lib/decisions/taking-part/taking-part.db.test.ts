import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { stateMinority } from "@/lib/decisions/actions";
import { closeDue } from "@/lib/decisions/mutations";
import { publicDecision } from "@/lib/decisions/public-queries";
import { findProposal } from "@/lib/decisions/queries";
import {
  castVote,
  declareRecusal,
  giveProxy,
  liftRecusal,
  registerVotes,
  withdrawProxy,
} from "@/lib/decisions/taking-part/actions";
import { touchesHost } from "@/lib/decisions/taking-part/host";
import { defaultRule } from "@/lib/decisions/voting-rules";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let proposalId: string;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `taking-part-${round}` });
  proposalId = cast.proposals.open;
});

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string | string[]>) =>
  actingAs(person, () => send(action.bind(null, cast.slug), { proposalId, ...fields }));
const vote = (person: Person, seatId: string | string[], choice = "for") =>
  perform(person, castVote, { seatId, choice });
const recuse = (person: Person, seatId: string) =>
  perform(person, declareRecusal, { seatId, reason: "economic", note: "Vi ejer grunden." });
const give = (person: Person, seatId: string, to: string) =>
  perform(person, giveProxy, { seatId, to });

const standing = async () => {
  const votes = await db().vote.findMany({ where: { proposalId, replacedAt: null } });
  return new Map(votes.map((one) => [one.seatId, one]));
};
const allowProxies = (proxies: number) =>
  db().proposalOpening.update({
    where: { proposalId },
    data: { rule: { ...defaultRule, proxies } },
  });
const close = async () => {
  const { closesAt } = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
  while ((await closeDue(db(), closesAt)).decided > 0);
  return db().decision.findUniqueOrThrow({ where: { proposalId } });
};

describe("a recused seat", () => {
  test("does not vote, what it voted no longer stands, and the count leaves it out", async () => {
    await vote(cast.memberOne, cast.seats.memberOne, "against");
    expect(await recuse(cast.memberOne, cast.seats.memberOne)).toMatchObject({ ok: true });
    expect((await standing()).size).toBe(0);
    for (const person of [cast.memberOne, cast.deputy]) {
      const answer = await vote(person, cast.seats.memberOne);
      expect(answer).toMatchObject({ ok: false, reason: "recused" });
    }
    await vote(cast.chair, cast.seats.chair);
    await vote(cast.deputyChair, cast.seats.deputyChair);
    await vote(cast.memberTwo, cast.seats.memberTwo);
    await vote(cast.lived, cast.seats.lived);
    // Eight seats, one of them recused: four of seven are more than half.
    expect(await close()).toMatchObject({
      ...{ outcome: "adopted", seatsAtDecision: 8, votesFor: 4, votesAgainst: 0 },
      counted: { recused: 1 },
    });
  });

  test("is declared by its holder or by the chair, and by nobody else", async () => {
    const others = await recuse(cast.memberTwo, cast.seats.memberOne);
    expect(others).toMatchObject({ ok: false, reason: "not-your-seat" });
    const secretariat = await recuse(cast.backboneLead, cast.seats.memberOne);
    expect(secretariat).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await recuse(cast.chair, cast.seats.memberOne)).toMatchObject({ ok: true });
    const twice = await recuse(cast.memberOne, cast.seats.memberOne);
    expect(twice).toMatchObject({ ok: false, reason: "already-recused" });
  });

  test("can vote again when it is taken back, by whoever declared it or the chair", async () => {
    await recuse(cast.chair, cast.seats.memberOne);
    const lift = { seatId: cast.seats.memberOne };
    const own = await perform(cast.memberOne, liftRecusal, lift);
    expect(own).toMatchObject({ ok: false, reason: "not-your-seat" });
    expect(await perform(cast.chair, liftRecusal, lift)).toMatchObject({ ok: true });
    expect(await vote(cast.memberOne, cast.seats.memberOne)).toMatchObject({ ok: true });
  });

  test("takes the votes with it that it cast for others", async () => {
    await allowProxies(1);
    await give(cast.memberTwo, cast.seats.memberTwo, cast.seats.memberOne);
    await vote(cast.memberOne, [cast.seats.memberOne, cast.seats.memberTwo]);
    expect((await standing()).size).toBe(2);
    await recuse(cast.memberOne, cast.seats.memberOne);
    expect((await standing()).size).toBe(0);
    expect(await vote(cast.memberTwo, cast.seats.memberTwo)).toMatchObject({ ok: true });
  });

  test("follows by itself from applying for the money", async () => {
    await db().proposal.update({
      where: { id: proposalId },
      data: {
        kind: "grant_money",
        effect: { organisationId: cast.organisations.business, amount: 50_000, purpose: "Lys" },
      },
    });
    const answer = await vote(cast.memberOne, cast.seats.memberOne);
    expect(answer).toMatchObject({ ok: false, reason: "recused" });
    const lift = await perform(cast.chair, liftRecusal, { seatId: cast.seats.memberOne });
    expect(lift).toMatchObject({ ok: false, reason: "recused" });
    expect(await close()).toMatchObject({ outcome: "lapsed", counted: { recused: 1 } });
  });
});

describe("a proxy", () => {
  beforeEach(() => allowProxies(1));

  test("votes for the giver, whose own vote ends it", async () => {
    const { memberOne, memberTwo } = cast.seats;
    expect(await give(cast.memberTwo, memberTwo, memberOne)).toMatchObject({ ok: true });
    await vote(cast.memberOne, memberTwo, "against");
    expect((await standing()).get(memberTwo)).toMatchObject({
      ...{ choice: "against", asProxy: true, personId: cast.memberOne.personId },
    });
    await vote(cast.memberTwo, memberTwo, "for");
    expect((await standing()).get(memberTwo)).toMatchObject({ choice: "for", asProxy: false });
    const late = await vote(cast.memberOne, memberTwo, "against");
    expect(late).toMatchObject({ ok: false, reason: "not-your-vote" });
  });

  test("is taken back, and what was voted by it with it", async () => {
    const { memberOne, memberTwo } = cast.seats;
    await give(cast.memberTwo, memberTwo, memberOne);
    await vote(cast.memberOne, memberTwo);
    const back = await perform(cast.memberTwo, withdrawProxy, { seatId: memberTwo });
    expect(back).toMatchObject({ ok: true });
    expect((await standing()).size).toBe(0);
  });

  test("is given to another instead, and what the first had voted by it is gone", async () => {
    const { memberOne, memberTwo, memberThree } = cast.seats;
    await give(cast.memberTwo, memberTwo, memberOne);
    await vote(cast.memberOne, memberTwo, "against");
    expect(await give(cast.memberTwo, memberTwo, memberThree)).toMatchObject({ ok: true });
    expect((await standing()).size).toBe(0);
    const first = await vote(cast.memberOne, memberTwo, "against");
    expect(first).toMatchObject({ ok: false, reason: "not-your-vote" });
    expect(await vote(cast.memberThree, memberTwo, "for")).toMatchObject({ ok: true });
    expect((await standing()).get(memberTwo)).toMatchObject({
      ...{ choice: "for", asProxy: true, personId: cast.memberThree.personId },
    });
  });

  test.each([
    ["to oneself", "twoSeats", "twoSeatsFirst", "twoSeatsSecond", "proxy-to-oneself"],
    ["for another's seat", "memberTwo", "memberOne", "chair", "not-your-seat"],
    ["to one without a vote", "memberTwo", "memberTwo", "observer", "proxy-receiver-cannot"],
    ["by a deputy", "deputy", "memberOne", "chair", "not-your-seat"],
  ] as const)("is refused %s", async (_what, person, from, to, reason) => {
    const answer = await give(cast[person], cast.seats[from], cast.seats[to]);
    expect(answer).toMatchObject({ ok: false, reason });
    expect(await db().proxy.count({ where: { proposalId } })).toBe(0);
  });

  test("is not passed on, nor given to one who has enough; the database holds the same", async () => {
    const { memberOne, memberTwo, memberThree, chair } = cast.seats;
    await give(cast.memberTwo, memberTwo, memberOne);
    const onwards = await give(cast.memberOne, memberOne, chair);
    expect(onwards).toMatchObject({ ok: false, reason: "proxy-chain" });
    const tooMany = await give(cast.memberThree, memberThree, memberOne);
    expect(tooMany).toMatchObject({ ok: false, reason: "proxy-too-many" });
    const raw = { proposalId, fromSeatId: memberOne, toSeatId: chair };
    const chain = db().proxy.create({
      data: { ...raw, personId: cast.memberOne.personId, at: new Date() },
    });
    await expect(chain).rejects.toThrow("proxy_is_no_chain");
  });

  test("is none where the matrix allows none", async () => {
    await allowProxies(0);
    const answer = await give(cast.memberTwo, cast.seats.memberTwo, cast.seats.memberOne);
    expect(answer).toMatchObject({ ok: false, reason: "proxy-not-allowed" });
  });
});

describe("votes that somebody else writes down", () => {
  const register = (person: Person, seatId: string | string[], choice = "for") =>
    perform(person, registerVotes, { way: "hands", seatId, choice });

  test("count, say how and by whom, and can be changed by the one whose they are", async () => {
    const { memberOne, memberTwo } = cast.seats;
    const answer = await register(cast.backboneLead, [memberOne, memberTwo]);
    expect(answer).toMatchObject({ ok: true });
    const votes = await standing();
    expect(votes.get(memberOne)).toMatchObject({
      ...{ choice: "for", registered: "hands", personId: cast.backboneLead.personId },
    });
    const deputys = await vote(cast.deputy, memberOne, "against");
    expect(deputys).toMatchObject({ ok: false, reason: "holder-has-voted" });
    await vote(cast.memberTwo, memberTwo, "against");
    const changed = (await standing()).get(memberTwo);
    expect(changed).toMatchObject({ choice: "against", registered: null });
    const again = await register(cast.chair, memberTwo);
    expect(again).toMatchObject({ ok: false, reason: "holder-has-voted" });
    const deed = { initiativeId: cast.initiativeId, deed: "vote.register" };
    expect(await db().auditEntry.count({ where: deed })).toBe(2);
  });

  test("are all refused when one of them cannot be", async () => {
    await recuse(cast.memberOne, cast.seats.memberOne);
    const { memberOne, memberTwo } = cast.seats;
    const answer = await register(cast.chair, [memberTwo, memberOne]);
    expect(answer).toMatchObject({ ok: false, reason: "recused" });
    expect((await standing()).size).toBe(0);
  });

  test("keep nobody from giving a proxy instead: they fall, and who was given it votes", async () => {
    await allowProxies(1);
    const { memberOne, memberTwo } = cast.seats;
    await register(cast.chair, memberTwo);
    expect(await give(cast.memberTwo, memberTwo, memberOne)).toMatchObject({ ok: true });
    expect((await standing()).size).toBe(0);
    expect(await vote(cast.memberOne, memberTwo, "against")).toMatchObject({ ok: true });
    expect((await standing()).get(memberTwo)).toMatchObject({ choice: "against", asProxy: true });
  });

  test.each([["memberOne"], ["partner"], ["workingChair"]] as const)(
    "are not %s's to write",
    async (who) => {
      const answer = await register(cast[who], cast.seats.memberTwo);
      expect(answer).toMatchObject({ ok: false, reason: "not-allowed" });
    },
  );
});

test("whoever wrote a vote down is not named as its voter, and does not speak for it", async () => {
  const { memberOne, memberTwo, memberThree, lived, deputyChair } = cast.seats;
  await perform(cast.chair, registerVotes, { way: "paper", seatId: memberOne, choice: "against" });
  for (const seatId of [memberTwo, memberThree, lived, deputyChair]) {
    await perform(cast.chair, registerVotes, { way: "hands", seatId, choice: "for" });
  }
  const { id } = await close();
  await db().decision.update({ where: { id }, data: { publishedAt: new Date() } });
  await db().person.update({
    where: { id: cast.chair.personId },
    data: { publicSince: new Date() },
  });
  await db().initiative.update({
    where: { id: cast.initiativeId },
    data: { publishedAt: new Date() },
  });
  const told = await publicDecision(cast.initiativeId, 3);
  const votes = told && !told.isListed ? told.votes : [];
  expect(votes).toHaveLength(5);
  expect(votes.map(({ personName }) => personName)).toEqual(votes.map(() => null));
  // That it was written down, and how, belongs to the record.
  const ways = votes.map(({ standsFor, registered }) => [standsFor, registered]);
  expect(ways).toContainEqual(["Erhvervsringen Kystby", "paper"]);
  expect(ways.filter(([, way]) => way === "hands")).toHaveLength(4);
  const statement = { seatId: memberOne, text: "Jeg mener noget andet." };
  const chairs = await perform(cast.chair, stateMinority, statement);
  expect(chairs).toMatchObject({ ok: false, reason: "minority-only-against" });
  expect(await perform(cast.memberOne, stateMinority, statement)).toMatchObject({ ok: true });
});

test("several votes are given in one form, each with an audit row of its own", async () => {
  const { twoSeatsFirst, twoSeatsSecond } = cast.seats;
  expect(await vote(cast.twoSeats, [twoSeatsFirst, twoSeatsSecond])).toMatchObject({ ok: true });
  expect((await standing()).size).toBe(2);
  const deed = { initiativeId: cast.initiativeId, deed: "vote.cast" };
  expect(await db().auditEntry.count({ where: deed })).toBe(2);
  const foreign = await vote(cast.twoSeats, [twoSeatsFirst, cast.seats.chair], "against");
  expect(foreign).toMatchObject({ ok: false, reason: "not-your-vote" });
  expect((await standing()).get(twoSeatsFirst)).toMatchObject({ choice: "for" });
});

test("the organisation that houses the backbone is reminded when a seat of its own, or of the backbone, is to end", async () => {
  const { organisationId, groupId } = await db().seat.findUniqueOrThrow({
    where: { id: cast.seats.memberOne },
    select: { organisationId: true, groupId: true },
  });
  const backbone = await db().group.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId, kind: "backbone" },
    select: { id: true, hostOrganisationId: true },
  });
  const inBackbone = await db().seat.create({
    data: { groupId: backbone.id, organisationId, from: new Date("2026-01-01") },
  });
  const own = await db().seat.create({
    data: {
      ...{ groupId, organisationId: backbone.hostOrganisationId, from: new Date("2026-01-01") },
      role: "observer",
    },
  });
  const { number } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
  const isReminded = async (seatId: string) => {
    await db().proposal.update({
      where: { id: proposalId },
      data: { kind: "end_seat", effect: { seatId, reason: "Plads til andre." } },
    });
    const shown = await actingAs(cast.chair, async () => {
      const member = await currentMember(cast.slug);
      return member && findProposal(member, number);
    });
    if (!shown) throw new Error("The chair sees the proposal");
    return touchesHost(shown, { organisationId: backbone.hostOrganisationId });
  };
  expect(await isReminded(own.id)).toBe(true);
  expect(await isReminded(inBackbone.id)).toBe(true);
  expect(await isReminded(cast.seats.memberOne)).toBe(false);
});
