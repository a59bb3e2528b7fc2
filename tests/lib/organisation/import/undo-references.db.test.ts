import { beforeAll, describe, expect, test } from "vitest";
import type { Transaction } from "@/lib/audit";
import { db } from "@/lib/db";
import { translatorFor } from "@/lib/i18n/translator";
import { findObstacles } from "@/lib/organisation/import/built-on";
import { importedTables, tablesInOrder } from "@/lib/organisation/import/imported-rows";
import { obstacleSentences } from "@/lib/organisation/import/obstacle-words";
import { buildsNothing, findReferences } from "@/lib/organisation/import/references";
import { newUuid } from "@/lib/uuid";
import { makeCast } from "@/prisma/cast";
import { actAs } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { startInitiative, takeIn, textFile } from "./importing";

/**
 * Walks the database's catalogue: whatever can name a row that an import made stands in the way of
 * undoing it, also what a later version adds.
 */

freshDatabase();

const slug = "opslagsvaerk";
const done: { id: string; confirmedAt: Date }[] = [];
/** A row of each table, and the import that made it. */
const made = new Map<string, { rowId: string; draft: (typeof done)[0] }>();

/** Imports that together make a row of every table. */
beforeAll(async () => {
  const { initiator } = await db().$transaction((transaction) => makeCast(transaction));
  await startInitiative(slug, initiator.accountId);
  await actAs(initiator);
  await takeIn(slug, textFile("Organisation;Rolle\nKAB;Samarbejdspart"));
  for (const file of [
    "Organisation;Rolle\nVIVE;Samarbejdspart",
    "Gruppe;Organisation;Indehaver\nBolig;KAB;Ane Lund",
    "Aktivitet;Ansvarlig;Status\nÅbent hus;KAB;på sporet",
  ]) {
    const { draftId } = await takeIn(slug, textFile(file));
    const draft = await db().importDraft.findUniqueOrThrow({
      where: { id: draftId },
      include: { rows: true },
    });
    const one = { id: draftId, confirmedAt: draft.confirmedAt as Date };
    for (const { table, rowId } of draft.rows) made.set(table, { rowId, draft: one });
    done.push(one);
  }
});

test("each table that an import writes was written, is in the list, and nothing stands on it yet", async () => {
  expect([...made.keys()].toSorted()).toEqual(tablesInOrder.toSorted());
  for (const draft of done) expect(await findObstacles(db(), draft)).toMatchObject({ count: 0 });
});

test("every column that can name a row is in the catalogue's answer, or left out for a reason", async () => {
  const found = await findReferences(db());
  const known = new Set(found.map(({ table, column }) => `${table}.${column}`));
  const columns = await db().$queryRaw<{ name: string; type: string }[]>`
    select table_name || '.' || column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and udt_name in ('uuid', '_uuid', 'json', 'jsonb')`;
  const keys = await db().$queryRaw<{ name: string; to: string }[]>`
    select t.relname || '.' || a.attname as name, r.relname as to
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = any(c.conkey)
     where c.contype = 'f'`;
  const elsewhere = new Set(
    keys.filter(({ to }) => !(to in importedTables)).map(({ name }) => name),
  );
  const missing = columns
    .map(({ name }) => name)
    .filter((name) => !name.endsWith(".id") && !elsewhere.has(name))
    .filter((name) => !known.has(name) && !(name in buildsNothing));
  expect(missing).toEqual([]);
  const all = new Set(columns.map(({ name }) => name));
  expect(Object.keys(buildsNothing).filter((name) => !all.has(name))).toEqual([]);
});

test("every key to an imported table is one column, and each column that names a row has an index", async () => {
  const wide = await db().$queryRaw<object[]>`
    select conname from pg_constraint c join pg_class r on r.oid = c.confrelid
     where c.contype = 'f' and r.relname = any(${tablesInOrder}) and cardinality(c.conkey) > 1`;
  expect(wide).toEqual([]);
  const indexed = await db().$queryRaw<{ name: string }[]>`
    select t.relname || '.' || a.attname as name from pg_index i
      join pg_class t on t.oid = i.indrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]`;
  const names = new Set(indexed.map(({ name }) => name));
  const slow = (await findReferences(db()))
    .filter(({ isText }) => !isText)
    .map(({ table, column }) => `${table}.${column}`);
  expect(slow.filter((name) => !names.has(name))).toEqual([]);
});

const references = async () => findReferences(db());

function madeIn(table: string) {
  const found = made.get(table);
  if (!found) throw new Error(`No import made a row of ${table}`);
  return found;
}

describe("a row in any table that names a row of an import", () => {
  test("stands in the way, and is told in both languages", async () => {
    const tried: string[] = [];
    for (const { table, column, to, isText } of await references()) {
      for (const target of to ? [to] : ["Organisation" as const]) {
        const { rowId, draft } = madeIn(target);
        const value = isText ? JSON.stringify({ deep: [{ id: rowId }] }) : rowId;
        const found = await within(async (transaction) => {
          await insertNaming(transaction, table, { [column]: value });
          return findObstacles(transaction, draft);
        });
        expect(found.obstacles, `${table}.${column}`).toContainEqual(
          expect.objectContaining({ reason: table, table: target }),
        );
        for (const locale of ["da", "en"] as const) {
          const say = wordsIn(locale);
          expect(say.has(`since.${table}` as never), `${table} has a sentence`).toBe(true);
          obstacleSentences(say, found).forEach(sound);
        }
        tried.push(`${table}.${column}`);
      }
    }
    expect(tried.length).toBeGreaterThan(40);
  });

  test("also in a table that a later version adds, and then in plain words", async () => {
    const found = await within(async (transaction) => {
      await transaction.$executeRawUnsafe(
        `create table "Sponsorship" (id uuid primary key, "forOrganisationId" uuid references "Organisation" (id))`,
      );
      await insertNaming(transaction, "Sponsorship", {
        forOrganisationId: madeIn("Organisation").rowId,
      });
      return findObstacles(transaction, madeIn("Organisation").draft);
    });
    expect(found.count).toBe(1);
    expect(obstacleSentences(wordsIn("da"), found)).toContain(
      "Der er siden bygget videre på VIVE.",
    );
  });
});

test("of what somebody does in a place that an import gave, the table says when", async () => {
  const all = await references();
  const acts = all.filter(
    ({ table, to }) =>
      to === "Person" &&
      !["SeatHolding", "Affiliation"].includes(table) &&
      all.some((one) => one.table === table && (one.to === "Seat" || one.to === "Organisation")),
  );
  expect(acts.map(({ table }) => table)).toEqual(expect.arrayContaining(["Vote", "StatusReport"]));
  expect(acts.filter(({ writtenAt }) => writtenAt === null)).toEqual([]);
});

/** Does something of which nothing stays. Without the other keys and triggers, so that a row may name one thing only. */
async function within<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  let result: T | undefined;
  const undone = new Error("nothing of this stays");
  await db()
    .$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe("set local session_replication_role = replica");
      result = await work(transaction);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return result as T;
}

/** A vote and what belongs to one is a seat's or an organisation's. */
const [one, other] = [
  "00000000-0000-7000-8000-000000000000",
  "00000000-0000-7000-8000-000000000001",
];

/** What a check asks of a row besides the column that names. */
const besides: Record<string, Record<string, string>> = {
  Seat: { constituency: "Unge" },
  "Seat.deputyForSeatId": { role: "deputy", constituency: "Unge" },
  SeatHolding: { from: "1900-01-01", until: "1900-01-02" },
  Affiliation: { from: "1900-01-01", until: "1900-01-02" },
  Participation: { from: "1900-01-01", until: "1900-01-02" },
  ActorAssessment: { influence: "3", interest: "3" },
  Recusal: { reason: "other" },
  "Recusal.personId": { reason: "other", seatId: one },
  "Vote.personId": { seatId: one },
  "Presence.personId": { seatId: one },
  "MinorityStatement.personId": { seatId: one },
  "StandDown.personId": { candidateId: one },
  "Proxy.personId": { fromSeatId: one, toSeatId: other },
  "Proxy.fromSeatId": { toSeatId: one },
  "Proxy.toSeatId": { fromSeatId: one },
  "Proxy.fromOrganisationId": { toOrganisationId: one },
  "Proxy.toOrganisationId": { fromOrganisationId: one },
  ProposalAnnex: { size: "1", key: "annexes/1" },
  FollowUp: { nextOn: "2026-12-01" },
  Amendment: { passage: "Om aftenen.", text: "Om morgenen." },
  AmendmentAnswer: { text: "Om morgenen." },
  Consultation: { at: "2026-11-25", dueAt: "2026-12-02" },
  Mandate: { from: "2026-11-25", until: "2026-12-25", reportOn: "2026-12-25" },
  "StrategyInput.authorId": { groupId: one },
};

/** A row with as little in it as the table allows. */
async function insertNaming(
  transaction: Transaction,
  table: string,
  naming: Record<string, string>,
): Promise<void> {
  const needed = await transaction.$queryRaw<{ name: string; type: string }[]>`
    select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = ${table} and column_default is null
       and (is_nullable = 'NO')`;
  const [column = ""] = Object.keys(naming);
  const given = { ...(besides[`${table}.${column}`] ?? besides[table]), ...naming };
  const filled: Record<string, unknown> = { ...given };
  for (const { name, type } of needed)
    filled[name] = given[name] ?? (await anyOf(transaction, type));
  const columns = Object.keys(filled);
  await transaction.$executeRawUnsafe(
    `insert into "${table}" (${columns.map((one) => `"${one}"`).join(", ")})
     select ${columns.map((one) => `"${one}"`).join(", ")} from jsonb_populate_record(null::"${table}", $1::jsonb)`,
    JSON.stringify(filled),
  );
}

async function anyOf(transaction: Transaction, type: string): Promise<unknown> {
  if (type === "uuid") return newUuid();
  if (type === "text") return newUuid();
  if (type === "int4") return 0;
  if (type === "bool") return false;
  if (type === "jsonb") return {};
  if (type === "bytea") return "\\x00";
  if (type.startsWith("timestamp") || type === "date") return "2026-11-25";
  const [first] = await transaction.$queryRawUnsafe<{ label: string }[]>(
    `select enumlabel as label from pg_enum where enumtypid = '"${type}"'::regtype order by enumsortorder limit 1`,
  );
  return first?.label;
}

function wordsIn(locale: "da" | "en") {
  const say = translatorFor(locale);
  const within = (key: string, values?: never) => say(`import.undo.${key}` as never, values);
  return Object.assign(within, {
    has: (key: string) => say.has(`import.undo.${key}` as never),
  }) as unknown as Parameters<typeof obstacleSentences>[0];
}

function sound(sentence: string): void {
  expect(sentence).toMatch(/^\p{L}.*\.$/u);
  expect(sentence).not.toMatch(/[{}]|import\.undo/);
}
