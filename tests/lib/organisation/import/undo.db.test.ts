import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { registerActivity } from "@/lib/activities/actions";
import { firstBrokenLink } from "@/lib/audit";
import { auditEntries, pathOfSubject } from "@/lib/audit-queries";
import { dayOf, typedDay } from "@/lib/dates";
import { countStatements, db } from "@/lib/db";
import { dropImport } from "@/lib/organisation/import/actions";
import { undoImport } from "@/lib/organisation/import/undo-actions";
import { findDoneImports, planUndo } from "@/lib/organisation/import/undo-queries";
import { describeOrganisation } from "@/lib/organisation/organisation-actions";
import { affiliatePerson, removePerson } from "@/lib/organisation/person-actions";
import { assignHolder, changeSeat, giveSeat } from "@/lib/organisation/seat-actions";
import { requireMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import * as importing from "./importing";

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
});

let slug = "";
let initiativeId = "";
let founded = 0;
beforeEach(async () => {
  founded += 1;
  slug = `fortrudt-${founded}`;
  initiativeId = await importing.startInitiative(slug, cast.initiator.accountId);
  await actAs(cast.initiator);
});

const today = typedDay(dayOf(new Date()));
const parties = () =>
  new File([readFileSync(new URL("../../../fixtures/parter.csv", import.meta.url))], "parter.csv");

/** Imports a table and gives the import's id. */
async function takeIn(table: string | File): Promise<string> {
  const file = typeof table === "string" ? importing.textFile(table) : table;
  const { draftId, outcome } = await importing.takeIn(slug, file);
  expect(outcome).toMatchObject({ ok: true });
  return draftId;
}

const undo = (importId: string, fields: Record<string, string> = {}) =>
  send(undoImport.bind(null, slug), { importId, ...fields });

/** The sentence with which an undoing is refused, and that it changed nothing. */
async function refusal(importId: string): Promise<string> {
  const before = await db().importedRow.count({ where: { draftId: importId } });
  const outcome = await undo(importId);
  expect(outcome).toMatchObject({ ok: false, reason: "import-built-on" });
  expect(await db().importedRow.count({ where: { draftId: importId } })).toBe(before);
  expect(await db().importUndo.count({ where: { draftId: importId } })).toBe(0);
  return outcome.message ?? "";
}

const organisation = (name: string) =>
  db().organisation.findFirstOrThrow({ where: { initiativeId, name } });
const person = (name: string) => db().person.findFirstOrThrow({ where: { initiativeId, name } });
const group = (name: string) => db().group.findFirstOrThrow({ where: { initiativeId, name } });
const seatIn = (name: string) =>
  db().seat.findFirstOrThrow({ where: { group: { initiativeId, name } } });

const counts = async () => ({
  organisations: await db().organisation.count({ where: { initiativeId } }),
  groups: await db().group.count({ where: { initiativeId } }),
  seats: await db().seat.count({ where: { group: { initiativeId } } }),
});

describe("undone as a whole", () => {
  test("the parties of the case go again, with the group and the seats; the log keeps both", async () => {
    const draftId = await takeIn(parties());
    expect(await counts()).toEqual({ organisations: 15, groups: 1, seats: 12 });
    expect(await undo(draftId)).toEqual({
      ok: true,
      to: `/initiatives/${slug}/organisation/import/${draftId}`,
    });
    expect(await counts()).toEqual({ organisations: 0, groups: 0, seats: 0 });
    const entries = await db().auditEntry.findMany({
      where: { initiativeId },
      orderBy: { sequence: "asc" },
    });
    expect(firstBrokenLink(entries)).toBeNull();
    expect(entries.filter(({ deed }) => deed === "organisation.register")).toHaveLength(15);
    expect(entries.at(-1)).toMatchObject({
      deed: "import.undo",
      subjectId: draftId,
      details: { organisations: 15, groups: 1, seats: 12 },
    });
  });

  test("what a file changed is as it was: names that changed places, ways of taking part, a holder, a status", async () => {
    await takeIn("Organisation;Rolle;Sidder i\nKAB;Styregruppe;Styregruppen\nVIVE;støttende;");
    await takeIn("Navn;Organisation;Sidder i\nRikke Bo;KAB;Styregruppen\nAne Lund;KAB;");
    await takeIn("Aktivitet;Ansvarlig;Status\nÅbent hus;KAB;på sporet");
    const [kab, vive] = [await organisation("KAB"), await organisation("VIVE")];
    const swap = `Organisation;Rolle;Id\nMellemnavn;støttende;${kab.id}\nKAB;Samarbejdspart;${vive.id}`;
    const done = [
      await takeIn(swap),
      await takeIn("Gruppe;Organisation;Indehaver\nStyregruppen;Mellemnavn;Ane Lund"),
      await takeIn("Aktivitet;Ansvarlig;Status\nÅbent hus;Mellemnavn;i risiko"),
    ];
    for (const draftId of done.toReversed()) {
      expect(await undo(draftId)).toMatchObject({ ok: true });
    }
    expect(await organisation("KAB")).toEqual(kab);
    expect(await organisation("VIVE")).toEqual(vive);
    expect(await db().participation.findMany({ where: { organisationId: kab.id } })).toMatchObject([
      { kind: "core", until: null },
    ]);
    expect(
      await db().seatHolding.findMany({
        include: { person: true },
        where: { seat: { organisationId: kab.id } },
      }),
    ).toMatchObject([{ until: null, person: { name: "Rikke Bo" } }]);
    expect(
      await db().statusReport.findMany({ where: { activity: { initiativeId } } }),
    ).toMatchObject([{ status: "on_track" }]);
  });

  test("a status that somebody gives later is no change of an activity that a file changed", async () => {
    await takeIn("Organisation;Sektor\nKAB;Bolig");
    await takeIn("Aktivitet;Ansvarlig;Status\nÅbent hus;KAB;på sporet");
    const draftId = await takeIn("Aktivitet;Ansvarlig;Beskrivelse\nÅbent hus;KAB;For alle");
    const activity = await db().activity.findFirstOrThrow({ where: { initiativeId } });
    const { id: personId } = await person("Ulla Brandt");
    await db().statusReport.create({
      data: { activityId: activity.id, status: "at_risk", personId, at: new Date() },
    });
    expect(await undo(draftId)).toMatchObject({ ok: true });
    expect(await db().activity.findUnique({ where: { id: activity.id } })).toMatchObject({
      description: "",
      latestStatus: "at_risk",
    });
  });

  test("a column that a later version adds is no change; what somebody then says in it is one", async () => {
    const draftId = await takeIn("Organisation;Sektor\nKAB;Bolig");
    await db()
      .$executeRaw`alter table "Organisation" add column "motto" text not null default 'intet'`;
    try {
      await db()
        .$executeRaw`update "Organisation" set "motto" = 'Sammen' where "initiativeId" = ${initiativeId}::uuid`;
      expect(await refusal(draftId)).toContain("KAB");
      await db()
        .$executeRaw`update "Organisation" set "motto" = 'intet' where "initiativeId" = ${initiativeId}::uuid`;
      expect(await undo(draftId)).toMatchObject({ ok: true });
    } finally {
      await db().$executeRaw`alter table "Organisation" drop column "motto"`;
    }
  });

  test("an edit that was taken back again is none", async () => {
    const draftId = await takeIn("Organisation;Sektor\nKAB;Bolig");
    const { id: organisationId } = await organisation("KAB");
    for (const place of ["Aarhus", ""]) {
      const fields = { organisationId, name: "KAB", sector: "housing", place };
      await send(describeOrganisation.bind(null, slug), fields);
    }
    expect(await undo(draftId)).toMatchObject({ ok: true });
  });

  test("2,000 rows go again at once", async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => `Boligforeningen ${n};Bolig;Partner`);
    const draftId = await takeIn(`Organisation;Sektor;Rolle\n${rows.join("\n")}`);
    const member = await requireMember(slug);
    const done = (await findDoneImports(member, null))[0];
    if (!done) throw new Error("The import is not in the list");
    expect((await countStatements(() => planUndo(done, member))).count).toBe(3);
    expect(await undo(draftId)).toMatchObject({ ok: true });
    expect((await counts()).organisations).toBe(0);
  });
});

describe("somebody has built on it", () => {
  test("an organisation was edited", async () => {
    const draftId = await takeIn("Organisation;Sektor\nGreve Kommune;Kommune");
    const { id: organisationId } = await organisation("Greve Kommune");
    const fields = {
      organisationId,
      name: "Greve Kommune",
      sector: "municipality",
      place: "Greve",
    };
    expect(await send(describeOrganisation.bind(null, slug), fields)).toMatchObject({ ok: true });
    expect(await refusal(draftId)).toContain("Greve Kommune er ændret siden.");
  });

  test("an organisation was given a seat", async () => {
    const draftId = await takeIn("Organisation;Sektor\nGreve Kommune;Kommune");
    await takeIn("Gruppe;Formål\nBolig;Flere boliger");
    const { id: organisationId } = await organisation("Greve Kommune");
    const { id: groupId } = await group("Bolig");
    const seat = { groupId, organisationId, role: "member", from: today };
    expect(await send(giveSeat.bind(null, slug), seat)).toMatchObject({ ok: true });
    expect(await refusal(draftId)).toContain(
      "Greve Kommune har siden fået en plads: Greve Kommune (Bolig).",
    );
  });

  test("a seat was changed, or got a holder", async () => {
    await takeIn("Navn;Organisation\nAne Lund;");
    const draftId = await takeIn("Gruppe;Pladsen er for\nBolig;Egne erfaringer\nJob;Unge");
    const { id: personId } = await person("Ane Lund");
    const { id: seatId } = await seatIn("Bolig");
    const job = await seatIn("Job");
    await send(assignHolder.bind(null, slug), { seatId, personId, from: today });
    const changed = { seatId: job.id, constituency: "Unge", role: "chair", from: today };
    await send(changeSeat.bind(null, slug), changed);
    const told = await refusal(draftId);
    expect(told).toContain("Pladsen er siden besat: Ane Lund (Bolig).");
    expect(told).toContain("Unge (Job) er ændret siden.");
  });

  test("a person acts for one of its organisations, an activity belongs to another; the first five are told and how many more", async () => {
    await takeIn("Navn;E-mail\nAne Lund;");
    const names = ["Albertslund", "Brøndby", "Dragør", "Egedal", "Furesø", "Greve", "Hvidovre"];
    const draftId = await takeIn(
      `Organisation;Sektor\n${names.map((name) => `${name};Kommune`).join("\n")}`,
    );
    const { id: personId } = await person("Ane Lund");
    for (const name of names) {
      const { id: organisationId } = await organisation(name);
      const acts = { personId, organisationId, from: today };
      expect(await send(affiliatePerson.bind(null, slug), acts)).toMatchObject({ ok: true });
    }
    const owner = `o:${(await organisation("Greve")).id}`;
    expect(
      await send(registerActivity.bind(null, slug), { title: "Åbent hus", owner }),
    ).toMatchObject({ ok: true });
    const told = await refusal(draftId);
    expect(told).toContain("Greve er siden blevet ansvarlig for en aktivitet: Åbent hus.");
    expect(told.match(/Siden handler en person for en organisation: Ane Lund/g)).toHaveLength(4);
    expect(told).toContain("Og 3 ting til.");
  });

  test("a proposal names one of its organisations, though no key does", async () => {
    const draftId = await takeIn(
      "Organisation;Sektor;Sidder i\nGreve Kommune;Kommune;Styregruppen",
    );
    const kept = await takeIn("Organisation;Sektor\nKAB;Bolig");
    await proposeSeatFor((await organisation("KAB")).id);
    expect(await refusal(kept)).toContain("KAB indgår siden i et forslag: Giv en plads.");
    expect(await refusal(draftId)).toContain(
      "Styregruppen indgår siden i et forslag: Giv en plads.",
    );
  });

  test("somebody voted in a seat that it let them hold, or reported for an organisation that it let them act for", async () => {
    await takeIn("Organisation;Sidder i\nKAB;Styregruppen");
    await takeIn("Navn;E-mail\nAne Lund;");
    await takeIn("Aktivitet;Ansvarlig\nÅbent hus;KAB");
    const acting = await takeIn(
      `Navn;Organisation;Id\nAne Lund;KAB;${(await person("Ane Lund")).id}`,
    );
    const holding = await takeIn("Gruppe;Organisation;Indehaver\nStyregruppen;KAB;Ane Lund");
    const [{ id: personId }, { id: seatId }] = [
      await person("Ane Lund"),
      await seatIn("Styregruppen"),
    ];
    const { id: organisationId } = await organisation("KAB");
    const proposalId = await proposeSeatFor(organisationId);
    const at = new Date();
    await db().vote.create({ data: { proposalId, seatId, personId, choice: "for", castAt: at } });
    const { id: activityId } = await db().activity.findFirstOrThrow({ where: { initiativeId } });
    await db().statusReport.create({
      data: { activityId, status: "on_track", personId, organisationId, at },
    });
    expect(await refusal(holding)).toContain("Ane Lund (Styregruppen) har siden stemt.");
    expect(await refusal(acting)).toContain("Ane Lund (KAB) har siden meldt status.");
  });

  test("a decision was put on with its seats as electorate", async () => {
    await takeIn("Organisation;Sidder i\nKAB;Styregruppen");
    const draftId = await takeIn("Organisation;Sidder i\nVIVE;Styregruppen");
    const proposalId = await proposeSeatFor((await organisation("KAB")).id);
    const { id: personId } = await person("Ulla Brandt");
    const { id: matrixRowId } = await seatsRow();
    const at = new Date();
    await db().proposalOpening.create({
      data: { proposalId, personId, at, closesAt: at, matrixRowId, rule: {} },
    });
    const told = await refusal(draftId);
    expect(told).toContain("Giv en plads. Pladsen er VIVE (Styregruppen).");
  });

  test("a later import stands on it; undo that one first", async () => {
    const first = await takeIn("Organisation;Sektor\nKAB;Bolig");
    const second = await takeIn("Organisation;Sektor\nKAB;Andet");
    expect(await refusal(first)).toContain("En anden import har ændret noget ved KAB.");
    expect(await undo(second)).toMatchObject({ ok: true });
    expect(await undo(first)).toMatchObject({ ok: true });
  });

  test("what was has no place any more: a name that another has, a holder who was taken out", async () => {
    await takeIn("Organisation;Sidder i\nKAB;Styregruppen");
    await takeIn("Navn;Organisation;Sidder i\nRikke Bo;KAB;Styregruppen\nAne Lund;KAB;");
    const { id } = await organisation("KAB");
    const holding = await takeIn("Gruppe;Organisation;Indehaver\nStyregruppen;KAB;Ane Lund");
    const naming = await takeIn(`Organisation;Id\nBoligselskabet;${id}`);
    await takeIn("Organisation;Sektor\nKAB;Bolig");
    await send(removePerson.bind(null, slug), { personId: (await person("Rikke Bo")).id });
    expect(await refusal(naming)).toContain("det navn bruges nu af en anden: KAB.");
    expect(await refusal(holding)).toContain("Rikke Bo havde før en plads");
  });

  test("an earlier holder who has come into the secretariat since cannot get a vote back", async () => {
    await takeIn("Organisation;Sidder i\nKAB;Styregruppen");
    await takeIn("Navn;Organisation;Sidder i\nRikke Bo;KAB;Styregruppen\nAne Lund;KAB;");
    const draftId = await takeIn("Gruppe;Organisation;Indehaver\nStyregruppen;KAB;Ane Lund");
    await takeIn("Gruppe;Slags\nFælles sekretariat;Sekretariat");
    await takeIn("Gruppe;Pladsen er for;Indehaver\nFælles sekretariat;Sekretariatet;Rikke Bo");
    expect(await undo(draftId)).toMatchObject({ ok: false, reason: "backbone-cannot-vote" });
    expect(await db().importUndo.count({ where: { draftId } })).toBe(0);
    expect(
      await db().seatHolding.count({
        where: { until: null, person: { name: "Ane Lund" }, seat: { group: { initiativeId } } },
      }),
    ).toBe(1);
  });

  test("after the steering group's first decision groups and seats stay; organisations may go", async () => {
    const structure = await takeIn("Organisation;Sidder i\nKAB;Bolig");
    const plain = await takeIn("Organisation;Sektor\nVIVE;Forskning");
    await takeIn("Organisation;Sidder i\nFalck;Styregruppen");
    const proposalId = await proposeSeatFor((await organisation("Falck")).id);
    await db().decision.create({
      data: {
        proposalId,
        outcome: "adopted",
        decidedAt: new Date(),
        rule: {},
        seatsAtDecision: 1,
        votesFor: 1,
        votesAgainst: 0,
        votesAbstain: 0,
      },
    });
    await joinBackbone();
    expect(await refusal(structure)).toContain("Nu ændres grupper og pladser ved beslutning.");
    expect(await undo(plain)).toMatchObject({ ok: true });
  });
});

describe("who may, and once only", () => {
  test("the secretariat; not the chair, not a partner; to a stranger and to others it does not exist", async () => {
    slug = cast.slug;
    await actAs(cast.backboneStaff);
    const draftId = await takeIn("Organisation;Sektor\nGreve Kommune;Kommune");
    for (const [who, reason] of [
      [cast.chair, "not-allowed"],
      [cast.partner, "not-allowed"],
      [cast.stranger, "not-found"],
      [null, "not-found"],
    ] as const) {
      await actAs(who);
      expect(await undo(draftId)).toMatchObject({ ok: false, reason });
    }
    await actAs(cast.initiator);
    slug = `fortrudt-${founded}`;
    expect(await undo(draftId)).toMatchObject({ ok: false, reason: "not-found" });
    slug = cast.slug;
    await actAs(cast.backboneStaff);
    expect(await undo(draftId)).toMatchObject({ ok: true });
  });

  test("the same press sent twice, a second press, and two at the same time undo once", async () => {
    const draftId = await takeIn("Organisation;Sektor\nKAB;Bolig");
    const first = await undo(draftId, { deedKey: "pressed-twice" });
    expect(await undo(draftId, { deedKey: "pressed-twice" })).toEqual(first);
    expect(await undo(draftId)).toMatchObject({ ok: false, reason: "already-done" });
    const other = await takeIn("Organisation;Sektor\nVIVE;Forskning");
    const both = await Promise.all([1, 2].map(() => actingAs(cast.initiator, () => undo(other))));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const where = { initiativeId, deed: "import.undo" };
    expect(await db().auditEntry.count({ where })).toBe(2);
  });

  test("what waits, or is no import, is not there to undo; what is imported is not there to discard", async () => {
    const waiting = await importing.upload(
      slug,
      importing.textFile("Organisation;Sektor\nKAB;Bolig"),
    );
    expect(await undo(waiting)).toMatchObject({ reason: "not-found" });
    expect(await undo(initiativeId)).toMatchObject({ reason: "not-found" });
    const draftId = await takeIn("Organisation;Sektor\nVIVE;Forskning");
    expect(await send(dropImport.bind(null, slug), { draftId })).toMatchObject({
      reason: "already-done",
    });
    const same = await takeIn("Organisation;Sektor\nVIVE;Forskning");
    expect(await undo(same)).toMatchObject({ reason: "already-done" });
  });

  test("the list tells who imported what, and what was undone; the log leads to nothing that is gone", async () => {
    const draftId = await takeIn(parties());
    await undo(draftId);
    await takeIn("Organisation;Sektor\nKAB;Bolig");
    const member = await requireMember(slug);
    expect(await findDoneImports(member, null)).toMatchObject([
      { personName: "Ulla Brandt", undoneAt: null, hasRows: true, result: { new: 1 } },
      {
        fileName: "parter.csv",
        undoneBy: "Ulla Brandt",
        hasRows: false,
        result: { made: { organisations: 15, seats: 12 } },
      },
    ]);
    const rows = await auditEntries(member, null);
    const registered = rows.filter(({ deed }) => deed === "organisation.register");
    expect(registered.map(pathOfSubject).filter(Boolean)).toHaveLength(1);
  });
});

describe("what the database itself keeps", () => {
  test("a status report goes with the import that brought it, and in no other way", async () => {
    await takeIn("Organisation;Sektor\nKAB;Bolig");
    await takeIn("Aktivitet;Ansvarlig;Status\nÅbent hus;KAB;på sporet");
    const reports = { where: { activity: { initiativeId } } };
    await expect(db().statusReport.deleteMany(reports)).rejects.toThrow("rows_are_kept");
    await expect(
      db().statusReport.updateMany({ ...reports, data: { text: "Andet" } }),
    ).rejects.toThrow("rows_are_kept");
  });
});

/** A proposal to give an organisation a seat in the steering group: it names both in its effect only. */
async function proposeSeatFor(organisationId: string): Promise<string> {
  const { id: groupId } = await group("Styregruppen");
  const { id: authorId } = await person("Ulla Brandt");
  const proposal = await db().proposal.create({
    data: {
      initiativeId,
      number: 1,
      kind: "give_seat",
      title: "Giv en plads",
      text: "",
      effect: { groupId, organisationId, role: "member", isVoting: true },
      authorId,
      decidingGroupId: groupId,
      matterId: (await seatsRow()).matterId,
      searchKey: "giv en plads",
    },
  });
  return proposal.id;
}

/** The row of the decision matrix that is about seats. */
function seatsRow() {
  return db().matrixRow.findFirstOrThrow({
    where: { version: { initiativeId }, kinds: { has: "give_seat" } },
  });
}

/** The one who started it goes on in the secretariat. */
async function joinBackbone() {
  const name = "Fælles sekretariat";
  const { id } = await person("Ulla Brandt");
  const from = new Date("2026-01-01");
  await db().group.create({
    data: {
      initiativeId,
      kind: "backbone",
      name,
      searchKey: name,
      sortKey: name,
      setUpOn: from,
      seats: {
        create: { constituency: name, from, holdings: { create: { personId: id, from } } },
      },
    },
  });
}
