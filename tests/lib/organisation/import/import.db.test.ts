import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { firstBrokenLink } from "@/lib/audit";
import { countStatements, db } from "@/lib/db";
import { dropImport, readSpreadsheet, reviseImport } from "@/lib/organisation/import/actions";
import { exportTable } from "@/lib/organisation/import/export";
import { findExisting, findImport } from "@/lib/organisation/import/queries";
import { tableKinds } from "@/lib/organisation/import/vocabulary";
import { writeFile } from "@/lib/organisation/import/write-file";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import * as importing from "./importing";

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
});

let slug = "";
let founded = 0;
/** An initiative in which nothing is yet but the one who starts it. */
beforeEach(async () => {
  founded += 1;
  slug = `hjem-${founded}`;
  const { accountId } = cast.initiator;
  await importing.startInitiative(slug, accountId);
  await actAs({ accountId });
});

const fixture = (name: string) =>
  new File([readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))], name);
const text = importing.textFile;

const upload = (file: File) => importing.upload(slug, file);
const shown = (draftId: string) => importing.shown(slug, draftId);
const press = (draftId: string, intent: string, fields?: Record<string, string>) =>
  importing.press(slug, draftId, intent, fields);
const takeIn = (file: File) => importing.takeIn(slug, file);

async function counts() {
  const initiative = { initiative: { slug } };
  return {
    organisations: await db().organisation.count({ where: initiative }),
    groups: await db().group.count({ where: initiative }),
    seats: await db().seat.count({ where: { group: initiative } }),
    activities: await db().activity.count({ where: initiative }),
  };
}

const nothing = { organisations: 0, groups: 0, seats: 0, activities: 0 };

describe("the files of the case", () => {
  test("the parties go in as they are, with the steering group and its twelve voting seats", async () => {
    const { outcome } = await takeIn(fixture("parter.csv"));
    expect(outcome).toMatchObject({ ok: true });
    expect(await counts()).toEqual({ organisations: 15, groups: 1, seats: 12, activities: 0 });
    const sand = await db().organisation.findFirst({
      where: { name: { startsWith: "SAND" }, initiative: { slug } },
      include: { participations: true, seats: true },
    });
    expect(sand).toMatchObject({
      sector: "user_organisation",
      participations: [{ kind: "core", until: null }],
      seats: [{ isVoting: true, role: "member" }],
    });
  });

  test("the broken row of the activities is put together in one press, and all eight go in", async () => {
    await takeIn(fixture("parter.csv"));
    const draftId = await upload(fixture("aktiviteter.csv"));
    expect((await shown(draftId)).plan).toMatchObject({
      needsYou: 1,
      counts: { wrong: 1, new: 7 },
    });
    expect(await press(draftId, "confirm")).toMatchObject({ reason: "import-needs-you" });
    const marked = Object.fromEntries(
      (await shown(draftId)).plan.rows[6]?.cells.map((cell, at) => [`cell.8.${at}`, cell]) ?? [],
    );
    await press(draftId, "join 8", { "row.8": "1", ...marked });
    expect((await shown(draftId)).plan).toMatchObject({ needsYou: 0, counts: { new: 8 } });
    expect(await press(draftId, "confirm")).toMatchObject({ ok: true });
    const activity = await db().activity.findFirst({
      where: { title: { startsWith: "Unge som eksperter" }, initiative: { slug } },
      include: { ownerOrganisation: true, statusReports: true },
    });
    expect(activity).toMatchObject({
      description: "10-12 unge; rapport foråret 2021",
      ownerOrganisation: { name: "SAND - De hjemløses landsorganisation" },
      endPrecision: "season",
      statusReports: [{ status: "done" }],
    });
  });

  test("an import leaves a row in the log for each thing, and the chain is whole", async () => {
    const { draftId } = await takeIn(fixture("parter.csv"));
    const entries = await db().auditEntry.findMany({
      where: { initiative: { slug } },
      orderBy: { sequence: "asc" },
    });
    expect(firstBrokenLink(entries)).toBeNull();
    expect(entries.filter((one) => one.deed === "organisation.register")).toHaveLength(15);
    expect(entries.at(-1)).toMatchObject({
      deed: "import.run",
      subjectId: draftId,
      details: { step: "import", new: 15, organisations: 15, seats: 12 },
    });
  });

  test("once imported, only the figures of the file are kept", async () => {
    const { draftId } = await takeIn(fixture("parter.csv"));
    const draft = await db().importDraft.findUniqueOrThrow({ where: { id: draftId } });
    expect(draft.cells).toEqual([]);
    expect(draft.choices).toMatchObject({ result: { new: 15, made: { organisations: 15 } } });
    const again = { draftId, shown: "", intent: "confirm" };
    expect(await send(reviseImport.bind(null, slug), again)).toMatchObject({
      reason: "already-done",
    });
  });
});

describe("all or nothing", () => {
  test("a row that fails in the middle leaves nothing of the others", async () => {
    const draftId = await upload(fixture("parter.csv"));
    await db().$executeRawUnsafe(`create function falck_fails() returns trigger language plpgsql as
      $$ begin if new."isVoting" then raise exception 'seat_taken'; end if; return new; end $$`);
    await db().$executeRawUnsafe(
      `create trigger falck_fails before insert on "Seat" for each row execute function falck_fails()`,
    );
    await expect(press(draftId, "confirm")).rejects.toThrow();
    await db().$executeRawUnsafe(`drop trigger falck_fails on "Seat"`);
    expect(await counts()).toEqual(nothing);
    const rows = await db().auditEntry.findMany({ where: { initiative: { slug } } });
    expect(rows.map((row) => row.details)).toMatchObject([{ step: "read" }]);
    expect(await press(draftId, "confirm")).toMatchObject({ ok: true });
    expect(await counts()).toMatchObject({ organisations: 15, seats: 12 });
  });

  test("what changed since it was shown is shown again, and nothing is written", async () => {
    const draftId = await upload(text("Organisation;Sektor\nKAB;Bolig\nVIVE;Forskning"));
    const { fingerprint } = await shown(draftId);
    await takeIn(text("Organisation;Sektor\nKAB;Andet"));
    const sent = { draftId, shown: fingerprint, intent: "confirm" };
    const outcome = await send(reviseImport.bind(null, slug), sent);
    expect(outcome).toMatchObject({ to: expect.stringContaining("said=changed") });
    expect(await counts()).toMatchObject({ organisations: 1 });
  });

  test("answers sent together with the last press are read first, and shown", async () => {
    const draftId = await upload(text("Organisation;Sektor\nKAB;Bolig\nVIVE;Forskning"));
    const outcome = await press(draftId, "confirm", { "row.2": "1", "skip.2": "on" });
    expect(outcome).toMatchObject({ to: expect.stringContaining("said=read") });
    expect(await counts()).toEqual(nothing);
    await press(draftId, "confirm", { "row.2": "1", "skip.2": "on" });
    expect(await counts()).toMatchObject({ organisations: 1 });
  });

  test("the same press sent twice imports once", async () => {
    const draftId = await upload(text("Organisation;Sektor\nKAB;Bolig"));
    const { fingerprint } = await shown(draftId);
    const fields = {
      draftId,
      shown: fingerprint,
      intent: "confirm",
      deedKey: "the-same-form-twice",
    };
    const first = await send(reviseImport.bind(null, slug), fields);
    expect(await send(reviseImport.bind(null, slug), fields)).toEqual(first);
    expect(await counts()).toMatchObject({ organisations: 1 });
  });
});

describe("export, and import again", () => {
  async function filled() {
    await takeIn(fixture("parter.csv"));
    await takeIn(
      text(
        "Gruppe;Formål;Kommissorium;Tages op igen\nBolig, job og uddannelse;=Flere boliger;To\nlinjer;01-03-2027\n".replace(
          "To\nlinjer",
          '"To\nlinjer"',
        ),
      ),
    );
    await takeIn(
      text(
        "Navn;E-mail;Telefon;Organisation;Stilling;Sidder i\nRikke Bo;rikke@kab.example;+45 12 34;KAB;Chef;Styregruppen\nRikke Bo;rikke@kab.example;;VIVE;Råd;\nAne Lund;;;;;",
      ),
    );
    await takeIn(
      text(
        "Gruppe;Pladsen er for;Rolle;Har stemme\nBolig, job og uddannelse;Egne erfaringer;Formand;nej",
      ),
    );
    const draftId = await upload(fixture("aktiviteter.csv"));
    await press(draftId, "skip-wrong");
    await press(draftId, "confirm");
  }

  async function exported(kind: (typeof tableKinds)[number]) {
    const member = await requireMember(slug);
    return exportTable(kind, await findExisting(member, new Date()), "da");
  }

  test.each(["csv", "xlsx"] as const)("every table comes back the same as %s", async (format) => {
    await filled();
    for (const kind of tableKinds) {
      const rows = await exported(kind);
      expect(rows.length).toBeGreaterThan(1);
      const draftId = await upload(new File([await writeFile(format, rows, kind)], `x.${format}`));
      const { plan } = await shown(draftId);
      expect(plan.kind).toBe(kind);
      expect({ kind, ...plan.counts }).toMatchObject({ kind, same: rows.length - 1 });
    }
  });

  test.each([
    ["parties", "Bemærkning", "Ny bemærkning"],
    ["parties", "Sektor", "Andet"],
    ["parties", "Rolle", "støttende"],
    ["parties", "Organisation", "Et andet navn"],
    ["parties", "Bemærkning", ""],
    ["groups", "Formål", "Nyt formål"],
    ["groups", "Gruppe", "Et andet navn"],
    ["seats", "Rolle i gruppen", "næstformand"],
    ["people", "Telefon", "87 65 43 21"],
    ["people", "Navn", "Et Andet Navn"],
    ["activities", "Slut", "vinter 2027/28"],
    ["activities", "Status", "i risiko"],
    ["activities", "Ansvarlig", "Realdania"],
    ["activities", "Aktivitet", "Et andet navn"],
  ] as const)("one cell changed in %s (%s) is one change", async (kind, heading, value) => {
    await filled();
    const rows = await exported(kind);
    const column = rows[0]?.indexOf(heading) ?? -1;
    const changed = rows.map((row, at) => (at === 1 ? row.with(column, value) : row));
    const draftId = await upload(new File([await writeFile("csv", changed, kind)], "x.csv"));
    const { plan } = await shown(draftId);
    expect(plan.counts).toMatchObject({ changed: 1, same: rows.length - 2, new: 0, wrong: 0 });
    expect(plan.rows.flatMap((row) => row.changes)).toHaveLength(1);
    expect(await press(draftId, "confirm")).toMatchObject({ ok: true });
    expect((await exported(kind)).flat().filter((cell) => cell === value).length).toBeGreaterThan(
      0,
    );
    expect(await exported(kind)).toHaveLength(rows.length);
  });
});

describe("what is refused, with the reason", () => {
  test.each([
    ["file-empty", text("")],
    ["file-empty", text("Organisation;Sektor\n")],
    ["file-not-a-spreadsheet", text("%PDF-1.7 …", "parter.csv")],
    ["file-too-many-rows", text(`Organisation;Sektor\n${"KAB;Bolig\n".repeat(200_000)}`)],
    ["file-too-large", text("Organisation;Sektor\n".padEnd(6 * 1024 * 1024, "KAB;Bolig\n"))],
  ])("%s", async (reason, file) => {
    const outcome = await send(readSpreadsheet.bind(null, slug), { file });
    expect(outcome).toMatchObject({ ok: false, reason });
    expect(await db().importDraft.count({ where: { initiative: { slug } } })).toBe(0);
  });

  test("no file at all", async () => {
    const outcome = await send(readSpreadsheet.bind(null, slug), { file: text("", "") });
    expect(outcome).toMatchObject({ ok: false, reason: "check-fields" });
  });
});

describe("who may", () => {
  test("the backbone imports and exports; the chair only exports; a partner and a stranger neither", async () => {
    slug = cast.slug;
    const file = text("Organisation;Sektor\nKAB;Bolig");
    for (const [who, imports, exports] of [
      [cast.backboneStaff, true, true],
      [cast.chair, false, true],
      [cast.partner, false, false],
    ] as const) {
      await actAs(who);
      const member = await requireMember(slug);
      expect(may(member, "export.read")).toBe(exports);
      const outcome = await send(readSpreadsheet.bind(null, slug), { file });
      expect(outcome.ok).toBe(imports);
    }
    await actAs(cast.stranger);
    expect(await send(readSpreadsheet.bind(null, slug), { file })).toMatchObject({
      reason: "not-found",
    });
  });

  test("another initiative's file does not exist", async () => {
    const draftId = await upload(text("Organisation;Sektor\nKAB;Bolig"));
    slug = cast.slug;
    await actAs(cast.backboneStaff);
    expect(await findImport(await requireMember(slug), draftId, "da", new Date())).toBeNull();
    const fields = { draftId, shown: "", intent: "confirm" };
    expect(await send(reviseImport.bind(null, slug), fields)).toMatchObject({
      reason: "not-found",
    });
    expect(await send(dropImport.bind(null, slug), { draftId })).toMatchObject({
      reason: "not-found",
    });
  });

  test("after the first decision the backbone's file makes no seats, and what is there is the same", async () => {
    slug = cast.slug;
    await actAs(cast.backboneStaff);
    const member = await requireMember(slug);
    const existing = await findExisting(member, new Date());
    for (const kind of tableKinds) {
      const rows = exportTable(kind, existing, "da");
      const draftId = await upload(new File([await writeFile("csv", rows, kind)], "x.csv"));
      const { plan } = await shown(draftId);
      expect({ kind, ...plan.counts }).toMatchObject({ kind, same: rows.length - 1 });
    }
    const draftId = await upload(text("Organisation;Sidder i\nKystby Avis;Styregruppe"));
    expect((await shown(draftId)).plan.rows[0]?.problems).toMatchObject([
      { reason: "structure-locked" },
    ]);
  });
});

describe("at size", () => {
  test("a page is two statements, whatever the file; 5,000 rows go in at once", async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, n) => `Boligforeningen ${n};Bolig;Partner;Note ${n}`,
    );
    const draftId = await upload(text(`Organisation;Sektor;Rolle;Bemærkning\n${rows.join("\n")}`));
    const member = await requireMember(slug);
    const page = await countStatements(() => findImport(member, draftId, "da", new Date()));
    expect(page.count).toBe(2);
    expect(await press(draftId, "confirm")).toMatchObject({ ok: true });
    expect((await counts()).organisations).toBe(5_000);
  });
});
