import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { editStrategy, writeStrategy } from "@/lib/agenda/actions";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import {
  closeVote,
  editProposal,
  openProposal,
  publishDecision,
  setAsideProposal,
  stateMinority,
  submitProposal,
  withdrawProposal,
  writeProposal,
} from "@/lib/decisions/actions";
import { commentOnProposal } from "@/lib/decisions/comments/actions";
import { closeDue } from "@/lib/decisions/mutations";
import { publicDecision, publicDecisions } from "@/lib/decisions/public-queries";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `proposals-${round}` });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

const write = (person: Person, fields: Fields) =>
  perform(person, writeProposal, { kind: "other", title: "Hold et møde", ...fields });
const newest = () =>
  db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    include: { submission: true, opening: true, decision: true, strategyVersion: true },
  });
const proposalCount = () => db().proposal.count({ where: { initiativeId: cast.initiativeId } });

/** Opened now, with every seat's vote for, and closed by the chair. */
async function adopt(proposalId: string) {
  const opened = await perform(cast.backboneLead, openProposal, {
    proposalId,
    closesOn: typedDay(addDays(dayOf(cast.now), 5)),
    closesAt: "12.00",
  });
  expect(opened).toMatchObject({ ok: true });
  await everybodyFor(proposalId);
  return perform(cast.chair, closeVote, { proposalId });
}

async function everybodyFor(proposalId: string) {
  await db().vote.createMany({
    data: cast.votingSeats.map((seatId) => ({
      proposalId,
      seatId,
      personId: cast.chair.personId,
      choice: "for" as const,
      castAt: cast.now,
    })),
  });
}

describe("writing a proposal", () => {
  test.each(["partner", "workingMember", "memberOne", "deputy"] as const)(
    "%s writes one, with the next number",
    async (name) => {
      const answer = await write(cast[name], { step: "submit" });
      expect(answer).toEqual({ ok: true, to: `/initiatives/${cast.slug}/decisions/5` });
      expect(await newest()).toMatchObject({ number: 5, authorId: cast[name].personId });
    },
  );

  test.each(["backboneLead", "initiator", "sideline"] as const)("%s cannot", async (name) => {
    expect(await write(cast[name], {})).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await proposalCount()).toBe(4);
  });

  test("nobody writes in the name of an organisation they do not act for", async () => {
    const answer = await write(cast.partner, {
      onBehalfOf: `organisation:${cast.organisations.school}`,
    });
    expect(answer).toMatchObject({ ok: false, fields: { onBehalfOf: expect.any(String) } });
  });

  test("many at once get different numbers", async () => {
    await Promise.all([
      write(cast.partner, {}),
      write(cast.memberOne, {}),
      write(cast.workingMember, {}),
    ]);
    const numbers = await db().proposal.findMany({
      where: { initiativeId: cast.initiativeId },
      select: { number: true },
    });
    expect(numbers.map((one) => one.number).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("what is missing is said beside the field, and what was typed is kept", async () => {
    const answer = await write(cast.partner, { title: "", text: "Fordi" });
    expect(answer).toMatchObject({
      ok: false,
      fields: { title: "Skal udfyldes." },
      values: { text: "Fordi" },
    });
  });

  test("a draft is its author's alone, and only they edit, submit and withdraw it", async () => {
    await write(cast.partner, {});
    const { id: proposalId } = await newest();
    const edit = { proposalId, kind: "other", title: "Et bedre navn" };
    for (const other of [cast.memberOne, cast.backboneLead]) {
      expect(await perform(other, editProposal, edit)).toMatchObject({ reason: "not-found" });
      expect(await perform(other, submitProposal, { proposalId })).toMatchObject({ ok: false });
      expect(await perform(other, withdrawProposal, { proposalId })).toMatchObject({ ok: false });
    }
    expect(await perform(cast.partner, editProposal, edit)).toMatchObject({ ok: true });
    expect(await perform(cast.partner, submitProposal, { proposalId })).toMatchObject({ ok: true });
    expect(await newest()).toMatchObject({ title: "Et bedre navn", submission: {} });
    expect(await perform(cast.partner, editProposal, edit)).toMatchObject({
      reason: "proposal-not-draft",
    });
  });
});

describe("putting it on for decision", () => {
  const on = (days: number) => typedDay(addDays(dayOf(cast.now), days));
  const open = (person: Person, closesOn = on(7), closesAt = "12.00") =>
    perform(person, openProposal, { proposalId: cast.proposals.submitted, closesOn, closesAt });

  test.each(["backboneLead", "chair"] as const)("%s does it", async (name) => {
    expect(await open(cast[name])).toMatchObject({ ok: true });
    expect((await newest()).opening).toMatchObject({ rule: { procedure: "majority" } });
  });

  test.each(["memberOne", "workingChair", "partner"] as const)("%s cannot", async (name) => {
    expect(await open(cast[name])).toMatchObject({ ok: false, reason: "not-allowed" });
    expect((await newest()).opening).toBeNull();
  });

  test("not in the past, not without a time, not twice, not without seats", async () => {
    expect(await open(cast.chair, on(-1))).toMatchObject({ reason: "closing-in-the-past" });
    expect(await open(cast.chair, on(7), "middag")).toMatchObject({
      fields: { closesAt: expect.any(String) },
    });
    await db().seat.updateMany({
      where: { groupId: cast.groups.steering },
      data: { isVoting: false },
    });
    expect(await open(cast.chair)).toMatchObject({ reason: "no-voting-seats" });
    await db().seat.updateMany({
      where: { id: { in: cast.votingSeats } },
      data: { isVoting: true },
    });
    const both = await Promise.all([open(cast.chair), open(cast.backboneLead)]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
  });
});

describe("adopting does what was proposed, in the same transaction", () => {
  test("a working group exists, with its mandate and its seats", async () => {
    await write(cast.workingChair, {
      kind: "set_up_group",
      step: "submit",
      name: "Bolig",
      mandate: "Finde boliger.",
      boundedTask: "Tyve boliger.",
      reviewOn: typedDay(addDays(dayOf(cast.now), 200)),
      "seat-1-organisation": cast.organisations.housing,
      "seat-1-role": "chair",
      "seat-3-constituency": "Unge uden bolig",
    });
    expect(await adopt((await newest()).id)).toMatchObject({ ok: true });
    const group = await db().group.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, name: "Bolig" },
      include: { seats: true },
    });
    expect(group).toMatchObject({ kind: "working", boundedTask: "Tyve boliger." });
    expect(group.setUpByDecisionId).toBe((await newest()).decision?.id);
    expect(group.seats.map((seat) => seat.role).toSorted()).toEqual(["chair", "member"]);
  });

  test("a seat is given and filled, a seat ends, a group closes, an activity starts", async () => {
    const forms: Fields[] = [
      {
        kind: "give_seat",
        group: cast.groups.steering,
        organisation: cast.organisations.scouts,
        role: "member",
        isVoting: "on",
        person: cast.partner.personId,
      },
      { kind: "end_seat", seat: cast.seats.observer, reason: "Fonden træder ud." },
      {
        ...{ kind: "close_group", group: cast.groups.working, reason: "Opgaven er løst." },
        ...{ reached: "Nøglen er delt ud.", livesOn: "Hos biblioteket." },
      },
      {
        kind: "start_activity",
        activityTitle: "Aftenåbent",
        owner: `organisation:${cast.organisations.library}`,
        goals: [cast.goals.first, cast.goals.second],
      },
    ];
    for (const form of forms) {
      expect(await write(cast.memberOne, { ...form, step: "submit" })).toMatchObject({ ok: true });
      expect(await adopt((await newest()).id)).toMatchObject({ ok: true });
    }
    const given = await db().seat.findFirstOrThrow({
      where: { groupId: cast.groups.steering, organisationId: cast.organisations.scouts },
      include: { holdings: true },
    });
    expect(given).toMatchObject({ isVoting: true });
    expect(given.holdings).toMatchObject([{ personId: cast.partner.personId }]);
    const today = dayOf(cast.now);
    expect(await db().seat.findUnique({ where: { id: cast.seats.observer } })).toMatchObject({
      until: today,
    });
    expect(await db().group.findUnique({ where: { id: cast.groups.working } })).toMatchObject({
      closedOn: today,
      closedReason: "Opgaven er løst.",
    });
    const activity = await db().activity.findFirst({
      where: { initiativeId: cast.initiativeId, title: "Aftenåbent" },
      include: { goals: true },
    });
    expect(activity?.goals).toHaveLength(2);
  });

  test("what is rejected changes nothing", async () => {
    await write(cast.memberOne, {
      kind: "end_seat",
      seat: cast.seats.observer,
      reason: "Nej",
      step: "submit",
    });
    const { id: proposalId } = await newest();
    await db().proposalOpening.create({
      data: {
        proposalId,
        personId: cast.chair.personId,
        at: subDays(cast.now, 3),
        closesAt: addDays(cast.now, 1),
        ...(await anyOpening()),
      },
    });
    await perform(cast.chair, closeVote, { proposalId });
    expect((await newest()).decision).toMatchObject({ outcome: "lapsed" });
    expect(await db().seat.findUnique({ where: { id: cast.seats.observer } })).toMatchObject({
      until: null,
    });
  });

  test("an effect that became impossible: no half decision, and it can be set aside", async () => {
    const group = { kind: "set_up_group", name: "Bolig", mandate: "M", boundedTask: "B" };
    const reviewOn = typedDay(addDays(dayOf(cast.now), 200));
    await write(cast.partner, { ...group, reviewOn, step: "submit" });
    const { id: proposalId } = await newest();
    await db().group.create({
      data: {
        initiativeId: cast.initiativeId,
        kind: "working",
        name: "Bolig",
        searchKey: "bolig",
        sortKey: "bolig",
        setUpOn: dayOf(cast.now),
      },
    });
    expect(await adopt(proposalId)).toMatchObject({ ok: false, reason: "effect-impossible" });
    const reason = { proposalId, reason: "Navnet er taget" };
    expect(await perform(cast.backboneLead, setAsideProposal, reason)).toMatchObject({
      reason: "nothing-in-the-way",
    });
    await db().proposalOpening.update({
      where: { proposalId },
      data: { closesAt: new Date(Date.now() - 1000) },
    });
    await closeDue(db(), new Date());
    expect((await newest()).decision).toBeNull();
    expect(await perform(cast.partner, withdrawProposal, reason)).toMatchObject({
      reason: "vote-is-counted",
    });
    expect(await perform(cast.memberOne, setAsideProposal, reason)).toMatchObject({
      reason: "not-allowed",
    });
    expect(await perform(cast.backboneLead, setAsideProposal, reason)).toMatchObject({ ok: true });
  });

  test("when the cause is removed it is carried out at its next try", async () => {
    await write(cast.partner, {
      kind: "start_activity",
      activityTitle: "Ny",
      owner: `organisation:${cast.organisations.scouts}`,
      step: "submit",
    });
    const { id: proposalId } = await newest();
    const taken = await db().activity.update({
      where: { id: cast.activities.ofPartner },
      data: { title: "Ny" },
    });
    expect(await adopt(proposalId)).toMatchObject({ reason: "effect-impossible" });
    await db().activity.update({ where: { id: taken.id }, data: { title: "En anden" } });
    await closeDue(db(), addDays(cast.now, 6));
    while ((await closeDue(db(), addDays(cast.now, 6))).decided > 0);
    expect((await newest()).decision).toMatchObject({ outcome: "adopted", closedById: null });
  });
});

describe("the strategy", () => {
  const text = { vision: "Ingen alene.", step: "submit", "goal-1": "Et mål", "goal-3": "To mål" };

  test("a partner writes the next version; adopted, it is the one in force", async () => {
    const answer = await perform(cast.partner, writeStrategy, {
      ...text,
      "goal-1-id": cast.goals.first,
    });
    expect(answer).toMatchObject({ ok: true });
    const proposal = await newest();
    expect(proposal).toMatchObject({
      kind: "adopt_strategy",
      title: "Vedtag strategiens version 2",
      strategyVersion: { number: 2 },
    });
    expect(await adopt(proposal.id)).toMatchObject({ ok: true });
    const adoption = await db().strategyAdoption.findFirst({
      where: { version: { initiativeId: cast.initiativeId } },
      orderBy: { adoptedAt: "desc" },
      include: {
        version: {
          include: {
            passages: { where: { passage: { part: "goals" } }, orderBy: { position: "asc" } },
          },
        },
      },
    });
    expect(adoption?.version.number).toBe(2);
    expect(adoption?.version.passages[0]?.passageId).toBe(cast.goals.first);
  });

  test.each(["backboneLead", "sideline", "initiator"] as const)(
    "%s cannot write a version",
    async (name) => {
      const answer = await perform(cast[name], writeStrategy, text);
      expect(answer).toMatchObject({ ok: false, reason: "not-allowed" });
      expect(await db().strategyVersion.count({ where: { initiativeId: cast.initiativeId } })).toBe(
        1,
      );
    },
  );

  test("without a goal it can be kept, not submitted", async () => {
    const empty = { vision: "Ingen alene." };
    expect(await perform(cast.partner, writeStrategy, { ...empty, step: "submit" })).toMatchObject({
      ok: false,
      reason: "strategy-empty",
    });
    expect(await perform(cast.partner, writeStrategy, { ...empty, step: "more" })).toMatchObject({
      to: `/initiatives/${cast.slug}/decisions/5/edit`,
    });
  });

  test("a goal that is emptied goes, and once submitted the text is frozen", async () => {
    await perform(cast.partner, writeStrategy, { ...text, step: "draft" });
    const { id: proposalId } = await newest();
    const edit = { proposalId, vision: "Ny vision", "goal-2": "Et mål" };
    expect(await perform(cast.partner, editStrategy, edit)).toMatchObject({ ok: true });
    const version = await db().strategyVersion.findUniqueOrThrow({
      where: { proposalId },
      include: { passages: { where: { passage: { part: "goals" } } } },
    });
    expect(version.passages).toHaveLength(1);
    await perform(cast.partner, submitProposal, { proposalId });
    expect(await perform(cast.partner, editStrategy, edit)).toMatchObject({
      reason: "strategy-frozen",
    });
  });
});

describe("around a proposal", () => {
  test("any member replies until it is decided", async () => {
    const reply = (proposalId: string) =>
      perform(cast.sideline, commentOnProposal, { proposalId, text: "Vi er enige." });
    expect(await reply(cast.proposals.open)).toMatchObject({ ok: true });
    expect(await reply(cast.proposals.strategy)).toMatchObject({ reason: "proposal-decided" });
    expect(await db().proposalComment.count({ where: { proposalId: cast.proposals.open } })).toBe(
      1,
    );
  });

  test("a seat that voted against states its view, once; others do not", async () => {
    const proposalId = cast.proposals.open;
    const seatId = cast.seats.memberTwo;
    const rest = cast.votingSeats.filter((id) => id !== seatId);
    await db().vote.createMany({
      data: [...rest, seatId].map((id) => ({
        proposalId,
        seatId: id,
        personId: id === seatId ? cast.memberTwo.personId : cast.chair.personId,
        choice: id === seatId ? ("against" as const) : ("for" as const),
        castAt: cast.now,
      })),
    });
    await perform(cast.chair, closeVote, { proposalId });
    const state = (person: Person, seat: string) =>
      perform(person, stateMinority, { proposalId, seatId: seat, text: "For tidligt." });
    expect(await state(cast.memberTwo, seatId)).toMatchObject({ ok: true });
    expect(await state(cast.memberTwo, seatId)).toMatchObject({ reason: "statement-given" });
    expect(await state(cast.memberOne, cast.seats.memberOne)).toMatchObject({
      reason: "minority-only-against",
    });
    expect(await state(cast.backboneLead, seatId)).toMatchObject({ reason: "not-allowed" });
  });

  test("published, the public reads it, and names only of those who agreed", async () => {
    const proposalId = cast.proposals.strategy;
    await db().initiative.update({
      where: { id: cast.initiativeId },
      data: { publishedAt: cast.now },
    });
    await db().person.update({
      where: { id: cast.memberOne.personId },
      data: { publicSince: cast.now },
    });
    expect(await publicDecision(cast.initiativeId, 2)).toBeNull();
    for (const name of ["memberOne", "workingChair"] as const) {
      expect(await perform(cast[name], publishDecision, { proposalId })).toMatchObject({
        reason: "not-allowed",
      });
    }
    expect(await perform(cast.backboneLead, publishDecision, { proposalId })).toMatchObject({
      ok: true,
    });
    const decision = await publicDecision(cast.initiativeId, 2);
    const names = decision?.votes.map((vote) => vote.personName).filter(Boolean);
    expect(names).toEqual([cast.memberOne.name]);
    expect(decision?.authorName).toBeNull();
    const told = JSON.stringify(await publicDecisions(cast.initiativeId));
    expect(told).not.toContain(cast.chair.name);
    expect(told).toContain("Kystby Kommune");
  });
});

/** Under which row, by which rule. */
async function anyOpening() {
  const { matrixRowId, rule } = await db().proposalOpening.findFirstOrThrow();
  return { matrixRowId, rule: rule as object };
}
