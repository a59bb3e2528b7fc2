import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, writeProposal } from "@/lib/decisions/actions";
import { findEffectFacts } from "@/lib/decisions/effect-facts";
import { readEffect } from "@/lib/decisions/effects";
import { castBallot } from "@/lib/decisions/elections/actions";
import { newCode } from "@/lib/decisions/elections/code";
import { drawLot, seedOf } from "@/lib/decisions/elections/lot";
import { overlapsOf } from "@/lib/decisions/elections/overlaps";
import type { Contest } from "@/lib/decisions/procedures/contest";
import { decisionOf } from "@/lib/decisions/public-queries";
import { revealedEffect } from "@/lib/decisions/reveal";
import { castVote, declareRecusal } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `elections-${round}` });
});

type Person = { accountId: string; personId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

const electing = () => ({
  ...{ kind: "elect", title: "Vælg to til arbejdsgruppen", step: "submit" },
  ...{ group: cast.groups.working, role: "member", places: "2" },
  "candidate-1-person": cast.partner.personId,
  "candidate-1-organisation": cast.organisations.scouts,
  "candidate-2-person": cast.memberOne.personId,
  "candidate-2-organisation": cast.organisations.business,
  "candidate-3-person": cast.lived.personId,
  constituency: "Unge med egne erfaringer",
});
const ordering = {
  ...{ kind: "prioritise", title: "Hvad skal vi begynde med?", step: "submit" },
  options: "Åbne aftener\nLektiecafé\n\nTransport",
};

/** Written, submitted and put on for five days; gives its id. */
async function opened(fields: Fields): Promise<string> {
  expect(await perform(cast.workingChair, writeProposal, fields)).toMatchObject({ ok: true });
  const { id: proposalId } = await db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  const on = { closesOn: typedDay(addDays(dayOf(cast.now), 5)), closesAt: "12.00" };
  const answer = await perform(cast.backboneLead, openProposal, { proposalId, ...on });
  expect(answer).toMatchObject({ ok: true });
  return proposalId;
}

const ballot = (person: Person, proposalId: string, seatId: string, said: Fields) =>
  perform(person, castBallot, { proposalId, seatId, code: newCode(), ...said });
const inBox = (proposalId: string) => db().ballot.findMany({ where: { proposalId } });

/** Five of eight seats, which is more than half. */
function voters(): [Person, string][] {
  return [
    [cast.chair, cast.seats.chair],
    [cast.deputyChair, cast.seats.deputyChair],
    [cast.memberOne, cast.seats.memberOne],
    [cast.memberTwo, cast.seats.memberTwo],
    [cast.lived, cast.seats.lived],
  ];
}

async function recordOf(proposalId: string) {
  const decision = await db().decision.findUniqueOrThrow({ where: { proposalId } });
  const { contest } = decision.counted as { contest?: Contest };
  if (!contest) throw new Error("There is no count");
  return { decision, contest };
}

describe("an election", () => {
  test("five put in a ballot, two are elected by single transferable vote and have their seats", async () => {
    const proposalId = await opened(electing());
    const [first, second] = [cast.lived.personId, cast.partner.personId];
    for (const [person, seatId] of voters()) {
      const answer = await ballot(person, proposalId, seatId, {
        "rank-1": first,
        "rank-2": second,
      });
      expect(answer).toMatchObject({ ok: true, message: "Din stemmeseddel er afgivet." });
    }
    expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
    const { decision } = await recordOf(proposalId);
    expect(decision.outcome).toBe("adopted");
    const given = await db().seat.findMany({
      where: { givenByDecisionId: decision.id },
      select: { isVoting: true, constituency: true, holdings: { select: { personId: true } } },
      orderBy: { position: "asc" },
    });
    expect(given.map(({ holdings }) => holdings[0]?.personId)).toEqual([first, second]);
    expect(given[0]).toMatchObject({ isVoting: false, constituency: "Unge med egne erfaringer" });
  });

  test("the public is told whom the elected stand for, and the names of those only who agreed", async () => {
    const proposalId = await opened(electing());
    for (const [person, seatId] of voters()) {
      const said = { "rank-1": cast.lived.personId, "rank-2": cast.partner.personId };
      await ballot(person, proposalId, seatId, said);
    }
    await perform(cast.chair, closeVote, { proposalId });
    const { initiativeId, partner } = cast;
    const at = new Date();
    await db().person.update({ where: { id: partner.personId }, data: { publicSince: at } });
    await db().initiative.update({ where: { id: initiativeId }, data: { publishedAt: at } });
    await db().decision.update({ where: { proposalId }, data: { publishedAt: at } });
    const { number } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    const told = await decisionOf("public", initiativeId, number);
    expect(told).toMatchObject({
      seatsGiven: [
        { standsFor: "Unge med egne erfaringer", personName: null },
        { standsFor: "Kystspejderne", groupName: "Skole og fritid", personName: "Camilla Storm" },
      ],
    });
    expect(JSON.stringify(told)).not.toContain("Maja Lindgren");
  });

  test("whoever sits in the group already gives up that seat; it is named before the vote", async () => {
    const { working } = cast.groups;
    const own = { groupId: working, organisationId: cast.organisations.scouts };
    const seats = await db().seat.findMany({
      where: { groupId: working },
      select: { id: true, organisationId: true },
      orderBy: { position: "asc" },
    });
    const others = seats.find(({ organisationId }) => organisationId !== own.organisationId);
    const theirs = await db().seat.create({
      data: { ...own, role: "member", isVoting: false, from: dayOf(cast.now), position: 40 },
      select: { id: true },
    });
    const from = dayOf(cast.now);
    await db().seatHolding.updateMany({
      where: { seatId: others?.id ?? "" },
      data: { until: from },
    });
    await db().seatHolding.createMany({
      data: [
        { seatId: theirs.id, personId: cast.partner.personId, from },
        { seatId: others?.id ?? "", personId: cast.lived.personId, from },
      ],
    });
    const proposalId = await opened(electing());
    const proposal = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    const effect = readEffect("elect", proposal.effect);
    const facts = () => findEffectFacts(db(), cast.initiativeId, effect, from, proposalId);
    const names = overlapsOf(effect, await facts()).map(({ kind, name }) => [kind, name]);
    expect(names).toEqual([
      ["moves", "Camilla Storm"],
      ["moves", "Maja Lindgren"],
    ]);
    for (const [person, seatId] of voters()) {
      const said = { "rank-1": cast.lived.personId, "rank-2": cast.partner.personId };
      await ballot(person, proposalId, seatId, said);
    }
    expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
    const running = { OR: [{ until: null }, { until: { gt: from } }] };
    for (const { personId } of [cast.partner, cast.lived]) {
      const where = { personId, seat: { groupId: working }, ...running };
      expect(await db().seatHolding.count({ where })).toBe(1);
    }
    const { decision } = await recordOf(proposalId);
    const { endedByDecisionId, until } = await db().seat.findUniqueOrThrow({
      where: { id: theirs.id },
    });
    expect({ endedByDecisionId, until }).toEqual({ endedByDecisionId: decision.id, until: from });
    const vacant = await db().seat.findUniqueOrThrow({ where: { id: others?.id ?? "" } });
    expect(vacant.until).toBeNull();
    expect(revealedEffect({ effect, facts: await facts() }, "public").facts.seated).toEqual([]);
  });

  test("without a quorum nobody is elected, and nobody gets a seat", async () => {
    const proposalId = await opened(electing());
    await ballot(cast.chair, proposalId, cast.seats.chair, { "rank-1": cast.lived.personId });
    await perform(cast.chair, closeVote, { proposalId });
    const { decision } = await recordOf(proposalId);
    expect(decision.outcome).toBe("lapsed");
    expect(await db().seat.count({ where: { givenByDecisionId: decision.id } })).toBe(0);
  });

  test("only blank ballots elect nobody", async () => {
    const proposalId = await opened(electing());
    for (const [person, seatId] of voters()) await ballot(person, proposalId, seatId, {});
    await perform(cast.chair, closeVote, { proposalId });
    const { decision } = await recordOf(proposalId);
    expect(decision.outcome).toBe("rejected");
  });

  test("a candidate who has left before the count is passed over", async () => {
    const proposalId = await opened(electing());
    for (const [person, seatId] of voters()) {
      const said = { "rank-1": cast.partner.personId, "rank-2": cast.lived.personId };
      await ballot(person, proposalId, seatId, said);
    }
    await db().person.update({
      where: { id: cast.partner.personId },
      data: { removedAt: new Date() },
    });
    await perform(cast.chair, closeVote, { proposalId });
    const { decision, contest } = await recordOf(proposalId);
    expect(contest.options.map(({ id }) => id)).not.toContain(cast.partner.personId);
    const seats = await db().seatHolding.findMany({
      where: { seat: { givenByDecisionId: decision.id } },
      select: { personId: true },
    });
    expect(seats.map(({ personId }) => personId).sort()).toEqual(
      [cast.lived.personId, cast.memberOne.personId].sort(),
    );
  });

  test("a tie everywhere is settled by the lot, and the lot follows from the published seed", async () => {
    const proposalId = await opened({ ...electing(), places: "1" });
    const candidates = [cast.partner, cast.memberOne, cast.lived].map((one) => one.personId);
    const who = [...voters(), [cast.memberThree, cast.seats.memberThree] as [Person, string]];
    for (const [index, [person, seatId]] of who.entries()) {
      await ballot(person, proposalId, seatId, { "rank-1": candidates[index % 3] ?? "" });
    }
    const head = await db().auditHead.findUniqueOrThrow({
      where: { initiativeId: cast.initiativeId },
    });
    await perform(cast.chair, closeVote, { proposalId });
    const { contest } = await recordOf(proposalId);
    expect(contest.seed).toBe(seedOf(proposalId, head.hash));
    expect(contest.lot).toEqual(drawLot(contest.seed, candidates.toReversed()));
    const elected = await db().seatHolding.findMany({
      where: { seat: { givenByDecision: { proposalId } } },
      select: { personId: true },
    });
    expect(elected).toEqual([{ personId: contest.lot[0] }]);
  });
});

describe("bad input is a clear sentence, and nothing is half done", () => {
  test.each([
    [
      "no candidates",
      { "candidate-1-person": "", "candidate-2-person": "", "candidate-3-person": "" },
      "Skriv mindst én kandidat.",
    ],
  ] as const)("%s", async (_name, fields, sentence) => {
    const answer = await perform(cast.workingChair, writeProposal, { ...electing(), ...fields });
    expect(JSON.stringify(answer)).toContain(sentence);
  });

  test("the same person twice", async () => {
    const fields = { ...electing(), "candidate-2-person": cast.partner.personId };
    const answer = await perform(cast.workingChair, writeProposal, fields);
    expect(JSON.stringify(answer)).toContain("Den samme person står to gange.");
  });

  test("a ballot that ranks one twice", async () => {
    const proposalId = await opened(electing());
    const said = { "rank-1": cast.lived.personId, "rank-3": cast.lived.personId };
    const answer = await ballot(cast.chair, proposalId, cast.seats.chair, said);
    expect(answer).toMatchObject({ ok: false, reason: "ballot-ranks-twice" });
    expect(await inBox(proposalId)).toEqual([]);
    expect(await db().vote.count({ where: { proposalId } })).toBe(0);
  });

  test("a second ballot, a bare vote, somebody else's seat and the backbone are refused", async () => {
    const proposalId = await opened(electing());
    const seatId = cast.seats.chair;
    await ballot(cast.chair, proposalId, seatId, {});
    expect(await ballot(cast.chair, proposalId, seatId, {})).toMatchObject({
      reason: "ballot-is-in",
    });
    const bare = await perform(cast.memberOne, castVote, {
      ...{ proposalId, seatId: cast.seats.memberOne, choice: "for" },
    });
    expect(bare).toMatchObject({ reason: "ballot-needed" });
    expect(await ballot(cast.memberTwo, proposalId, cast.seats.memberOne, {})).toMatchObject({
      reason: "not-your-vote",
    });
    expect(await ballot(cast.backboneLead, proposalId, seatId, {})).toMatchObject({ ok: false });
    expect(await inBox(proposalId)).toHaveLength(1);
  });

  test("a seat whose ballot lies in the box cannot be recused: nobody could take it out", async () => {
    const proposalId = await opened(electing());
    const seatId = cast.seats.chair;
    await ballot(cast.chair, proposalId, seatId, {});
    const recusal = { proposalId, seatId, reason: "family", note: "" };
    expect(await perform(cast.chair, declareRecusal, recusal)).toMatchObject({
      reason: "ballot-is-in",
    });
    const other = { proposalId, seatId: cast.seats.memberOne, reason: "family", note: "" };
    expect(await perform(cast.memberOne, declareRecusal, other)).toMatchObject({ ok: true });
    expect(await ballot(cast.memberOne, proposalId, cast.seats.memberOne, {})).toMatchObject({
      reason: "recused",
    });
  });
});

describe("a prioritising", () => {
  test("dots are added up, more than one has are refused, and the order is recorded", async () => {
    const proposalId = await opened(ordering);
    const [one = [cast.chair, cast.seats.chair]] = voters();
    const tooMany = { "mark-1": "3", "mark-2": "3" };
    expect(await ballot(one[0] as Person, proposalId, one[1] as string, tooMany)).toMatchObject({
      reason: "ballot-too-many",
    });
    for (const [person, seatId] of voters()) {
      await ballot(person, proposalId, seatId, { "mark-2": "3", "mark-3": "1" });
    }
    await perform(cast.chair, closeVote, { proposalId });
    const { decision, contest } = await recordOf(proposalId);
    expect(decision.outcome).toBe("adopted");
    expect(contest.options.map(({ name }) => name)).toEqual([
      "Åbne aftener",
      "Lektiecafé",
      "Transport",
    ]);
    expect(contest.ballots.map(({ marks }) => marks)).toEqual(
      Array.from({ length: 5 }, () => ({ "2": 3, "3": 1 })),
    );
  });
});
