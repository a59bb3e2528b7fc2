import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import {
  describeActor,
  enterPaper,
  moveActor,
  tieActors,
  undoMove,
} from "@/lib/exercise/plan/actions";
import { planFacts, planToFollow } from "@/lib/exercise/plan/live";
import type { Member } from "@/lib/member";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise } from "@/tests/support/make-exercise";

freshDatabase();

let cast: Cast;
let made: Awaited<ReturnType<typeof makeExercise>>;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `plan-${round}` });
  made = await makeExercise(db(), {
    ...{ initiativeId: cast.initiativeId, facilitatorId: cast.chair.personId, actorCount: 3 },
    ...{ personIds: [cast.partner.personId], step: "together" },
  });
});

type Person = { accountId: string };
const perform = (
  person: Person,
  action: MemberAction,
  fields: Record<string, string | string[]> = {},
) => actingAs(person, () => send(action.bind(null, cast.slug), { exerciseId: made.id, ...fields }));
const move = (person: Person, actor: number, table: number, beside?: number) =>
  perform(person, moveActor, {
    actorId: made.actors[actor - 1] ?? "",
    tableId: made.tables[table - 1] ?? "",
    besideId: beside ? (made.actors[beside - 1] ?? "") : "",
  });
const undo = (person: Person) => perform(person, undoMove);
const facts = async () => (await planFacts({ ...cast, number: 1 }))?.facts;
const seats = async () => (await facts())?.seats;

describe("a move that waited for a connection", () => {
  const late = (person: Person, waited: string, actor = 1, table = 3) =>
    perform(person, moveActor, {
      ...{ actorId: made.actors[actor - 1] ?? "", tableId: made.tables[table - 1] ?? "", waited },
    });

  test("is done where nobody has moved the card since it was made", async () => {
    await move(cast.chair, 1, 2);
    await new Promise((later) => setTimeout(later, 60));
    expect(await late(cast.partner, "5")).toMatchObject({ ok: true });
    expect(await seats()).toEqual([[3, 1]]);
  });

  test("gives way to a later one of somebody else, also to one taken back, but not to one's own", async () => {
    await move(cast.chair, 1, 2);
    expect(await late(cast.partner, "60000")).toMatchObject({ reason: "move-overtaken" });
    expect(await seats()).toEqual([[2, 1]]);
    expect(await late(cast.chair, "60000")).toMatchObject({ ok: true });
    expect(await late(cast.partner, "60000", 2)).toMatchObject({ ok: true });
    expect(await seats()).toEqual([[3, 1, 2]]);
  });

  test.each(["", "-1", "soon", "1e12"])(
    "that says it waited for %j counts as made now",
    async (waited) => {
      await move(cast.chair, 1, 2);
      expect(await late(cast.partner, waited)).toMatchObject({ ok: true });
    },
  );
});

describe("a card", () => {
  test("is moved by whoever is in the room, beside another, and off the plan", async () => {
    expect(await move(cast.partner, 1, 2)).toMatchObject({ ok: true });
    await move(cast.chair, 2, 2);
    await move(cast.partner, 3, 2, 1);
    expect(await seats()).toEqual([[2, 1, 3, 2]]);
    await move(cast.chair, 1, 0);
    expect(await seats()).toEqual([[2, 3, 2]]);
    const moves = await db().exerciseMove.findMany({ orderBy: [{ at: "asc" }, { id: "asc" }] });
    expect(moves.filter(({ exerciseId }) => exerciseId === made.id)).toHaveLength(4);
  });

  test("the log of deeds tells that something was done, and never whom it was about", async () => {
    await move(cast.partner, 1, 2);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, deed: "exercise.seat" },
    });
    expect(entry.details).toEqual({ number: 1 });
    expect(entry.subjectId).toBe(made.id);
  });

  test("does not exist for those outside the room", async () => {
    for (const person of [cast.memberOne, cast.stranger, cast.backboneLead]) {
      expect(await move(person, 1, 2)).toMatchObject({ ok: false, reason: "not-found" });
    }
    expect(await seats()).toEqual([]);
  });

  test("is not moved before the room seats together, nor after the end", async () => {
    await db().exercise.update({ where: { id: made.id }, data: { step: "alone" } });
    expect(await move(cast.chair, 1, 2)).toMatchObject({ reason: "other-step" });
    const ended = { step: "decide" as const, endedAt: new Date() };
    await db().exercise.update({ where: { id: made.id }, data: ended });
    expect(await move(cast.chair, 1, 2)).toMatchObject({ reason: "exercise-over" });
    expect(await undo(cast.chair)).toMatchObject({ reason: "exercise-over" });
  });

  test("moved by two at once ends in one place that both see", async () => {
    const answers = await Promise.all([
      move(cast.chair, 1, 1),
      move(cast.partner, 1, 2),
      move(cast.chair, 1, 3),
      move(cast.partner, 1, 4),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const moves = await db().exerciseMove.findMany({
      where: { exerciseId: made.id },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    // Each begins where the one before it ended.
    for (const [place, one] of moves.entries()) {
      expect(one.fromTableId).toBe(moves[place - 1]?.toTableId ?? null);
    }
    const last = made.tables.indexOf(moves.at(-1)?.toTableId ?? "") + 1;
    expect(await seats()).toEqual([[last, 1]]);
  });

  test("whose actor or table was deleted meanwhile is refused, and nothing else is lost", async () => {
    await move(cast.chair, 2, 2);
    await db().exerciseActor.delete({ where: { id: made.actors[0] ?? "" } });
    expect(await move(cast.partner, 1, 2)).toMatchObject({ reason: "actor-gone" });
    await db().exerciseTable.delete({ where: { id: made.tables[2] ?? "" } });
    expect(await move(cast.partner, 2, 3)).toMatchObject({ reason: "table-gone" });
    expect(await seats()).toEqual([[2, 2]]);
  });
});

describe("undo", () => {
  test("takes back one's own moves, the last one first", async () => {
    await move(cast.chair, 1, 1);
    await move(cast.chair, 1, 2);
    await move(cast.partner, 2, 3);
    await undo(cast.chair);
    expect(await seats()).toEqual([
      [1, 1],
      [3, 2],
    ]);
    await undo(cast.chair);
    expect(await seats()).toEqual([[3, 2]]);
    expect(await undo(cast.chair)).toMatchObject({ reason: "nothing-to-undo" });
  });

  test("is refused when somebody has moved the card since, until they take that back", async () => {
    await move(cast.chair, 1, 1);
    await move(cast.partner, 1, 2);
    expect(await undo(cast.chair)).toMatchObject({ reason: "move-overtaken" });
    expect(await seats()).toEqual([[2, 1]]);
    await undo(cast.partner);
    expect(await undo(cast.chair)).toMatchObject({ ok: true });
    expect(await seats()).toEqual([]);
  });

  test("sent by both at once undoes each once", async () => {
    await move(cast.chair, 1, 1);
    await move(cast.partner, 2, 1);
    await Promise.all([undo(cast.chair), undo(cast.partner)]);
    expect(await seats()).toEqual([]);
  });

  test("to a table that is gone is refused", async () => {
    await move(cast.chair, 1, 1);
    await move(cast.chair, 1, 2);
    await db().exerciseTable.delete({ where: { id: made.tables[0] ?? "" } });
    expect(await undo(cast.chair)).toMatchObject({ reason: "table-gone" });
    expect(await seats()).toEqual([[2, 1]]);
  });
});

test("what is written on a card, and who should sit near whom, makes the pages read anew", async () => {
  const [actorId = "", otherId = ""] = made.actors;
  const seen = [(await facts())?.plan];
  const card = { actorId, role: "chair", why: "De kender de unge.", livedExperience: "on" };
  expect(await perform(cast.partner, describeActor, card)).toMatchObject({ ok: true });
  seen.push((await facts())?.plan);
  for (const [one, other] of [
    [actorId, otherId],
    [otherId, actorId],
  ] as const) {
    const tie = { actorId: one, otherId: other, kind: "apart", why: "Samme leder." };
    expect(await perform(cast.chair, tieActors, tie)).toMatchObject({ ok: true });
  }
  expect(await db().exerciseTie.count({ where: { exerciseId: made.id } })).toBe(1);
  seen.push((await facts())?.plan);
  expect(new Set(seen).size).toBe(3);
  await move(cast.chair, 1, 2);
  expect((await facts())?.plan).toBe(seen.at(-1));
  const alone = { actorId, otherId: actorId, kind: "near" };
  expect(await perform(cast.chair, tieActors, alone)).toMatchObject({ reason: "tie-of-one" });
});

test("paper is entered by whoever leads, and leaves what others moved meanwhile", async () => {
  await move(cast.partner, 2, 4);
  const paper = { actor: ["1", "2", "3"], shown: ["", "", ""], table: ["1", "", "2"] };
  expect(await perform(cast.partner, enterPaper, paper)).toMatchObject({ reason: "not-allowed" });
  expect(await perform(cast.chair, enterPaper, paper)).toMatchObject({ ok: true });
  expect(await seats()).toEqual([
    [1, 1],
    [2, 3],
    [4, 2],
  ]);
  const wrong = { ...paper, table: ["9", "", "2"] };
  expect(await perform(cast.chair, enterPaper, wrong)).toMatchObject({
    reason: "table-gone",
    fields: { "table-1": expect.any(String) },
  });
});

test("only those in the room follow it", async () => {
  const asMember = ({ personId }: { personId: string }) =>
    ({ initiativeId: cast.initiativeId, personId }) as Member;
  expect(await planToFollow(asMember(cast.partner), 1)).not.toBeNull();
  expect(await planToFollow(asMember(cast.memberOne), 1)).toBeNull();
  expect(await planToFollow(asMember(cast.partner), 2)).toBeNull();
});
