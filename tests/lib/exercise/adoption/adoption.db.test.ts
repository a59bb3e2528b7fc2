import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, isoDay, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, editProposal, openProposal, submitProposal } from "@/lib/decisions/actions";
import { findEffectFacts } from "@/lib/decisions/effect-facts";
import { type EffectOf, readEffect } from "@/lib/decisions/effects";
import { closeDue } from "@/lib/decisions/mutations";
import { proposePlan, setUpPlan } from "@/lib/exercise/adoption/actions";
import { closeGroup } from "@/lib/organisation/mutations";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise } from "@/tests/support/make-exercise";

freshDatabase();

let cast: Cast;
let exercise: Awaited<ReturnType<typeof makeExercise>>;
let turn = 0;

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string> = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

/** [head, school, housing, friends, kitchen, reception] */
const at = (table: number) => exercise.tables[table] ?? null;
const sit = (actor: number, table: number, over: object = {}) =>
  db().exerciseActor.update({
    where: { id: exercise.actors[actor] ?? "" },
    data: { tableId: at(table), ...over },
  });

async function begin(options: { bootstrap?: boolean } = {}) {
  turn += 1;
  cast = await makeCast(db(), { slug: `seating-${turn}`, ...options });
  exercise = await makeExercise(db(), {
    ...{ initiativeId: cast.initiativeId, step: "decide", facilitatorId: cast.initiator.personId },
    personIds: [cast.partner, cast.chair, cast.backboneLead].map(({ personId }) => personId),
  });
}

/** The chair's organisation keeps its seat, the library has a card and leaves, four come. */
async function plan() {
  const { organisations } = cast;
  await sit(0, 0, { organisationId: organisations.municipality, role: "chair" });
  await sit(1, 3, { organisationId: organisations.library });
  await sit(2, 0);
  await sit(3, 2, { role: "chair" });
  await sit(4, 3);
  await sit(5, 5);
  const lookingFor = "En ung, der selv har boet på et herberg";
  await db().emptyChair.create({
    data: { exerciseId: exercise.id, tableId: at(2) ?? "", lookingFor },
  });
}

const propose = (person: Person = cast.partner, fields: Record<string, string> = {}) =>
  perform(person, proposePlan, {
    ...{ exerciseId: exercise.id, title: "Gør planen til vores", text: "Fordi.", ...fields },
  });
const proposed = () =>
  db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId, kind: "adopt_seating" },
    orderBy: { number: "desc" },
    include: { decision: true },
  });
const effectOf = (proposal: { effect: unknown }) =>
  readEffect("adopt_seating", proposal.effect).effect as EffectOf<"adopt_seating">;

async function decide(proposalId: string) {
  expect(await perform(cast.partner, submitProposal, { proposalId })).toMatchObject({ ok: true });
  const closesOn = typedDay(addDays(dayOf(cast.now), 5));
  const opened = { proposalId, closesOn, closesAt: "12.00" };
  expect(await perform(cast.backboneLead, openProposal, opened)).toMatchObject({ ok: true });
  await db().vote.createMany({
    data: cast.votingSeats.map((seatId) => ({
      ...{ proposalId, seatId, personId: cast.chair.personId, choice: "for" as const },
      castAt: cast.now,
    })),
  });
  return perform(cast.chair, closeVote, { proposalId });
}

const structure = async () => {
  const where = { initiativeId: cast.initiativeId };
  const running = { OR: [{ until: null }, { until: { gt: dayOf(new Date()) } }] };
  return {
    seats: await db().seat.findMany({
      where: { group: where, ...running },
      include: { group: true, organisation: true },
    }),
    parts: await db().participation.findMany({
      where: { organisation: where, ...running },
      include: { organisation: true },
    }),
  };
};

describe("a plan that is adopted", () => {
  beforeEach(() => begin());

  test("makes exactly what its proposal showed, and nothing else", async () => {
    await plan();
    const before = await structure();
    expect(await propose()).toMatchObject({ to: expect.stringMatching(/decisions\/5$/) });
    expect(await structure()).toEqual(before);
    const proposal = await proposed();
    const effect = effectOf(proposal);
    const shown = { kind: "adopt_seating" as const, effect };
    const facts = await findEffectFacts(db(), cast.initiativeId, shown, dayOf(new Date()));
    expect(facts.seating).toMatchObject({
      ...{ exercise: { isAdopted: false }, takenNames: [], bodies: ["steering", "backbone"] },
      seats: [{ standsFor: "Kystby Bibliotek", holderName: cast.twoSeats.name, isEnded: false }],
    });
    expect(await decide(proposal.id)).toMatchObject({ ok: true });

    const { seats, parts } = await structure();
    const came = seats.filter(({ id }) => !before.seats.some((one) => one.id === id));
    const gone = before.seats.filter(({ id }) => !seats.some((one) => one.id === id));
    expect(gone.map(({ id }) => id)).toEqual(effect.ended);
    expect(
      came
        .map(({ group, organisation, ...seat }) => [
          ...[group.name, organisation?.name ?? seat.constituency, seat.role, seat.isVoting],
        ])
        .toSorted(),
    ).toEqual([
      ["Bolig og job", "En ung, der selv har boet på et herberg", "member", false],
      ["Bolig og job", "Fonden Fremad", "chair", false],
      ["Styregruppe", "Erhvervsskolen Fjord", "member", true],
    ]);
    const given = [...effect.seats, ...effect.groups.flatMap((group) => group.seats)];
    expect(given).toHaveLength(came.length);
    const decisionId = (await proposed()).decision?.id;
    expect(new Set(came.map((seat) => seat.givenByDecisionId))).toEqual(new Set([decisionId]));
    expect(gone[0]).toMatchObject({ endedByDecisionId: null });
    const vacant = came.find(({ constituency }) => constituency);
    expect(vacant).toMatchObject({ lookingFor: "En ung, der selv har boet på et herberg" });
    expect(
      parts
        .filter(({ id }) => !before.parts.some((one) => one.id === id))
        .map(({ kind, organisation }) => [organisation.name, kind])
        .toSorted(),
    ).toEqual([
      ["Erhvervsskolen Fjord", "core"],
      ["Fonden Fremad", "core"],
      ["Jobcentret", "involved"],
      ["Kystby Bibliotek", "involved"],
      ["Lokalavisen", "informed"],
    ]);
    expect(await db().exercise.findUniqueOrThrow({ where: { id: exercise.id } })).toMatchObject({
      ...{ adoptedAt: expect.any(Date), proposalId: proposal.id },
    });
    const table = await db().exerciseTable.findUniqueOrThrow({ where: { id: at(2) ?? "" } });
    expect(table.groupId).toBe(came.find(({ group }) => group.name === "Bolig og job")?.groupId);
  });

  test("is adopted once: a second proposal, or a second press, is told so", async () => {
    await plan();
    await propose();
    expect(await propose()).toMatchObject({ reason: "plan-proposed" });
    const first = await proposed();
    await db().exercise.update({ where: { id: exercise.id }, data: { proposalId: null } });
    await propose();
    const second = await proposed();
    expect(await decide(first.id)).toMatchObject({ ok: true });
    const after = await structure();
    expect(await propose()).toMatchObject({ reason: "plan-adopted" });
    expect(await decide(second.id)).toMatchObject({ reason: "effect-impossible" });
    expect(await structure()).toEqual(after);
    expect((await proposed()).decision).toBeNull();
  });

  test("waits where its group was closed or its name taken meanwhile, and goes through when mended", async () => {
    await plan();
    await sit(6, 1);
    await propose();
    const proposal = await proposed();
    const taken = await db().group.create({
      data: {
        ...{ initiativeId: cast.initiativeId, kind: "working", name: "Bolig og job" },
        ...{ searchKey: "bolig og job", sortKey: "bolig og job", setUpOn: dayOf(cast.now) },
      },
    });
    expect(await decide(proposal.id)).toMatchObject({ reason: "effect-impossible" });
    expect(await db().decision.count({ where: { proposalId: proposal.id } })).toBe(0);
    await db().group.delete({ where: { id: taken.id } });
    await db().organisation.create({
      data: {
        ...{ initiativeId: cast.initiativeId, name: "Jobcentret", sector: "municipality" },
        ...{ searchKey: "jobcentret", sortKey: "jobcentret" },
      },
    });
    expect(await perform(cast.chair, closeVote, { proposalId: proposal.id })).toMatchObject({
      ok: true,
    });
    // The organisation of that name that came into the register meanwhile is that one.
    expect(
      await db().organisation.count({
        where: { initiativeId: cast.initiativeId, name: "Jobcentret" },
      }),
    ).toBe(1);
  });

  test("names the group that was closed meanwhile", async () => {
    await plan();
    await sit(6, 1);
    await propose();
    const proposal = await proposed();
    const effect = effectOf(proposal);
    const working = effect.seats.find(({ groupId }) => groupId === cast.groups.working);
    expect(working).toBeDefined();
    await db().$transaction((transaction) =>
      closeGroup(transaction, {
        ...{ initiativeId: cast.initiativeId, groupId: cast.groups.working, reason: "Færdig" },
        ...{ on: dayOf(new Date()), decisionId: null },
        report: { reached: "", livesOn: "", notWorked: "" },
      }),
    );
    expect(await decide(proposal.id)).toMatchObject({ reason: "effect-impossible" });
    await closeDue(db(), addDays(new Date(), 10));
    expect((await proposed()).decision).toBeNull();
  });
});

describe("making a plan a proposal", () => {
  beforeEach(() => begin());

  test("is refused with what must be mended first", async () => {
    await plan();
    await sit(6, 0, { organisationId: cast.organisations.host });
    await db().group.updateMany({
      where: { initiativeId: cast.initiativeId, kind: "backbone" },
      data: { hostOrganisationId: cast.organisations.host },
    });
    const answer = await propose();
    expect(answer).toMatchObject({ reason: "plan-has-stops" });
    expect(answer.ok ? "" : answer.message).toContain("Natteravnene");
    const where = { initiativeId: cast.initiativeId, kind: "adopt_seating" as const };
    expect(await db().proposal.count({ where })).toBe(0);
  });

  test("without a head table is refused with that, and proposes nothing", async () => {
    await plan();
    await db().exerciseTable.update({ where: { id: at(0) ?? "" }, data: { part: "working" } });
    const answer = await propose();
    expect(answer).toMatchObject({ reason: "plan-has-stops" });
    expect(answer.ok ? "" : answer.message).toContain("intet hovedbord");
    const where = { initiativeId: cast.initiativeId, kind: "adopt_seating" as const };
    expect(await db().proposal.count({ where })).toBe(0);
  });

  test("an empty plan is none", async () => {
    expect(await propose()).toMatchObject({ reason: "plan-empty" });
  });

  test("asks for the mandate, a day to come, and the report of a group that ends", async () => {
    await plan();
    await db().exerciseTable.update({
      where: { id: at(1) ?? "" },
      data: { groupId: cast.groups.working },
    });
    const fields = { "mandate-3": " ", "reviewOn-3": "01-01-2020" };
    const answer = await propose(cast.partner, fields);
    expect(answer).toMatchObject({ reason: "check-fields" });
    expect(answer.ok ? [] : Object.keys(answer.fields ?? {}).toSorted()).toEqual([
      ...["livesOn-2", "mandate-3", "reached-2", "reviewOn-3"],
    ]);
    const told = { "reached-2": "Åben skole.", "livesOn-2": "På skolen.", "mandate-3": "Mød dem." };
    expect(await propose(cast.partner, told)).toMatchObject({ ok: true });
    const effect = effectOf(await proposed());
    expect(effect.closed).toMatchObject([{ groupId: cast.groups.working, reached: "Åben skole." }]);
    expect(effect.groups).toMatchObject([{ mandate: "Mød dem.", name: "Bolig og job" }]);
    expect(effect.groups[0]?.reviewOn).toBe(isoDay(addDays(dayOf(new Date()), 365)));
  });

  test("is for whoever is in the room and may propose, before the end", async () => {
    await plan();
    expect(await propose(cast.backboneLead)).toMatchObject({ reason: "not-allowed" });
    expect(await propose(cast.memberOne)).toMatchObject({ reason: "not-found" });
    expect(await propose(cast.stranger)).toMatchObject({ reason: "not-found" });
    await db().exercise.update({ where: { id: exercise.id }, data: { step: "alone" } });
    expect(await propose()).toMatchObject({ reason: "other-step" });
    await db().exercise.update({ where: { id: exercise.id }, data: { endedAt: new Date() } });
    expect(await propose()).toMatchObject({ reason: "exercise-over" });
  });

  test("its words are edited, what it does is not", async () => {
    await plan();
    await propose();
    const { id: proposalId, effect } = await proposed();
    const fields = { proposalId, kind: "adopt_seating", title: "Ny titel", step: "draft" };
    expect(await perform(cast.partner, editProposal, fields)).toMatchObject({ ok: true });
    expect(await proposed()).toMatchObject({ title: "Ny titel", effect });
  });

  test("who answered no is left out", async () => {
    await plan();
    await db().exerciseInvitation.create({
      data: {
        ...{ actorId: exercise.actors[2] ?? "", askBy: dayOf(cast.now), answer: "no" },
        ...{ askedById: exercise.participantOf[cast.partner.personId] ?? "" },
        answeredAt: cast.now,
      },
    });
    await propose();
    expect(JSON.stringify(effectOf(await proposed()))).not.toContain("Erhvervsskolen Fjord");
  });
});

describe("before the first decision", () => {
  beforeEach(() => begin({ bootstrap: true }));

  test("the initiators make the plan the organisation themselves, and nobody else does", async () => {
    await plan();
    const setUp = (person: Person) => perform(person, setUpPlan, { exerciseId: exercise.id });
    expect(await setUp(cast.partner)).toMatchObject({ reason: "not-allowed" });
    expect(await setUp(cast.initiator)).toMatchObject({
      to: `/initiatives/${cast.slug}/organisation`,
    });
    const { seats } = await structure();
    expect(seats.filter(({ group }) => group.name === "Bolig og job")).toHaveLength(2);
    expect(await setUp(cast.initiator)).toMatchObject({ reason: "plan-adopted" });
    const deeds = await db().auditEntry.findMany({ where: { initiativeId: cast.initiativeId } });
    expect(deeds.map(({ deed }) => deed)).toContain("exercise.adopt");
    expect(JSON.stringify(deeds)).not.toContain("Fonden Fremad");
  });
});
