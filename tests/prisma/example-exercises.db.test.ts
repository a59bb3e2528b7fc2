import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { planToDecide } from "@/lib/exercise/adoption/queries";
import { planBefore, storyOfExercises } from "@/lib/exercise/again/queries";
import { changesBetween } from "@/lib/exercise/again/rules";
import { agreementOfPlaced, compare, type Standing } from "@/lib/exercise/agreement-rules";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { revealedPlaces } from "@/lib/exercise/compare/queries";
import { invitationsOf } from "@/lib/exercise/invitations/queries";
import { absencesIn } from "@/lib/exercise/missing/rules";
import { remarksOn } from "@/lib/exercise/plan-rules";
import { readExercise } from "@/lib/exercise/queries";
import type { Member } from "@/lib/member";
import { makeExample } from "@/prisma/example/build";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date();
let chair: Member;
let first: ExerciseDetail;
let second: ExerciseDetail;

beforeAll(async () => {
  await db().$transaction(
    (transaction) => makeExample(transaction, { now, operatorAccountId: randomUUID() }),
    { timeout: 180_000 },
  );
  chair = await memberCalled("Henrik Damgaard");
  first = await read(1);
  second = await read(2);
});

test("three years lie between the two, and the second repeats the first", () => {
  const years = (+second.heldOn - +first.heldOn) / (365 * 24 * 60 * 60 * 1000);
  expect(years).toBeGreaterThan(2.8);
  expect(years).toBeLessThan(3.2);
  expect([second.previousNumber, first.previousNumber]).toEqual([1, null]);
});

test("whom the operator sees as, the chair and those of the founding who are still there are in both rooms", async () => {
  const { person } = await db().seatHolding.findFirstOrThrow({
    where: { until: null, seat: { group: { kind: "backbone" } } },
    orderBy: [{ from: "asc" }, { id: "asc" }],
    include: { person: true },
  });
  for (const name of [person.name, "Henrik Damgaard", "Mads Nørgaard", "Ulla Brandt"]) {
    for (const { participants } of [first, second]) {
      expect(participants.map((one) => one.name)).toContain(name);
    }
  }
});

test("of the first only totals are left, of three or more, and nothing that single people did or said", async () => {
  expect(first).toMatchObject({ ties: [], hostId: null });
  expect(first.forgottenAt).not.toBeNull();
  const { id: exerciseId } = first;
  const left = [
    await db().exerciseSheet.count({ where: { exerciseId } }),
    await db().exerciseMove.count({ where: { exerciseId } }),
    first.actors.filter(({ why, brings, gets }) => why || brings || gets).length,
    (await invitationsOf(first)).filter(({ said, address }) => said || address).length,
    first.participants.filter(({ isHandedIn }) => isHandedIn).length,
  ];
  expect(left).toEqual([0, 0, 0, 0, 0]);
  const totals = await db().exerciseTotal.groupBy({ by: ["actorId"], _sum: { count: true } });
  expect(totals.length).toBeGreaterThan(15);
  for (const { _sum } of totals) expect(_sum.count).toBeGreaterThanOrEqual(3);
  expect((await revealedPlaces(chair, 1))?.placed.flatMap(({ names }) => names)).toEqual([]);
});

test("the first plan became the steering group with its seats, by the founders and no decision", async () => {
  expect(first).toMatchObject({ proposalNumber: null });
  const head = first.tables.find(({ part }) => part === "head");
  const group = await db().group.findUniqueOrThrow({
    where: { id: head?.groupId ?? "" },
    include: { seats: { where: { givenByDecisionId: null, deputyForSeatId: null } } },
  });
  expect(group.setUpOn.getTime()).toBeLessThan(+(first.adoptedAt ?? 0));
  expect(+(first.adoptedAt ?? 0) - group.setUpOn.getTime()).toBeLessThan(24 * 60 * 60 * 1000);
  const seated = first.actors.filter(({ tableId }) => tableId === head?.id);
  const roles = (rows: { organisationId: string | null; role: string }[]) =>
    rows.map(({ organisationId, role }) => `${organisationId} ${role}`).sort();
  expect(roles(seated)).toEqual(roles(group.seats));
  expect(group.seats.every(({ from }) => +from === +group.setUpOn)).toBe(true);
  const friends = first.tables.find(({ part }) => part === "friends");
  const declined = (await invitationsOf(first)).filter(({ answer }) => answer === "no");
  for (const { id, tableId, organisationId } of first.actors) {
    if (tableId !== friends?.id || declined.some(({ actorId }) => actorId === id)) continue;
    const since = { organisationId: organisationId ?? "", from: group.setUpOn };
    expect(await db().participation.count({ where: { ...since, kind: "involved" } })).toBe(1);
  }
});

test("in both the room agreed on some, was split on others, and few placed some; three years later it agrees more", async () => {
  for (const exercise of [first, second]) {
    const found = await standings(exercise);
    for (const [standing, least] of [
      ["agreed", 6],
      ["leaning", 4],
      ["split", 3],
      ["too_few", 2],
    ] as const) {
      expect(found.filter((one) => one === standing).length, standing).toBeGreaterThanOrEqual(
        least,
      );
    }
  }
  const story = await storyOfExercises(chair);
  const [late = 0, early = 1] = story.map(
    ({ placed, room }) => agreementOfPlaced(placed, room) ?? 0,
  );
  expect(late).toBeGreaterThan(early);
});

test("nobody has two cards in one exercise", () => {
  for (const { actors } of [first, second]) {
    const names = actors.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const organisations = actors.flatMap(({ organisationId }) => organisationId ?? []);
    expect(new Set(organisations).size).toBe(organisations.length);
  }
});

test("between the two somebody moved to the head table and somebody from it, each with a reason", async () => {
  const before = await planBefore(chair, second);
  const changes = before ? changesBetween(before, second) : [];
  const moved = changes.filter(({ change }) => change === "moved");
  expect(moved.every(({ why }) => why !== "")).toBe(true);
  const named = moved.map((one) => `${one.name}: ${"from" in one ? one.from : ""}`);
  expect(named).toContain("Unge med egne erfaringer: Ikke inviteret endnu");
  expect(named).toContain("Handelsringen Vesterfjord: Hovedbord");
  expect(changes.filter(({ change }) => change === "came").length).toBeGreaterThan(10);
});

test("the rules speak up at the second, nothing has to be mended, and somebody is missing", () => {
  for (const { tables, actors, ties, hostId } of [first, second]) {
    const stops = remarksOn(tables, actors, ties, hostId).filter(({ weight }) => weight === "stop");
    expect(stops).toEqual([]);
    expect(absencesIn(tables, actors).length).toBeGreaterThan(2);
  }
  const { tables, actors, ties, hostId, chairs } = second;
  expect(remarksOn(tables, actors, ties, hostId).map(({ kind }) => kind)).toContain("far-apart");
  expect(actors.filter(({ tableId }) => tableId === null)).toHaveLength(1);
  expect(chairs.length).toBeGreaterThan(1);
});

test("the invited have answered yes, no and another table, and some have not", async () => {
  const invitations = await invitationsOf(second);
  const answers = new Set(invitations.map(({ answer }) => answer));
  expect(answers).toEqual(new Set(["yes", "no", "other_table", null]));
  expect(invitations.some(({ sentAt }) => sentAt === null)).toBe(true);
  for (const { sentAt, answeredAt } of invitations) {
    if (answeredAt) expect(sentAt && sentAt < answeredAt && answeredAt < now).toBe(true);
  }
});

test("adopting the second would set up two groups, give and end a seat of the steering group, and nothing is in its way", async () => {
  const { effect, impossible, stops } = await planToDecide(chair, second, now);
  expect([impossible, stops]).toEqual([null, []]);
  expect(effect.groups.map(({ name }) => name)).toEqual(["Mens man venter", "Hjem om aftenen"]);
  expect([effect.seats.length, effect.ended.length, effect.closed.length]).toEqual([1, 1, 0]);
});

async function memberCalled(name: string): Promise<Member> {
  const { id: personId, initiativeId } = await db().person.findFirstOrThrow({ where: { name } });
  return { personId, initiativeId } as Member;
}

async function read(number: number): Promise<ExerciseDetail> {
  const exercise = await readExercise(chair, number);
  if (!exercise) throw new Error(`There is no exercise ${number}`);
  return exercise;
}

async function standings({ number, actors, tables }: ExerciseDetail): Promise<Standing[]> {
  const revealed = await revealedPlaces(chair, number);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const { placed = [], room = 0 } = revealed ?? {};
  return compare(ids(actors), ids(tables), placed, room).map(({ standing }) => standing);
}
