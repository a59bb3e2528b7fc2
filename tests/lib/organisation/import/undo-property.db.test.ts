import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { exportTable } from "@/lib/organisation/import/export";
import { findExisting } from "@/lib/organisation/import/queries";
import { undoImport } from "@/lib/organisation/import/undo-actions";
import { headings, type TableKind, tableKinds } from "@/lib/organisation/import/vocabulary";
import { writeFile } from "@/lib/organisation/import/write-file";
import { requireMember } from "@/lib/session";
import { makeCast } from "@/prisma/cast";
import { Prisma } from "@/prisma/client/client";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { press, shown, startInitiative, takeIn, textFile, upload } from "./importing";

/** An import and its undoing leave everything as it was, whatever is in the file and whatever is there. */

freshDatabase();

const slug = "frem-og-tilbage";

beforeAll(async () => {
  const { initiator } = await db().$transaction((transaction) => makeCast(transaction));
  await startInitiative(slug, initiator.accountId);
  await actAs(initiator);
  const parties = readFileSync(new URL("../../../fixtures/parter.csv", import.meta.url));
  await takeIn(slug, new File([parties], "parter.csv"));
  for (const file of furnishings) {
    expect(await takeIn(slug, textFile(file)), file).toMatchObject({ outcome: { ok: true } });
  }
});

const furnishings = [
  "Gruppe;Formål;Tages op igen\nBolig;Flere boliger;01-03-2027\nJob;Flere job;",
  "Navn;E-mail;Organisation;Stilling;Sidder i\nRikke Bo;rikke@kab.example;KAB;Chef;Styregruppen\nAne Lund;;VIVE;Råd;\nJens Falk;jens@falck.example;Falck;;Styregruppen",
  "Gruppe;Pladsen er for;Rolle;Har stemme;Indehaver\nBolig;Egne erfaringer;Formand;nej;Ane Lund",
  "Aktivitet;Ansvarlig;Start;Slut;Status\nÅbent hus;KAB;2026;2027;i risiko\nJobmesse;Job;05-2026;;på sporet\nPulje;Realdania;;;",
];

/** What a cell may say, by what its column means; everything else is any line. */
const said: Record<string, string[]> = {
  sector: ["Fond", "Kommune", "Bolig", "Andet", ""],
  participation: ["Styregruppe", "Samarbejdspart", "støttende", "På sidelinjen", ""],
  isInitiator: ["ja", "nej", ""],
  isVoting: ["ja", "nej", ""],
  seatIn: ["Styregruppen", "Bolig", "Bolig; Job", "Ny gruppe", "", ""],
  group: ["Styregruppen", "Bolig", "Job", "Endnu en gruppe"],
  role: ["formand", "medlem", "observatør", "sekretær", ""],
  organisation: ["KAB", "VIVE", "Falck", "Realdania", "Helsefonden", ""],
  owner: ["KAB", "Job", "Bolig", "Realdania"],
  holder: ["Rikke Bo", "Ane Lund", "Jens Falk", "Nina Ny", ""],
  constituency: ["Egne erfaringer", "", ""],
  email: ["rikke@kab.example", "nina@ny.example", "", ""],
  kind: ["Arbejdsgruppe", ""],
  setUpOn: ["01-02-2026", ""],
  reviewOn: ["01-05-2027", ""],
  start: ["2025", "03-2026", "forår 2026", ""],
  end: ["2027", "vinter 2027/28", ""],
  status: ["på sporet", "i risiko", "afsluttet", "i gang", ""],
};
const names: Record<TableKind, string[]> = {
  parties: ["KAB", "VIVE", "Falck", "Realdania", "Havnens Radio", "Fjordens Bogcafé"],
  groups: ["Bolig", "Job", "Fritid", "Sundhed"],
  seats: [],
  people: ["Rikke Bo", "Ane Lund", "Nina Ny", "Bo Holm"],
  activities: ["Åbent hus", "Jobmesse", "Pulje", "Sommerfest"],
};

const fresh = fc.constantFrom(...tableKinds).chain((kind) => {
  const meanings = Object.keys(headings[kind]).filter((one) => one !== "id");
  const row = meanings.map((meaning, column) => {
    const known = column === 0 && names[kind].length > 0 ? names[kind] : said[meaning];
    return known ? fc.constantFrom(...known) : fc.constantFrom("", "En tekst", "en = “anden”");
  });
  const rows = fc.array(fc.tuple(...row), { minLength: 1, maxLength: 6 });
  return rows.map((cells) => ({ kind, meanings, cells }));
});

/** An export with a few cells changed: rows are known by their id, so that names change too. */
const edited = fc.record({
  kind: fc.constantFrom(...tableKinds),
  edits: fc.array(fc.record({ row: fc.nat(), column: fc.nat(), value: fc.nat() }), {
    minLength: 1,
    maxLength: 8,
  }),
});
type Generated =
  | { kind: TableKind; meanings: string[]; cells: string[][] }
  | { kind: TableKind; edits: { row: number; column: number; value: number }[] };
const generated: fc.Arbitrary<Generated> = fc.oneof(fresh, edited);

async function fileOf(one: Generated): Promise<File> {
  const member = await requireMember(slug);
  const table = exportTable(one.kind, await findExisting(member, new Date()), "da");
  if ("cells" in one) {
    const heads = one.meanings.map(
      (meaning) => Object(headings[one.kind])[meaning].da[0] as string,
    );
    return new File([await writeFile("csv", [heads, ...one.cells], "x")], "nye.csv");
  }
  const meanings = Object.keys(headings[one.kind]);
  const last = meanings.length - 1;
  for (const { row, column, value } of one.edits) {
    const cells = table[1 + (row % (table.length - 1))] as string[];
    const at = column % last;
    const values = said[meanings[at] ?? ""] ?? ["Omdøbt", "Navn to", ...names[one.kind], ""];
    cells[at] = values[value % values.length] ?? "";
  }
  return new File([await writeFile("csv", table, "x")], "rettet.csv");
}

/** Imports what can be of it: rows that are wrong are skipped, questions answered. Null: there was nothing to import. */
async function importAll(one: Generated): Promise<string | null> {
  const draftId = await upload(slug, await fileOf(one));
  for (let round = 0; round < 6; round += 1) {
    const { plan } = await shown(slug, draftId);
    if (plan.needsYou === 0) break;
    const answers = plan.questions.flatMap((question, place): [string, string][] => [
      [`question.${place}`, question.key],
      [
        `answer.${place}`,
        question.sort === "same" ? "another" : (question.options[0]?.value ?? ""),
      ],
    ]);
    await press(slug, draftId, "skip-wrong");
    await press(slug, draftId, "read", Object.fromEntries(answers));
  }
  const outcome = await press(slug, draftId, "confirm");
  if (outcome.ok) return draftId;
  // What the plan does not foresee, the rules refuse: then nothing was imported either.
  return null;
}

const undo = (importId: string) => send(undoImport.bind(null, slug), { importId });

/** Every row of every table but those of the log and of the imports themselves. */
async function everything(): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('AuditEntry', 'AuditHead', 'ImportDraft', 'ImportUndo', 'RateLimit',
                              'Installation', '_prisma_migrations') order by table_name`;
  const rows = await db().$queryRawUnsafe<{ row: string }[]>(
    `${tables.map(({ name }) => `select '${name} ' || to_jsonb(t)::text as row from "${name}" t`).join(" union all ")}
     order by row`,
  );
  return rows.map(({ row }) => row).filter((row) => !row.startsWith("ImportedRow "));
}

const isMade = { before: { equals: Prisma.DbNull } };
const keptRows = (draftId: string) => db().importedRow.count({ where: { draftId } });

test("an import and its undoing leave everything as it was", async () => {
  const before = await everything();
  let effective = 0;
  let putBack = 0;
  await fc.assert(
    fc.asyncProperty(generated, async (one) => {
      const draftId = await importAll(one);
      if (draftId === null || (await keptRows(draftId)) === 0) return;
      effective += 1;
      putBack += await db().importedRow.count({ where: { draftId, NOT: isMade } });
      expect(await everything()).not.toEqual(before);
      expect(await undo(draftId)).toMatchObject({ ok: true });
      expect(await everything()).toEqual(before);
      expect(await keptRows(draftId)).toBe(0);
    }),
    { numRuns: 12, seed: 1, endOnFailure: true },
  );
  expect(effective).toBeGreaterThan(6);
  expect(putBack).toBeGreaterThan(3);
});

test("imports on top of each other come off in any order that is let through, and never by halves", async () => {
  const before = await everything();
  await fc.assert(
    fc.asyncProperty(
      fc.array(generated, { minLength: 2, maxLength: 3 }),
      fc.nat(),
      async (files, order) => {
        const done: string[] = [];
        for (const one of files) {
          const draftId = await importAll(one);
          if (draftId !== null && (await keptRows(draftId)) > 0) done.push(draftId);
        }
        while (done.length > 0) {
          const at = order % done.length;
          const between = await everything();
          const outcome = await undo(done[at] as string);
          if (outcome.ok) done.splice(at, 1);
          else {
            expect(outcome).toMatchObject({ reason: "import-built-on" });
            expect(await everything()).toEqual(between);
            expect(await undo(done.pop() as string)).toMatchObject({ ok: true });
          }
        }
        expect(await everything()).toEqual(before);
      },
    ),
    { numRuns: 3, seed: 2, endOnFailure: true },
  );
});
