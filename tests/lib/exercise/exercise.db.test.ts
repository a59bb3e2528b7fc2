import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { storyOfExercises } from "@/lib/exercise/again/queries";
import { revealedPlaces } from "@/lib/exercise/compare/queries";
import {
  addActor,
  mergeTwoActors,
  removeActor,
  revealGuests,
  writeGuests,
} from "@/lib/exercise/guests/actions";
import {
  callExercise,
  changeParticipant,
  describeExercise,
  inviteParticipants,
  takeActors,
  wordResult,
} from "@/lib/exercise/preparation/actions";
import { addTable, changeTable, removeTable } from "@/lib/exercise/preparation/table-actions";
import { exercisesOf, readExercise } from "@/lib/exercise/queries";
import { roomToFollow } from "@/lib/exercise/room/queries";
import { endExercise, forgetExercise, goToStep } from "@/lib/exercise/steps/actions";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise, showPlaces } from "@/tests/support/make-exercise";

freshDatabase();

let cast: Cast;
let exerciseId: string;
let turn = 0;

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const lead = (action: MemberAction, fields: Fields = {}) =>
  perform(cast.backboneLead, action, { exerciseId, ...fields });
const asOf = (person: Person) =>
  actingAs(person, async () => {
    const member = await currentMember(cast.slug);
    return member && readExercise(member, 1);
  });
const seen = async () =>
  (await asOf(cast.backboneLead)) as NonNullable<Awaited<ReturnType<typeof asOf>>>;
const refused = (reason: string) => expect.objectContaining({ ok: false, reason });

const called = {
  title: "Hvem skal med?",
  heldOn: "1.12.2026",
  naming: "unnamed",
  actors: "parties",
};

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `wedding-${turn}` });
  await perform(cast.backboneLead, callExercise, called);
  ({ id: exerciseId } = await db().exercise.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
  }));
  await lead(inviteParticipants, {
    people: [cast.partner.personId],
    groups: [cast.groups.steering],
  });
});

describe("calling", () => {
  test("gives the tables of today's groups and the parties of the register, and whoever calls leads", async () => {
    const exercise = await seen();
    expect(exercise.tables.map(({ part, groupName }) => [part, groupName])).toEqual([
      ["head", "Styregruppe"],
      ["working", "Skole og fritid"],
      ["friends", null],
      ["kitchen", "Fælles sekretariat"],
      ["reception", null],
      ["not_invited", null],
    ]);
    expect(exercise.actors.map(({ name }) => name)).toContain("Kystspejderne");
    expect(exercise.me).toMatchObject({ facilitates: true, takesPart: false });
    expect(exercise.participants).toHaveLength(1 + 9 + 1);
  });

  test("is for the backbone and who leads the steering group; the room for whoever was let in", async () => {
    expect(await perform(cast.partner, callExercise, called)).toEqual(refused("not-allowed"));
    expect(await perform(cast.chair, callExercise, called)).toMatchObject({ ok: true });
    expect(await asOf(cast.partner)).not.toBeNull();
    expect(await asOf(cast.sideline)).toBeNull();
    expect(await asOf(cast.stranger)).toBeNull();
    const lines = await actingAs(cast.sideline, async () => {
      const member = await currentMember(cast.slug);
      return member && exercisesOf(member);
    });
    expect(lines?.map(({ isInRoom }) => isInRoom)).toEqual([false, false]);
  });

  test("asks for what is missing, and keeps what was typed", async () => {
    expect(
      await perform(cast.backboneLead, callExercise, { ...called, title: " ", naming: "" }),
    ).toMatchObject({
      ok: false,
      fields: { title: expect.any(String), naming: expect.any(String) },
      values: { heldOn: "1.12.2026" },
    });
  });
});

describe("the room", () => {
  test("always has somebody who leads, and only whoever leads changes it", async () => {
    const { me, participants } = await seen();
    expect(await lead(changeParticipant, { participantId: me.id, part: "out" })).toEqual(
      refused("facilitator-needed"),
    );
    const chair = participants.find(({ personId }) => personId === cast.chair.personId);
    const other = { exerciseId, participantId: chair?.id ?? "", part: "both" };
    expect(await perform(cast.chair, changeParticipant, other)).toEqual(refused("not-allowed"));
    expect(await lead(changeParticipant, other)).toMatchObject({ ok: true });
    expect(await lead(changeParticipant, { participantId: me.id, part: "out" })).toMatchObject({
      ok: true,
    });
    expect(await asOf(cast.backboneLead)).toBeNull();
    expect(await lead(goToStep, { step: "couple" })).toEqual(refused("not-found"));
  });

  test("is followed by those in it, who hear how far the others are only if they lead", async () => {
    await lead(wordResult, { sharedResult: "Ingen unge er alene" });
    await lead(goToStep, { step: "guests", minutes: "10" });
    const factsFor = (person: Person) =>
      actingAs(person, async () => {
        const member = await currentMember(cast.slug);
        const followed = member && (await roomToFollow(member, 1, "da"));
        const facts = await followed?.read();
        return facts ? JSON.parse(facts.text) : null;
      });
    expect(await factsFor(cast.backboneLead)).toMatchObject({
      ...{ step: "guests", minutes: 10, done: { guests: 0, handedIn: 0 } },
    });
    expect(await factsFor(cast.partner)).toMatchObject({ step: "guests", done: null });
    expect(await factsFor(cast.sideline)).toBeNull();
  });
});

describe("the shared result", () => {
  test("comes before the seating, and is fixed once the room has gone on", async () => {
    expect(await lead(goToStep, { step: "guests" })).toEqual(refused("result-missing"));
    await perform(cast.partner, wordResult, { exerciseId, sharedResult: "Ingen er alene" });
    expect(await lead(goToStep, { step: "guests" })).toMatchObject({ ok: true });
    expect(await lead(wordResult, { sharedResult: "Noget andet" })).toEqual(
      refused("result-locked"),
    );
    expect((await seen()).sharedResult).toBe("Ingen er alene");
    // Gone back to, it can be worded again, until somebody is seated.
    await lead(goToStep, { step: "couple" });
    expect(await lead(wordResult, { sharedResult: "Alle har nogen" })).toMatchObject({ ok: true });
  });
});

describe("the guest list", () => {
  const guests = (person: Person, text: string) =>
    perform(person, writeGuests, { exerciseId, guests: text, done: "done" });

  beforeEach(async () => {
    await lead(wordResult, { sharedResult: "Ingen er alene" });
    await lead(goToStep, { step: "guests" });
    await db().exerciseActor.deleteMany({ where: { exerciseId } });
  });

  test("is read by nobody else before all are shown, and then nobody's any more", async () => {
    await guests(cast.partner, "Kystspejderne\nUngeRådet");
    await guests(cast.chair, "ungerådet\nKystby Avis\nBrandværnet");
    const others = await asOf(cast.memberOne);
    expect(JSON.stringify(others)).not.toMatch(/UngeRådet/i);
    expect((await asOf(cast.partner))?.me.guests).toEqual(["Kystspejderne", "UngeRådet"]);
    expect(await perform(cast.chair, revealGuests, { exerciseId })).toEqual(refused("not-allowed"));
    await lead(revealGuests);
    const { actors } = await seen();
    expect(
      actors.map(({ name, wrote, organisationId }) => [name, wrote, !!organisationId]),
    ).toEqual([
      ["Brandværnet", 1, false],
      ["Kystby Avis", 1, true],
      ["Kystspejderne", 1, true],
      ["UngeRådet", 2, false],
    ]);
    const lists = await db().exerciseParticipant.findMany({ where: { exerciseId } });
    expect(lists.flatMap((one) => one.guests)).toEqual([]);
    expect(await guests(cast.partner, "Flere")).toEqual(refused("guests-revealed"));
    expect(await lead(revealGuests)).toEqual(refused("guests-revealed"));
  });

  test("is written by those who take part, at its own step", async () => {
    expect(await guests(cast.backboneLead, "A")).toEqual(refused("not-allowed"));
    await lead(goToStep, { step: "tables" });
    expect(await guests(cast.partner, "A")).toEqual(refused("other-step"));
  });

  test("takes one more, refuses the same again, merges two and takes one off", async () => {
    const add = (name: string) => perform(cast.partner, addActor, { exerciseId, name });
    await add("Natteravnene");
    await add("Natteravnene i Kystby");
    expect(await add("NATTERAVNENE")).toMatchObject({
      ok: false,
      fields: { name: expect.any(String) },
    });
    const [one, other] = (await seen()).actors;
    const both = { actorId: other?.id ?? "", intoId: one?.id ?? "" };
    expect(await perform(cast.partner, mergeTwoActors, { exerciseId, ...both })).toEqual(
      refused("not-allowed"),
    );
    expect(await lead(mergeTwoActors, both)).toMatchObject({ ok: true });
    expect(await lead(mergeTwoActors, both)).toEqual(refused("actor-gone"));
    await lead(removeActor, { actorId: one?.id ?? "" });
    expect((await seen()).actors).toEqual([]);
  });

  test("takes the register over, each organisation once", async () => {
    await lead(takeActors, { actors: "all" });
    const first = (await seen()).actors.length;
    await lead(takeActors, { actors: "all" });
    expect((await seen()).actors).toHaveLength(first);
    expect(first).toBeGreaterThan(8);
  });
});

test("tables are laid, changed and taken away, and who sat there is lost to nobody", async () => {
  const table = { name: "Bolig", part: "working", least: "3", most: "8", needs: "lived" };
  expect(await lead(addTable, { ...table, most: "2" })).toMatchObject({
    ok: false,
    fields: { most: expect.any(String) },
  });
  await lead(addTable, table);
  const laid = (await seen()).tables.at(-1);
  expect(laid).toMatchObject({ number: 7, name: "Bolig", least: 3, most: 8, needs: ["lived"] });
  const tableId = laid?.id ?? "";
  await lead(changeTable, { ...table, tableId, name: "Boligsociale" });
  const [actor] = (await seen()).actors;
  await db().exerciseActor.update({ where: { id: actor?.id ?? "" }, data: { tableId } });
  expect(await perform(cast.partner, removeTable, { exerciseId, tableId })).toEqual(
    refused("not-allowed"),
  );
  await lead(removeTable, { tableId });
  expect((await seen()).actors.find(({ id }) => id === actor?.id)?.tableId).toBeNull();
  expect(await lead(removeTable, { tableId })).toEqual(refused("table-gone"));
  // A number is never used twice.
  await lead(addTable, table);
  expect((await seen()).tables.at(-1)?.number).toBeGreaterThanOrEqual(7);
});

describe("what the database keeps", () => {
  test("no sheet with a name where none was promised, and no other promise once there is one", async () => {
    const participant = await db().exerciseParticipant.findFirstOrThrow({ where: { exerciseId } });
    const named = { exerciseId, participantId: participant.id };
    await expect(db().exerciseSheet.create({ data: named })).rejects.toThrow(/sheet_without_name/);
    await db().exerciseSheet.create({ data: { exerciseId, tokenHash: "a" } });
    expect(await lead(describeExercise, { ...called, naming: "named" })).toEqual(
      refused("naming-is-kept"),
    );
    await expect(
      db().exercise.update({ where: { id: exerciseId }, data: { isNamed: true } }),
    ).rejects.toThrow(/naming_is_kept/);
  });

  test("nothing of one exercise at a table of another", async () => {
    await perform(cast.chair, callExercise, called);
    const foreign = await db().exerciseTable.findFirstOrThrow({
      where: { exercise: { initiativeId: cast.initiativeId, number: 2 } },
    });
    const actor = await db().exerciseActor.findFirstOrThrow({ where: { exerciseId } });
    await expect(
      db().exerciseActor.update({ where: { id: actor.id }, data: { tableId: foreign.id } }),
    ).rejects.toThrow(/other_exercise/);
  });
});

test("ended, it is read and not changed; forgotten, nobody's single words are left, also for those who look again", async () => {
  const { actors, me } = await seen();
  const [one, other] = actors.map(({ id }) => id).sort();
  await db().exerciseActor.update({ where: { id: one ?? "" }, data: { why: "hemmeligt" } });
  await db().exerciseSheet.create({ data: { exerciseId, isHandedIn: true } });
  await db().exerciseTie.create({
    data: { exerciseId, oneId: one ?? "", otherId: other ?? "", kind: "apart", why: "hemmeligt" },
  });
  await lead(endExercise);
  expect(await lead(addTable, { name: "X", part: "working" })).toEqual(refused("exercise-over"));
  expect(await lead(endExercise)).toEqual(refused("exercise-over"));
  expect(await perform(cast.partner, forgetExercise, { exerciseId })).toEqual(
    refused("not-allowed"),
  );
  await lead(forgetExercise);
  const after = await seen();
  expect(JSON.stringify(after)).not.toContain("hemmeligt");
  expect(after.actors).toHaveLength(actors.length);
  expect(await db().exerciseSheet.count({ where: { exerciseId } })).toBe(0);
  await expect(db().exerciseSheet.create({ data: { exerciseId } })).rejects.toThrow(
    /exercise_is_over/,
  );
  expect(after.me.id).toBe(me.id);
});

test("forgotten, the room still sees how far it agreed, as totals of three or more and without names", async () => {
  const made = await makeExercise(db(), {
    ...{ initiativeId: cast.initiativeId, facilitatorId: cast.backboneLead.personId },
    ...{ personIds: [cast.partner.personId], actorCount: 4 },
  });
  await showPlaces(db(), made);
  const places = () =>
    actingAs(cast.partner, async () => {
      const member = await currentMember(cast.slug);
      return member && revealedPlaces(member, made.number);
    });
  const chapter = (person: Person) =>
    actingAs(person, async () => {
      const member = await currentMember(cast.slug);
      const story = member ? await storyOfExercises(member) : [];
      return story.find(({ number }) => number === made.number);
    });
  const [agreed, , , hardlyPlaced] = made.actors;
  const before = await places();
  const total = { actorId: agreed ?? "", tableId: made.tables[0] ?? "", count: 6 };
  await expect(db().exerciseTotal.create({ data: total })).rejects.toThrow(/totals_of_forgotten/);
  await lead(forgetExercise, { exerciseId: made.id });
  const after = await places();
  expect(after?.room).toBe(6);
  const kept = before?.placed.filter(({ actorId }) => actorId !== hardlyPlaced) ?? [];
  expect(after?.placed).toHaveLength(kept.length);
  expect(after?.placed).toEqual(expect.arrayContaining(kept));
  expect((await chapter(cast.partner))?.placed).toHaveLength(kept.length);
  expect(await chapter(cast.sideline)).toMatchObject({ placed: [], isInRoom: false });
  const few = { ...total, actorId: hardlyPlaced ?? "", count: 2 };
  await expect(db().exerciseTotal.create({ data: few })).rejects.toThrow(/totals_of_forgotten/);
  const key = { actorId_tableId: { actorId: total.actorId, tableId: total.tableId } };
  await expect(db().exerciseTotal.update({ where: key, data: { count: 3 } })).rejects.toThrow(
    /totals_are_kept/,
  );
  await lead(forgetExercise, { exerciseId: made.id });
  expect((await places())?.room).toBe(6);
});

test("of what was never shown, and of two people alone, nothing is kept", async () => {
  const led = { initiativeId: cast.initiativeId, facilitatorId: cast.backboneLead.personId };
  const hidden = await makeExercise(db(), { ...led, personIds: [], actorCount: 4 });
  await showPlaces(db(), hidden);
  const where = { id: hidden.id };
  await db().exercise.update({ where, data: { placesRevealedAt: null } });
  const two = await makeExercise(db(), { ...led, personIds: [], actorCount: 4 });
  await showPlaces(db(), two);
  const sheets = await db().exerciseSheet.findMany({ where: { exerciseId: two.id } });
  const gone = sheets.slice(2).map(({ id }) => id);
  await db().exerciseSheet.deleteMany({ where: { id: { in: gone } } });
  for (const { id } of [hidden, two]) await lead(forgetExercise, { exerciseId: id });
  const ids = { in: [...hidden.actors, ...two.actors] };
  expect(await db().exerciseTotal.count({ where: { actorId: ids } })).toBe(0);
  const both = await db().exercise.findMany({ where: { id: { in: [hidden.id, two.id] } } });
  expect(both.map(({ handedIn }) => handedIn)).toEqual([null, null]);
});

test("the log says that something was done, and nothing of whom it was about", async () => {
  const [actor] = (await seen()).actors;
  await lead(removeActor, { actorId: actor?.id ?? "" });
  const entries = await db().auditEntry.findMany({
    where: { initiativeId: cast.initiativeId, deed: { startsWith: "exercise." } },
  });
  expect(entries.length).toBeGreaterThanOrEqual(3);
  for (const { details, subjectType } of entries) {
    expect(subjectType).toBe("Exercise");
    expect(Object.keys(details as object).filter((key) => key !== "to")).toEqual(["number"]);
  }
});
