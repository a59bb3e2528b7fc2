import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { handIn, placeAlone } from "@/lib/exercise/alone/actions";
import { ownPlaces } from "@/lib/exercise/alone/queries";
import { findExercise } from "@/lib/exercise/queries";
import type { Member } from "@/lib/member";
import { currentMember, requireMember, seeAsCookie } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise } from "@/tests/support/make-exercise";
import { cookies, inOwnBrowser } from "@/tests/support/next/headers";

/**
 * Before the reveal nobody sees a placement but whoever gave it. Proved by what changes: everything that
 * the application can be asked is asked, then every placement in the database is made another one (and
 * nothing else, no deed, no time), and everything is asked again. Whatever is not the same has told
 * something of a placement, how much of it or in whatever form.
 */

freshDatabase();

const root = resolve(import.meta.dirname, "../../../..");
const filesIn = (folder: string, fits: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

type Asked = (...given: unknown[]) => unknown;
/** Every query of every domain, and every file and stream that an initiative's addresses give, but for pictures. */
const queries = await exportedOf(filesIn("lib", /queries\.ts$/));
const routes = await exportedOf(
  filesIn("app/initiatives", /^route\.ts$/).filter((path) => !/chart\.|annexes/.test(path)),
);

async function exportedOf(files: string[]): Promise<{ name: string; run: Asked }[]> {
  const found = files.map(async (file) => {
    const exported = Object.entries((await import(join(root, file))) as Record<string, unknown>);
    return exported.flatMap(([name, run]) =>
      typeof run === "function" ? [{ name: `${file} ${name}`, run: run as Asked }] : [],
    );
  });
  return (await Promise.all(found)).flat();
}

let cast: Cast;
let made: Awaited<ReturnType<typeof makeExercise>>;
/** The token of the chair's browser. */
let token = "";

describe.each([
  { isNamed: true, slug: "named" },
  { isNamed: false, slug: "unnamed" },
])("with names: $isNamed", ({ isNamed, slug }) => {
  beforeAll(async () => {
    cast = await makeCast(db(), { slug });
    const { initiativeId } = cast;
    await db().initiative.update({ where: { id: initiativeId }, data: { isExample: isNamed } });
    made = await makeExercise(db(), {
      ...{ initiativeId, facilitatorId: cast.backboneLead.personId, isNamed },
      personIds: [cast.chair, cast.partner, cast.lived].map(({ personId }) => personId),
    });
    token = await placeAs(cast.chair, [0, 1, 2, 3], false);
    await placeAs(cast.lived, [2, 3, 4], true);
  });

  test.each([
    { who: "the facilitator", person: () => cast.backboneLead },
    { who: "another participant", person: () => cast.partner },
    { who: "a member who is not in the room", person: () => cast.memberOne },
    { who: "a stranger", person: () => cast.stranger },
    { who: "the operator, who looks at the example as the one who placed", person: operator },
    { who: "whoever signs in on the same device", person: () => cast.partner, sameDevice: true },
    // Without the token, in another browser: not even the person.
    ...(isNamed ? [] : [{ who: "the person's other browser", person: () => cast.chair }]),
  ])("$who finds no placement anywhere", async ({ person, sameDevice = false }) => {
    const ask = () => everything(person(), sameDevice ? token : null);
    const before = await ask();
    await exchangeAllPlaces();
    const after = await ask();
    expect(Object.keys(before).length).toBeGreaterThan(100);
    for (const [what, answer] of Object.entries(before))
      expect([what, after[what]]).toEqual([what, answer]);
  });

  test("the person finds their own, so this test can see one", async () => {
    const ask = () => everything(cast.chair, token);
    const before = await ask();
    await exchangeAllPlaces();
    const after = await ask();
    const changed = Object.keys(before).filter((what) => before[what] !== after[what]);
    expect(changed).toEqual(["lib/exercise/alone/queries.ts ownPlaces"]);
  });

  test("a table, a hash or an id of a sheet is in no audit entry, and neither is a number of placements", async () => {
    const entries = await db().auditEntry.findMany({
      where: { initiativeId: cast.initiativeId, deed: "exercise.seat-alone" },
    });
    expect(entries.length).toBe(3);
    for (const { subjectType, details } of entries) {
      expect([subjectType, details]).toEqual(["Exercise", { number: made.number }]);
    }
  });
});

/** The operator's account is nobody's in the cast; the cookie says as whom it looks. */
function operator() {
  return { accountId: cast.operator.accountId, seesAs: cast.chair.personId };
}

type Asking = { accountId: string; seesAs?: string };

async function placeAs(person: { accountId: string }, actors: number[], isHandedIn: boolean) {
  return inOwnBrowser(async () => {
    await actAs(person);
    const places = actors.map((at) => `${made.actors[at]}:${made.tables[0]}`).join(",");
    const form = { exerciseId: made.id, places };
    expect(await send(placeAlone.bind(null, cast.slug), form)).toMatchObject({ ok: true });
    if (isHandedIn) {
      const done = await send(handIn.bind(null, cast.slug), { exerciseId: made.id });
      expect(done).toMatchObject({ ok: true });
    }
    return (await cookies()).get("own-sheet")?.value ?? "";
  });
}

/** Each to the next table, behind everybody's back. */
async function exchangeAllPlaces(): Promise<void> {
  const places = await db().exercisePlacement.findMany({
    where: { sheet: { exerciseId: made.id } },
  });
  expect(places.length).toBeGreaterThan(0);
  for (const { sheetId, actorId, tableId } of places) {
    const next = made.tables[(made.tables.indexOf(tableId) + 1) % made.tables.length] ?? "";
    const key = { sheetId_actorId: { sheetId, actorId } };
    await db().exercisePlacement.update({ where: key, data: { tableId: next } });
  }
}

/** What the application answers somebody to everything that it can be asked about the exercise, as text. */
function everything(asking: Asking, ownToken: string | null): Promise<Record<string, string>> {
  return inOwnBrowser(async () => {
    await actAs(asking);
    const jar = await cookies();
    if (asking.seesAs) jar.set(seeAsCookie, asking.seesAs);
    if (ownToken) jar.set("own-sheet", ownToken);
    const told: Record<string, string> = {};
    const member = await currentMember(cast.slug);
    for (const { name, run } of queries) told[name] = member ? await answersOf(run, member) : "";
    for (const { name, run } of routes) told[name] = await fileOf(run);
    if (member?.seesAs) expect(member.personId).toBe(cast.chair.personId);
    return told;
  });
}

/** A query asked with whatever it may want: the exercise itself, its number, its id. What cannot be asked so says nothing. */
async function answersOf(run: Asked, member: Member): Promise<string> {
  const exercise = await findExercise(member, made.number);
  const answers: unknown[] = [];
  for (const given of [exercise, made.number, made.id]) {
    try {
      answers.push(await contentOf(await run(member, given, "da")));
    } catch {
      answers.push("cannot be asked");
    }
  }
  return JSON.stringify(answers);
}

/** What is followed live is read, too. */
async function contentOf(answer: unknown): Promise<unknown> {
  if (answer && typeof answer === "object" && "read" in answer) {
    return (answer as { read(): Promise<unknown> }).read();
  }
  return answer;
}

async function fileOf(run: Asked): Promise<string> {
  const params = Promise.resolve({ slug: cast.slug, number: String(made.number) });
  const request = new Request("http://localhost/?format=csv&table=parties&q=hoved&kind=parties");
  try {
    const answer = (await run(request, { params })) as Response;
    return `${answer.status} ${await answer.text()}`;
  } catch {
    return "not found";
  }
}

test("the walk reaches the exercise: its page, its own query, its streams", async () => {
  const names = [...queries, ...routes].map(({ name }) => name);
  expect(names).toContain("lib/exercise/queries.ts findExercise");
  expect(names).toContain("lib/exercise/compare/queries.ts revealedPlaces");
  const told = await everything(cast.backboneLead, null);
  const exercise = made.actors[0] ?? "";
  expect(told["lib/exercise/queries.ts findExercise"]).toContain(exercise);
  const streams = routes.filter(({ name }) => /exercises.*live.*GET/.test(name));
  expect(streams.length).toBeGreaterThan(0);
  for (const { name } of streams) expect(told[name]).toMatch(/^200 /);
  const member = await inOwnBrowser(async () => {
    await actAs(cast.partner);
    return requireMember(cast.slug);
  });
  const found = await findExercise(member, made.number);
  expect(found && (await inOwnBrowser(() => ownPlaces(member, found)))).toEqual({});
});
