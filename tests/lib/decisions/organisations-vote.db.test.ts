import { addDays, subDays, subHours } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, writeProposal } from "@/lib/decisions/actions";
import { castBallot, standDown } from "@/lib/decisions/elections/actions";
import { newCode } from "@/lib/decisions/elections/code";
import { findSeats } from "@/lib/decisions/find-seats";
import { remindOfVotes } from "@/lib/decisions/notices";
import { castVote, declareRecusal, giveProxy } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `partners-${round}` });
});

type Person = { accountId: string; personId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const electorate = { electorate: "organisations" } as const;

const electing = () => ({
  ...{ kind: "elect_backbone", title: "Hvem skal huse sekretariatet?", step: "submit" },
  candidates: [cast.organisations.scouts, cast.organisations.library],
  name: "Det fælles sekretariat",
});

async function written(fields: Fields): Promise<string> {
  expect(await perform(cast.workingChair, writeProposal, fields)).toMatchObject({ ok: true });
  const { id } = await db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  return id;
}

const open = (proposalId: string) =>
  perform(cast.backboneLead, openProposal, {
    ...{ proposalId, closesAt: "12.00" },
    closesOn: typedDay(addDays(dayOf(cast.now), 5)),
  });

async function opened(fields: Fields): Promise<string> {
  const proposalId = await written(fields);
  expect(await open(proposalId)).toMatchObject({ ok: true });
  return proposalId;
}

const ballot = (person: Person, proposalId: string, organisation: string, said: Fields) =>
  perform(person, castBallot, { proposalId, seatId: organisation, code: newCode(), ...said });

/** Six of ten partners, which is more than half; each by whoever can bind it. */
function representatives(): [Person, string][] {
  const { municipality, school, youthClub, foundation, library, sportsClub } = cast.organisations;
  return [
    [cast.chair, municipality],
    [cast.deputyChair, school],
    [cast.workingChair, youthClub],
    [cast.observer, foundation],
    [cast.twoSeats, library],
    [cast.twoSeats, sportsClub],
  ];
}

describe("the partners elect who houses the backbone", () => {
  test("six of ten vote, and the elected organisation houses it from that day", async () => {
    const proposalId = await opened(electing());
    for (const [person, organisation] of representatives()) {
      const said = { "rank-1": cast.organisations.scouts };
      expect(await ballot(person, proposalId, organisation, said)).toMatchObject({ ok: true });
    }
    expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
    const decision = await db().decision.findUniqueOrThrow({ where: { proposalId } });
    expect(decision).toMatchObject({ outcome: "adopted", seatsAtDecision: 10, votesFor: 6 });
    const backbone = await db().group.findUniqueOrThrow({ where: { id: cast.groups.backbone } });
    expect(backbone.hostOrganisationId).toBe(cast.organisations.scouts);
    const told = await db().auditEntry.findFirst({
      where: { initiativeId: cast.initiativeId, subjectId: cast.groups.backbone },
      orderBy: { sequence: "desc" },
    });
    expect(told?.details).toMatchObject({ host: cast.organisations.scouts });
  });

  test("five of ten are too few: nothing is decided and nothing moves", async () => {
    const before = await db().group.findUniqueOrThrow({ where: { id: cast.groups.backbone } });
    const proposalId = await opened(electing());
    for (const [person, organisation] of representatives().slice(1)) {
      await ballot(person, proposalId, organisation, { "rank-1": cast.organisations.scouts });
    }
    await perform(cast.chair, closeVote, { proposalId });
    const decision = await db().decision.findUniqueOrThrow({ where: { proposalId } });
    expect(decision.outcome).toBe("lapsed");
    const after = await db().group.findUniqueOrThrow({ where: { id: cast.groups.backbone } });
    expect(after).toEqual(before);
  });

  test("where there is no backbone it is set up", async () => {
    await db().seatHolding.deleteMany({ where: { seat: { groupId: cast.groups.backbone } } });
    const proposalId = await written(electing());
    const closedOn = subDays(dayOf(cast.now), 1);
    await db().group.update({
      where: { id: cast.groups.backbone },
      data: { closedOn, closedReason: "Fondens penge slap op" },
    });
    const on = { closesOn: typedDay(addDays(dayOf(cast.now), 5)), closesAt: "12.00" };
    expect(await perform(cast.chair, openProposal, { proposalId, ...on })).toMatchObject({
      ok: true,
    });
    for (const [person, organisation] of representatives()) {
      await ballot(person, proposalId, organisation, { "rank-1": cast.organisations.library });
    }
    await perform(cast.chair, closeVote, { proposalId });
    const set = await db().group.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, kind: "backbone", closedOn: null },
      include: { setUpByDecision: true },
    });
    expect(set).toMatchObject({
      ...{ name: "Det fælles sekretariat", hostOrganisationId: cast.organisations.library },
      setUpByDecision: { proposalId },
    });
  });
});

describe("one organisation, one vote", () => {
  test.each<[string, keyof Cast["organisations"], (all: Cast) => Person]>([
    ["who only acts for it, where somebody holds its voting seat", "business", (all) => all.deputy],
    ["of another organisation", "scouts", (all) => all.chair],
    ["of the backbone", "host", (all) => all.backboneLead],
    ["from the sideline", "newspaper", (all) => all.sideline],
    ["of another initiative", "scouts", (all) => all.stranger],
  ])("not by somebody %s", async (_who, organisation, person) => {
    const proposalId = await opened(electing());
    const id = cast.organisations[organisation];
    const answer = await ballot(person(cast), proposalId, id, {});
    expect(answer).toMatchObject({ ok: false });
    expect(await db().vote.count({ where: { proposalId } })).toBe(0);
  });

  test("a second ballot of the same organisation is refused", async () => {
    const proposalId = await opened(electing());
    await ballot(cast.partner, proposalId, cast.organisations.scouts, {});
    const again = await ballot(cast.partner, proposalId, cast.organisations.scouts, {});
    expect(again).toMatchObject({ ok: false, reason: "ballot-is-in" });
  });

  test("a seat of the steering group has no vote here, in the database either", async () => {
    const proposalId = await opened(electing());
    const answer = await ballot(cast.lived, proposalId, cast.seats.lived, {});
    expect(answer).toMatchObject({ ok: false });
    const { personId } = cast.lived;
    const vote = { proposalId, personId, choice: "for", castAt: cast.now } as const;
    const write = db().vote.create({ data: { ...vote, seatId: cast.seats.lived } });
    await expect(write).rejects.toThrow("vote_fits_rule");
    const organisationId = cast.organisations.host;
    const byBackbone = { ...vote, organisationId, personId: cast.backboneLead.personId };
    await expect(db().vote.create({ data: byBackbone })).rejects.toThrow("backbone_casts_no_vote");
  });

  test("a recused organisation is out, and its proxies fall", async () => {
    const proposalId = await opened(electing());
    const { scouts, library } = cast.organisations;
    const said = { proposalId, seatId: library, reason: "economic" };
    expect(await perform(cast.twoSeats, declareRecusal, said)).toMatchObject({ ok: true });
    const seats = await seatsOf(proposalId);
    expect(seats.find((seat) => seat.seatId === library)?.recusal).toMatchObject({
      reason: "economic",
    });
    const to = await perform(cast.partner, giveProxy, { proposalId, seatId: scouts, to: library });
    expect(to).toMatchObject({ ok: false, reason: "proxy-not-allowed" });
  });

  test("a partner who left counts no more; on the day of opening it still does where the rule says so", async () => {
    const proposalId = await opened(electing());
    const left = cast.organisations.youthClub;
    await db().participation.updateMany({
      where: { organisationId: left },
      data: { until: dayOf(addDays(cast.now, 1)) },
    });
    const later = dayOf(addDays(cast.now, 3));
    const proposal = { id: proposalId, decidingGroupId: cast.groups.steering };
    const counting = async (rule: { electorate: "organisations"; day?: "opening" }) =>
      (await findSeats(db(), proposal, rule, later)).filter((seat) => seat.counts);
    expect((await counting(electorate)).map(({ seatId }) => seatId)).not.toContain(left);
    expect(await counting({ ...electorate, day: "opening" })).toHaveLength(10);
  });
});

describe("where two can bind an organisation", () => {
  const told = async (reason: string) => {
    const mails = await db().outboundMail.findMany({
      where: { initiativeId: cast.initiativeId, reason },
    });
    return mails.map(({ personId }) => personId).toSorted();
  };
  const both = () => [cast.partner.personId, cast.workingMember.personId].toSorted();
  beforeEach(async () => {
    const { personId } = cast.workingMember;
    const { scouts: organisationId } = cast.organisations;
    const from = subDays(dayOf(cast.now), 9);
    await db().affiliation.create({
      data: { personId, organisationId, from },
      select: { id: true },
    });
  });

  test("both are told of a proxy, and reminded while nobody has voted by it", async () => {
    const proposalId = await opened(electing());
    await db().$transaction([
      db().$executeRawUnsafe(`set local session_replication_role = replica`),
      db()
        .$executeRaw`update "ProposalOpening" set rule = jsonb_set(rule, '{proxies}', '2'), at = ${subDays(cast.now, 9)} where "proposalId" = ${proposalId}::uuid`,
    ]);
    const { municipality: seatId, scouts: to } = cast.organisations;
    expect(await perform(cast.chair, giveProxy, { proposalId, seatId, to })).toMatchObject({
      ok: true,
    });
    expect(await told("decisions.proxy")).toEqual(both());
    // Their own vote is in: what they owe is the other's.
    expect(await ballot(cast.partner, proposalId, to, {})).toMatchObject({ ok: true });
    const { closesAt } = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    await remindOfVotes(db(), subHours(closesAt, 2));
    const reminded = await told("decisions.reminder");
    expect(reminded).toEqual(expect.arrayContaining(both()));
    expect(reminded).not.toContain(cast.chair.personId);
  });
});

describe("a candidate that does not want to", () => {
  test("says so until it is put on, and is not on the ballot", async () => {
    const proposalId = await written(electing());
    const candidate = cast.organisations.scouts;
    const stranger = await perform(cast.chair, standDown, { proposalId, candidate });
    expect(stranger).toMatchObject({ ok: false, reason: "not-allowed" });
    const own = await perform(cast.partner, standDown, { proposalId, candidate });
    expect(own).toMatchObject({ ok: true });
    expect(await perform(cast.partner, standDown, { proposalId, candidate })).toMatchObject({
      reason: "already-done",
    });
    expect(await open(proposalId)).toMatchObject({ ok: true });
    const ranked = await ballot(cast.chair, proposalId, cast.organisations.municipality, {
      "rank-1": candidate,
    });
    expect(ranked).toMatchObject({ ok: false, reason: "check-fields" });
    const late = { proposalId, candidate: cast.organisations.library };
    expect(await perform(cast.twoSeats, standDown, late)).toMatchObject({
      reason: "candidacy-is-voted-on",
    });
  });

  test("an election that nobody stands in any more is not put on", async () => {
    const proposalId = await written({ ...electing(), candidates: [cast.organisations.scouts] });
    await perform(cast.partner, standDown, { proposalId, candidate: cast.organisations.scouts });
    expect(await open(proposalId)).toMatchObject({ ok: false, reason: "no-candidates" });
  });
});

test("partners vote yes or no too, by name, with proxies and a minority", async () => {
  const matter = await db().matrixRow.findFirstOrThrow({
    where: { version: { initiativeId: cast.initiativeId }, kinds: { has: "other" } },
  });
  const rule = { ...(matter.rule as object), electorate: "organisations", proxies: 1 };
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`set local session_replication_role = replica`;
    await transaction.matrixRow.update({ where: { id: matter.id }, data: { rule } });
  });
  const fields = { kind: "other", title: "Skal vi åbne om søndagen?", step: "submit" };
  const proposalId = await opened({ ...fields, text: "" });
  const { scouts, youthClub, municipality } = cast.organisations;
  const given = { proposalId, seatId: scouts, to: youthClub };
  expect(await perform(cast.partner, giveProxy, given)).toMatchObject({ ok: true });
  const both = { proposalId, seatId: [youthClub, scouts], choice: "against", reason: "Nej" };
  expect(await perform(cast.workingChair, castVote, both)).toMatchObject({ ok: true });
  const chain = await perform(cast.workingChair, giveProxy, {
    ...{ proposalId, seatId: youthClub, to: municipality },
  });
  expect(chain).toMatchObject({ ok: false });
  const one = { proposalId, seatId: municipality, choice: "for" };
  expect(await perform(cast.chair, castVote, one)).toMatchObject({ ok: true });
  const seats = await seatsOf(proposalId);
  expect(seats.find(({ seatId }) => seatId === scouts)?.vote).toMatchObject({ asProxy: true });
  expect(seats.filter(({ vote }) => vote)).toHaveLength(3);
});

function seatsOf(proposalId: string) {
  const proposal = { id: proposalId, decidingGroupId: cast.groups.steering };
  return findSeats(db(), proposal, electorate, dayOf(cast.now));
}
