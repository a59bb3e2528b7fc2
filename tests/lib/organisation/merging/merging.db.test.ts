import { beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "@/lib/audit";
import { addDays, dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { forgetNotes } from "@/lib/organisation/actors/forget-notes";
import { mergeOrganisations, unmergeOrganisations } from "@/lib/organisation/merging/actions";
import { askedToMerge } from "@/lib/organisation/merging/asked";
import { likelyDuplicates } from "@/lib/organisation/merging/duplicates";
import { mergedInto, moveOrganisation, planMerge } from "@/lib/organisation/merging/queries";
import { namedField } from "@/lib/organisation/named-rules";
import { newUuid } from "@/lib/uuid";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
let fromId = "";
let intoId = "";

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `merging-${round}` });
  fromId = cast.organisations.scouts;
  intoId = cast.organisations.newspaper;
  await withoutWhatIsKept();
});

/** What the scouts of the cast have said would stay with them. */
async function withoutWhatIsKept() {
  await db().$transaction([
    db().$executeRawUnsafe("set local session_replication_role = replica"),
    db().strategyInput.deleteMany({ where: { organisationId: fromId } }),
    db().statusReport.deleteMany({ where: { organisationId: fromId } }),
  ]);
}

type Who = "backboneLead" | "chair" | "partner";
const merge = (who: Who = "backboneLead", form = { fromId, intoId }) =>
  actingAs(cast[who], () => send(mergeOrganisations.bind(null, cast.slug), form));
const lastMerge = () => db().organisationMerge.findFirstOrThrow({ where: { intoId } });
const unmerge = async (who: Who = "backboneLead") => {
  const { id } = await lastMerge();
  return actingAs(cast[who], () =>
    send(unmergeOrganisations.bind(null, cast.slug), { mergeId: id }),
  );
};

type Place = { in: string; by: string; isText: boolean };
const places = (within: Pick<Transaction, "$queryRaw"> = db()) =>
  within.$queryRaw<Place[]>`select * from columns_naming_organisations()`;

/** All rows that name an organisation, and the organisations, as they are. */
async function everything(): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for (const { in: table } of (await places()).filter(({ isText }) => !isText)) {
    if (table === "OrganisationMerge") continue;
    found[table] = await db().$queryRawUnsafe(
      `select to_jsonb(t) as row from "${table}" t order by to_jsonb(t)::text`,
    );
  }
  found.Organisation = await db().$queryRaw`select to_jsonb(o) from "Organisation" o order by o.id`;
  return found;
}

describe("merging", () => {
  test("brings along what names the one, tells the other what it did not know, and can be undone", async () => {
    const data = { offers: "Telte", note: "Ring", noteKeptUntil: dayOf(new Date()) };
    await db().organisation.update({ where: { id: fromId }, data });
    const before = await everything();
    const plan = await planMerge(fromId, intoId);
    expect(await everything()).toEqual(before);
    expect(plan.obstacles).toEqual([]);
    expect(plan.tables).toContainEqual({ table: "Affiliation", moved: 1, yielded: 0 });
    expect(plan.tables).toContainEqual({ table: "Participation", moved: 0, yielded: 1 });
    expect(await merge()).toMatchObject({ ok: true, to: expect.stringContaining(intoId) });
    const after = await db().organisation.findMany({ where: { id: { in: [fromId, intoId] } } });
    expect(after).toMatchObject([
      { id: intoId, name: "Kystby Avis", alsoKnownAs: ["Kystspejderne"], ...data },
    ]);
    const activity = await db().activity.findFirstOrThrow({
      where: { title: "Friluftsliv om torsdagen", initiativeId: cast.initiativeId },
    });
    expect(activity.ownerOrganisationId).toBe(intoId);
    expect(await unmerge()).toMatchObject({ ok: true });
    expect(await everything()).toEqual(before);
    expect(await unmerge()).toMatchObject({ reason: "already-done" });
  });

  test("can be undone after a version that knows more of an organisation", async () => {
    const before = await everything();
    await merge();
    const tables = ["Organisation", "Participation", "Affiliation"];
    const alter = (how: string) =>
      Promise.all(tables.map((table) => db().$executeRawUnsafe(`alter table "${table}" ${how}`)));
    await alter(`add column "motto" text not null default 'intet'`);
    try {
      expect(await unmerge()).toMatchObject({ ok: true });
    } finally {
      await alter(`drop column "motto"`);
    }
    expect(await everything()).toEqual(before);
  });

  test.each(["chair", "partner"] as const)("is not done by the %s", async (who) => {
    const before = await everything();
    expect(await merge(who)).toMatchObject({ reason: "not-allowed" });
    await merge();
    expect(await unmerge(who)).toMatchObject({ reason: "not-allowed" });
    await unmerge();
    expect(await everything()).toEqual(before);
  });

  test("is not with itself, nor with an organisation of another initiative", async () => {
    const itself = { fromId, intoId: fromId };
    expect(await merge("backboneLead", itself)).toMatchObject({ reason: "merge-with-itself" });
    const theirs = { fromId: cast.other.organisationId, intoId };
    expect(await merge("backboneLead", theirs)).toMatchObject({ reason: "not-found" });
    const ours = { fromId, intoId: cast.other.organisationId };
    expect(await merge("backboneLead", ours)).toMatchObject({ reason: "not-found" });
  });

  test("leaves what is kept as it was said: then only the other way round", async () => {
    const activity = await db().activity.findFirstOrThrow({
      where: { ownerOrganisationId: fromId },
    });
    const { personId } = cast.partner;
    const report = { activityId: activity.id, personId, organisationId: fromId };
    await db().statusReport.create({ data: { ...report, status: "on_track", at: new Date() } });
    const before = await everything();
    const { obstacles } = await planMerge(fromId, intoId);
    expect(obstacles).toEqual([{ table: "StatusReport", why: "kept" }]);
    expect(await merge()).toMatchObject({ reason: "merge-stands-in-way" });
    expect(await everything()).toEqual(before);
    const otherWay = { fromId: intoId, intoId: fromId };
    expect(await merge("backboneLead", otherWay)).toMatchObject({ ok: true });
  });

  test("gives nobody two votes in a group", async () => {
    const { school, business } = cast.organisations;
    const { obstacles } = await planMerge(school, business);
    expect(obstacles).toContainEqual({ table: "Seat", why: "both" });
  });
});

test("a remark that a merging keeps goes after its last day, and does not come back", async () => {
  const today = dayOf(new Date());
  const data = { note: "Ring om aftenen", noteKeptUntil: today };
  await db().organisation.update({ where: { id: fromId }, data });
  await merge();
  await forgetNotes(db(), addDays(today, 1));
  const { from } = await lastMerge();
  expect(from).toMatchObject({ name: "Kystspejderne", note: "", noteKeptUntil: null });
});

describe("a merging that somebody has built on", () => {
  const built: [string, () => Promise<unknown>][] = [
    [
      "the one that stayed is described anew",
      () => db().organisation.update({ where: { id: intoId }, data: { place: "Torvet" } }),
    ],
    [
      "somebody begins to act for it",
      () =>
        db().affiliation.create({
          data: { personId: cast.lived.personId, organisationId: intoId, from: new Date() },
        }),
    ],
    [
      "a status is reported on an activity that came along",
      async () => {
        const { id } = await db().activity.findFirstOrThrow({
          where: { title: "Friluftsliv om torsdagen", initiativeId: cast.initiativeId },
        });
        const report = { activityId: id, personId: cast.chair.personId, at: new Date() };
        await db().statusReport.create({ data: { ...report, status: "at_risk", text: "Regn" } });
      },
    ],
  ];
  test.each(built)("stays when %s", async (_, build) => {
    await merge();
    await build();
    const before = await everything();
    expect(await unmerge()).toMatchObject({ ok: false, reason: "merge-built-on" });
    expect(await everything()).toEqual(before);
  });

  test("comes off in turn: the later first", async () => {
    await merge();
    const before = await everything();
    const { library } = cast.organisations;
    const second = await merge("backboneLead", { fromId: intoId, intoId: library });
    expect(second).toMatchObject({ ok: true });
    const all = await db().organisationMerge.findMany({
      where: { initiativeId: cast.initiativeId },
      orderBy: { at: "asc" },
    });
    const undo = (mergeId = "") =>
      actingAs(cast.backboneLead, () =>
        send(unmergeOrganisations.bind(null, cast.slug), { mergeId }),
      );
    expect(await undo(all[0]?.id)).toMatchObject({ reason: "merge-built-on" });
    expect(await undo(all[1]?.id)).toMatchObject({ ok: true });
    expect(await everything()).toEqual(before);
    expect(await undo(all[0]?.id)).toMatchObject({ ok: true });
  });
});

test("every key to an organisation, and every text that can name one, moves and goes back", async () => {
  const all = await places();
  const keys = await db().$queryRaw<{ place: string }[]>`
    select k.table_name || '.' || k.column_name as place
      from information_schema.key_column_usage k
      join information_schema.referential_constraints r using (constraint_schema, constraint_name)
      join information_schema.constraint_column_usage u using (constraint_schema, constraint_name)
     where u.table_name = 'Organisation'`;
  const known = new Set(all.map((one) => `${one.in}.${one.by}`));
  expect(keys.map(({ place }) => place).filter((place) => !known.has(place))).toEqual([]);
  expect(keys.length).toBeGreaterThan(25);
  for (const place of all)
    expect(await movedAndBack(place), `${place.in}.${place.by}`).toEqual([1, 1]);
});

test("also in a table that a later version adds", async () => {
  await rolledBack(async (transaction) => {
    await transaction.$executeRawUnsafe(
      `create table "Sponsorship" (id uuid primary key, "forOrganisationId" uuid references "Organisation" (id))`,
    );
    const found = await places(transaction);
    expect(found).toContainEqual({ in: "Sponsorship", by: "forOrganisationId", isText: false });
  });
});

test("organisations whose names are alike are offered, each once", () => {
  const named = (name: string, ...alsoKnownAs: string[]) => ({ id: name, name, alsoKnownAs });
  const pairs = likelyDuplicates([
    ...[named("Aarhus Kommune"), named("KAB"), named("Børnehuset", "Huset")],
    ...[named("Århus kommune"), named("Natlyset"), named("Det Blå Hus", "Huset")],
  ]);
  expect(pairs.map(({ one, other }) => [one.name, other.name])).toEqual([
    ["Århus kommune", "Aarhus Kommune"],
    ["Det Blå Hus", "Børnehuset"],
  ]);
});

/** How many rows moved that name one organisation in this column, and how many name it again after. */
function movedAndBack({ in: table, by, isText }: Place): Promise<[number, number]> {
  return rolledBack(async (transaction) => {
    await transaction.$executeRawUnsafe("set local session_replication_role = replica");
    await transaction.$executeRaw`delete from "Participation" where "organisationId" = ${fromId}::uuid`;
    await insertNaming(transaction, table, by, isText ? "text" : "key");
    const { id: mergeId } = await transaction.organisationMerge.create({
      data: {
        ...{ initiativeId: cast.initiativeId, intoId, personId: cast.chair.personId },
        ...{ at: new Date(), from: {}, before: {}, left: {} },
      },
    });
    const before = await naming(transaction, table, by);
    const moves = await moveOrganisation(transaction, { fromId, intoId, mergeId });
    const moved = moves.find((one) => one.table === table && one.column === by);
    expect(moved).toMatchObject({ why: null });
    expect(await naming(transaction, table, by)).toBe(0);
    await transaction.$executeRaw`select move_organisation_back(${mergeId}::uuid)`;
    const back = await naming(transaction, table, by);
    return [(moved?.moved ?? 0) + (moved?.yielded ?? 0) - before + 1, back - before + 1];
  });
}

async function naming(transaction: Transaction, table: string, column: string): Promise<number> {
  const [row] = await transaction.$queryRawUnsafe<{ count: number }[]>(
    `select count(*)::int as count from "${table}" t where strpos(t."${column}"::text, $1) > 0`,
    fromId,
  );
  return row?.count ?? 0;
}

/** A row with as little in it as the table allows, without its checks. */
async function insertNaming(transaction: Transaction, table: string, by: string, how: string) {
  await transaction.$executeRawUnsafe(
    `do $$ declare one text; begin
       for one in select conname from pg_constraint where conrelid = '"${table}"'::regclass and contype = 'c'
       loop execute format('alter table "${table}" drop constraint %I', one); end loop; end $$`,
  );
  const columns = await transaction.$queryRaw<{ name: string; type: string; needed: boolean }[]>`
    select column_name as name, udt_name as type, is_nullable = 'NO' and column_default is null as needed
      from information_schema.columns where table_schema = 'public' and table_name = ${table}`;
  const filled: Record<string, unknown> = {};
  for (const { name, type, needed } of columns) {
    if (needed) filled[name] = await anyOf(transaction, type);
    if (name !== by) continue;
    const deep = type === "_uuid" ? [fromId] : { deep: [{ id: fromId }] };
    filled[name] = how === "key" || type === "uuid" ? fromId : deep;
  }
  const names = Object.keys(filled).map((name) => `"${name}"`);
  await transaction.$executeRawUnsafe(
    `insert into "${table}" (${names.join(", ")})
     select ${names.join(", ")} from jsonb_populate_record(null::"${table}", $1::jsonb)`,
    JSON.stringify(filled),
  );
}

async function anyOf(transaction: Transaction, type: string): Promise<unknown> {
  if (type === "uuid" || type === "text") return newUuid();
  if (type === "int4") return 1;
  if (type === "bool") return false;
  if (type === "jsonb") return {};
  if (type === "bytea") return "\\x00";
  if (type.startsWith("_")) return [];
  if (type.startsWith("timestamp") || type === "date") return "1999-11-25";
  const [first] = await transaction.$queryRawUnsafe<{ label: string }[]>(
    `select enumlabel as label from pg_enum where enumtypid = '"${type}"'::regtype order by enumsortorder limit 1`,
  );
  return first?.label;
}

/** Does something of which nothing stays. */
async function rolledBack<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  let result: T | undefined;
  const nothing = new Error("nothing of this stays");
  await db()
    .$transaction(async (transaction) => {
      result = await work(transaction);
      throw nothing;
    })
    .catch((error: unknown) => {
      if (error !== nothing) throw error;
    });
  return result as T;
}

describe("an old link", () => {
  test("leads to the one that stayed, over several mergings, and back when it is undone", async () => {
    expect(await mergedInto(cast, fromId)).toBeNull();
    await merge();
    expect(await mergedInto(cast, fromId)).toBe(intoId);
    const further = await db().organisation.create({
      data: {
        ...{ initiativeId: cast.initiativeId, name: "Avisen", sector: "other" },
        ...{ searchKey: "avisen", sortKey: "avisen" },
      },
    });
    await merge("backboneLead", { fromId: intoId, intoId: further.id });
    expect(await mergedInto(cast, fromId)).toBe(further.id);
    expect(await mergedInto(cast, intoId)).toBe(further.id);
  });

  test("leads nowhere in another initiative, for what is no id, and once it is undone", async () => {
    await merge();
    const other = await makeCast(db(), { slug: `merging-other-${round}` });
    expect(await mergedInto(other, fromId)).toBeNull();
    expect(await mergedInto(cast, "../../")).toBeNull();
    await unmerge();
    expect(await mergedInto(cast, fromId)).toBeNull();
  });
});

describe("which two are asked for", () => {
  const [from, into] = [namedField("from"), namedField("into")];

  test("by their ids, or as they are called, in whatever case", async () => {
    const both = { from: fromId, into: intoId, answer: null };
    const { name } = await db().organisation.findUniqueOrThrow({ where: { id: fromId } });
    expect(await askedToMerge(cast, { from: fromId, into: intoId })).toEqual(both);
    expect(await askedToMerge(cast, { [from]: name.toUpperCase(), into: intoId })).toEqual(both);
  });

  test("a name that nobody here has is said beside its field, and kept", async () => {
    const asked = { [from]: "Ingen kender os", [into]: "", else: "gets nowhere" };
    expect(await askedToMerge(cast, asked)).toMatchObject({
      answer: {
        ok: false,
        reason: "check-fields",
        fields: { [from]: expect.any(String) },
        values: { [from]: "Ingen kender os" },
      },
    });
  });

  test("nothing, or several times the same, is nobody", async () => {
    expect(await askedToMerge(cast, { from: [fromId, intoId] })).toEqual({ answer: null });
  });
});
