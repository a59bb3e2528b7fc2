import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { handIn, placeAlone } from "@/lib/exercise/alone/actions";
import { ownPlaces } from "@/lib/exercise/alone/queries";
import { revealPlaces, seatAgreed, seatAloneAgain } from "@/lib/exercise/compare/actions";
import { revealedPlaces } from "@/lib/exercise/compare/queries";
import { findExercise } from "@/lib/exercise/queries";
import { requireMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise } from "@/tests/support/make-exercise";
import { cookies, inOwnBrowser } from "@/tests/support/next/headers";

freshDatabase();

let cast: Cast;
let made: Awaited<ReturnType<typeof makeExercise>>;
let round = 0;

async function begin(isNamed = false) {
  round += 1;
  cast = await makeCast(db(), { slug: `alone-${round}` });
  made = await makeExercise(db(), {
    ...{ initiativeId: cast.initiativeId, facilitatorId: cast.backboneLead.personId, isNamed },
    personIds: [cast.chair, cast.partner, cast.lived].map(({ personId }) => personId),
  });
}
beforeEach(() => begin());

type Person = { accountId: string; personId: string };
type Token = { value?: string };

/** In the person's own browser, which keeps its token from one time to the next. */
function inBrowserOf<T>(person: Person, token: Token, work: () => Promise<T>): Promise<T> {
  return inOwnBrowser(async () => {
    await actAs(person);
    const jar = await cookies();
    if (token.value) jar.set("own-sheet", token.value);
    const done = await work();
    token.value = jar.get("own-sheet")?.value;
    return done;
  });
}

const exercise = () => ({ exerciseId: made.id });
const at = (actor: number, table: number | null) =>
  `${made.actors[actor]}:${table === null ? "" : made.tables[table]}`;
const run = (action: MemberAction, fields: Record<string, string> = {}) =>
  send(action.bind(null, cast.slug), { ...exercise(), ...fields });
const lead = (action: MemberAction) => actingAs(cast.backboneLead, () => run(action));

function place(person: Person, token: Token, ...places: string[]) {
  return inBrowserOf(person, token, () => run(placeAlone, { places: places.join(",") }));
}

function handedIn(person: Person, token: Token, ...places: string[]) {
  return inBrowserOf(person, token, () => run(handIn, { places: places.join(",") }));
}

function seen(person: Person, token: Token) {
  return inBrowserOf(person, token, async () => {
    const member = await requireMember(cast.slug);
    const found = await findExercise(member, made.number);
    return found ? ownPlaces(member, found) : null;
  });
}

function revealed(person: Person) {
  return actingAs(person, async () => revealedPlaces(await requireMember(cast.slug), made.number));
}

describe("seating alone", () => {
  test("several are placed in one deed, changed and taken back, and found again in the same browser", async () => {
    const token = {};
    expect(await place(cast.chair, token, at(0, 0), at(1, 1), at(2, 2))).toEqual({ ok: true });
    expect(await place(cast.chair, token, at(1, 3), at(2, null))).toEqual({ ok: true });
    expect(await seen(cast.chair, token)).toEqual({
      [made.actors[0] ?? ""]: made.tables[0],
      [made.actors[1] ?? ""]: made.tables[3],
    });
    expect(await db().exerciseSheet.findMany({ where: { exerciseId: made.id } })).toMatchObject([
      { participantId: null, isHandedIn: false },
    ]);
  });

  test("whoever signs in after another on the same device does not find the other's sheet", async () => {
    const token = {};
    await place(cast.chair, token, at(0, 0));
    expect(await seen(cast.partner, token)).toEqual({});
    await place(cast.partner, token, at(0, 1));
    expect(await seen(cast.chair, token)).toEqual({ [made.actors[0] ?? ""]: made.tables[0] });
  });

  test("with names the sheet is the participant's, in whatever browser", async () => {
    await begin(true);
    await place(cast.chair, {}, at(0, 0));
    expect(await seen(cast.chair, {})).toEqual({ [made.actors[0] ?? ""]: made.tables[0] });
  });

  test("what the room took away meanwhile is said, and the rest is kept", async () => {
    const token = {};
    await db().exerciseActor.delete({ where: { id: made.actors[3] } });
    await db().exerciseTable.delete({ where: { id: made.tables[4] } });
    expect(await place(cast.chair, token, at(0, 0), at(3, 0))).toMatchObject({
      ...{ ok: true, message: "En af aktørerne er ikke på listen længere. Resten er gemt." },
    });
    expect(await place(cast.chair, token, at(1, 1), at(2, 4))).toMatchObject({ ok: true });
    expect(await place(cast.chair, token, at(2, 4))).toMatchObject({ reason: "table-gone" });
    expect(await seen(cast.chair, token)).toEqual({
      [made.actors[0] ?? ""]: made.tables[0],
      [made.actors[1] ?? ""]: made.tables[1],
    });
  });

  test("is refused to whoever is not in the room, when the room is elsewhere, and in a form that is none", async () => {
    expect(await place(cast.memberOne, {}, at(0, 0))).toMatchObject({ reason: "not-found" });
    expect(await place(cast.stranger, {}, at(0, 0))).toMatchObject({ reason: "not-found" });
    expect(await place(cast.chair, {}, "hovedbordet")).toMatchObject({ reason: "check-fields" });
    await db().exercise.update({ where: { id: made.id }, data: { step: "tables" } });
    expect(await place(cast.chair, {}, at(0, 0))).toMatchObject({ reason: "other-step" });
    expect(await db().exerciseSheet.count({ where: { exerciseId: made.id } })).toBe(0);
  });

  test("whoever only leads does not place", async () => {
    await db().exerciseParticipant.update({
      where: { id: made.participantOf[cast.backboneLead.personId] },
      data: { takesPart: false },
    });
    expect(await place(cast.backboneLead, {}, at(0, 0))).toMatchObject({ reason: "not-allowed" });
  });
});

describe("handing in", () => {
  test("takes what the browser still kept, and nothing can be changed afterwards, in no browser", async () => {
    const token = {};
    await place(cast.chair, token, at(0, 0));
    expect(await handedIn(cast.chair, token, at(1, 1))).toMatchObject({ ok: true });
    expect(await place(cast.chair, token, at(0, 2))).toMatchObject({ reason: "handed-in" });
    expect(await place(cast.chair, {}, at(0, 2))).toMatchObject({ reason: "handed-in" });
    expect(await handedIn(cast.chair, {}, at(0, 2))).toMatchObject({ reason: "handed-in" });
    expect(await db().exerciseSheet.count({ where: { exerciseId: made.id } })).toBe(1);
  });

  test("an empty sheet is not handed in", async () => {
    expect(await handedIn(cast.chair, {})).toMatchObject({ reason: "nobody-placed" });
    expect(await db().exerciseSheet.count({ where: { exerciseId: made.id } })).toBe(0);
  });
});

describe("the reveal", () => {
  test("shows what was handed in, deletes what was not, and leaves nothing by which a sheet is somebody's", async () => {
    const [chair, partner] = [{}, {}];
    await handedIn(cast.chair, chair, at(0, 0), at(1, 1));
    await handedIn(cast.partner, partner, at(0, 0), at(1, 2));
    await place(cast.lived, {}, at(0, 3));
    const before = await db().exerciseSheet.findMany({ where: { exerciseId: made.id } });
    expect(await lead(revealPlaces)).toMatchObject({ ok: true });
    const after = await db().exerciseSheet.findMany({ where: { exerciseId: made.id } });
    expect(after).toHaveLength(2);
    for (const sheet of after) {
      expect(sheet).toMatchObject({ participantId: null, tokenHash: null, isHandedIn: true });
      expect(before.map(({ id }) => id)).not.toContain(sheet.id);
    }
    expect(await seen(cast.chair, chair)).toEqual({});
    const shown = await revealed(cast.lived);
    expect(shown?.room).toBe(2);
    expect(shown?.placed).toContainEqual({
      ...{ actorId: made.actors[0], tableId: made.tables[0], count: 2, names: [] },
    });
    expect(await db().exercise.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
      step: "compare",
    });
    expect(await place(cast.lived, {}, at(0, 0))).toMatchObject({ reason: "places-revealed" });
    expect(await lead(revealPlaces)).toMatchObject({ reason: "places-revealed" });
  });

  test("the sheets lie in the order of their new ids, not in that of handing in", async () => {
    for (const person of [cast.chair, cast.partner, cast.lived, cast.backboneLead]) {
      await handedIn(person, {}, at(0, 0));
    }
    await lead(revealPlaces);
    const lying = await db().$queryRaw<{ id: string; xmin: string }[]>`
      select id, xmin::text as xmin from "ExerciseSheet" where "exerciseId" = ${made.id}::uuid order by ctid`;
    const ids = lying.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(lying.map(({ xmin }) => xmin)).size).toBe(1);
  });

  test("with names it shows who placed whom", async () => {
    await begin(true);
    await handedIn(cast.chair, {}, at(0, 0));
    await handedIn(cast.partner, {}, at(0, 0));
    await lead(revealPlaces);
    expect((await revealed(cast.lived))?.placed).toEqual([
      {
        ...{ actorId: made.actors[0], tableId: made.tables[0], count: 2 },
        names: [cast.partner.name, cast.chair.name],
      },
    ]);
  });

  test("is the facilitator's, needs somebody who has handed in, and is shown to the room only", async () => {
    expect(await lead(revealPlaces)).toMatchObject({ reason: "nobody-handed-in" });
    await place(cast.chair, {}, at(0, 0));
    expect(await lead(revealPlaces)).toMatchObject({ reason: "nobody-handed-in" });
    expect(await db().exerciseSheet.count({ where: { exerciseId: made.id } })).toBe(1);
    expect(await actingAs(cast.chair, () => run(revealPlaces))).toMatchObject({
      reason: "not-allowed",
    });
    expect(await actingAs(cast.memberOne, () => run(revealPlaces))).toMatchObject({
      reason: "not-found",
    });
    await handedIn(cast.partner, {}, at(0, 0));
    await lead(revealPlaces);
    expect(await revealed(cast.memberOne)).toBeNull();
  });

  test("seats the agreed ones that sit nowhere, and leaves the others where they are", async () => {
    expect(await lead(seatAgreed)).toMatchObject({ reason: "not-revealed" });
    await db().exerciseActor.update({
      where: { id: made.actors[1] },
      data: { tableId: made.tables[5] },
    });
    for (const [person, last] of [
      [cast.chair, 2],
      [cast.partner, 3],
      [cast.lived, 4],
    ] as const) {
      await handedIn(person, {}, at(0, 0), at(1, 0), at(2, last));
    }
    await lead(revealPlaces);
    expect(await actingAs(cast.chair, () => run(seatAgreed))).toMatchObject({
      reason: "not-allowed",
    });
    expect(await lead(seatAgreed)).toMatchObject({ ok: true });
    const actors = await db().exerciseActor.findMany({
      where: { exerciseId: made.id, tableId: { not: null } },
      orderBy: { number: "asc" },
    });
    expect(actors.map(({ id, tableId }) => [id, tableId])).toEqual([
      [made.actors[0], made.tables[0]],
      [made.actors[1], made.tables[5]],
    ]);
    expect(await db().exerciseMove.count({ where: { exerciseId: made.id } })).toBe(1);
    expect(await lead(seatAgreed)).toMatchObject({ reason: "nobody-agreed" });
  });

  test("once more: every sheet is gone and everybody begins anew", async () => {
    await handedIn(cast.chair, {}, at(0, 0));
    await lead(revealPlaces);
    expect(await actingAs(cast.chair, () => run(seatAloneAgain))).toMatchObject({
      reason: "not-allowed",
    });
    expect(await lead(seatAloneAgain)).toMatchObject({ ok: true });
    const left = { where: { sheet: { exerciseId: made.id } } };
    expect(await db().exercisePlacement.count(left)).toBe(0);
    expect(await revealed(cast.chair)).toBeNull();
    expect(await place(cast.chair, {}, at(0, 2))).toEqual({ ok: true });
  });

  test("an exercise that has ended is left as it is", async () => {
    await handedIn(cast.chair, {}, at(0, 0));
    await db().exercise.update({ where: { id: made.id }, data: { endedAt: new Date() } });
    for (const action of [revealPlaces, seatAgreed, seatAloneAgain]) {
      expect(await lead(action)).toMatchObject({ reason: "exercise-over" });
    }
    expect(await place(cast.partner, {}, at(0, 0))).toMatchObject({ reason: "exercise-over" });
  });
});
