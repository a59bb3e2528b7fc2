import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Existing } from "@/lib/organisation/import/existing";
import { exportTable } from "@/lib/organisation/import/export";
import { decodeText } from "@/lib/organisation/import/read-text";
import { imported, nothing, planned, told } from "./planned";

const fixture = (name: string) =>
  decodeText(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))) ?? "";
const parties = fixture("parter.csv");
const activities = fixture("aktiviteter.csv");
const theParties = imported(parties);

describe("the parties of the case", () => {
  const { plan, world } = planned(parties);

  test("go in as they are, with the steering group and its twelve seats", () => {
    expect(plan.kind).toBe("parties");
    expect(plan.counts).toMatchObject({ new: 15, wrong: 0, waits: 0 });
    expect(plan.needsYou).toBe(0);
    expect(plan.questions).toEqual([]);
    expect(world.groups.all()).toMatchObject([{ kind: "steering", name: "Styregruppen" }]);
    expect(world.seats.all()).toHaveLength(12);
    expect(world.seats.all().every((seat) => seat.isVoting && seat.role === "member")).toBe(true);
  });

  test("are read as they are meant", () => {
    const find = (name: string) => world.organisations.all().find((one) => one.name === name);
    expect(find("Københavns Kommune")).toMatchObject({
      sector: "municipality",
      participation: "core",
      isInitiator: true,
    });
    expect(find("VIVE")).toMatchObject({ sector: "research", participation: "informed" });
    expect(find("Lauritzen Fonden")).toMatchObject({
      participation: "involved",
      note: "Bevilling 2020-2021",
    });
  });

  test("are the same when they come again", () => {
    const again = planned(parties, { existing: theParties });
    expect(again.plan.counts).toMatchObject({ same: 15, new: 0, changed: 0 });
    expect(again.world.seats.made.size).toBe(0);
  });
});

describe("the activities of the case", () => {
  test("one row has a cell too many and is shown, not guessed", () => {
    const { plan } = planned(activities, { existing: theParties });
    expect(plan.rows.map(told)).toEqual([...Array(6).fill("new"), "wrong · cells-too-many", "new"]);
    expect(plan.rows[6]?.problems[0]).toMatchObject({ values: { found: 7, expected: 6 } });
    expect(plan.needsYou).toBe(1);
  });

  test("mended, it asks whether SAND with another dash is the same, and takes it to be", () => {
    const cells = [
      "Unge som eksperter: fortælleweekend og dialogmøder",
      "SAND – De hjemløses landsorganisation",
      "2020",
      "forår 2021",
      "afsluttet",
      "10-12 unge; rapport foråret 2021",
    ];
    const { plan, world } = planned(activities, { existing: theParties, mended: { 8: cells } });
    expect(plan.counts.new).toBe(8);
    expect(plan.needsYou).toBe(0);
    expect(plan.questions).toMatchObject([
      { known: "SAND - De hjemløses landsorganisation", answer: "same", rows: [8] },
    ]);
    const made = world.activities.all().at(6);
    expect(made).toMatchObject({ start: "2020-01-01/year", end: "2021-03-01/season" });
    expect(world.organisations.byId.get(made?.ownerOrganisationId ?? "")?.name).toMatch(/^SAND -/);
  });

  test("are read as they are meant", () => {
    const all = planned(activities, { existing: theParties, skipped: [8] }).world.activities.all();
    expect(all.map(({ start, end, status }) => [start, end, status])).toEqual([
      ["2015-01-01/year", "2015-01-01/year", "done"],
      ["2016-03-09/day", "2016-03-09/day", "done"],
      ["2016-04-19/day", "2016-04-19/day", "done"],
      ["2016-08-24/day", "2016-08-24/day", "done"],
      ["2017-08-01/month", "2017-08-01/month", "done"],
      [null, null, null],
      ["2026-01-01/month", null, null],
    ]);
    expect(all[4]?.ownerGroupId).not.toBeNull();
  });

  test("without the parties nobody answers for them", () => {
    const { plan } = planned(activities);
    expect(told(plan.rows[0])).toBe("wrong · owner-unknown");
    expect(plan.needsYou).toBe(8);
  });
});

describe("near-duplicates", () => {
  const aarhus = imported(
    "Organisation;Sektor\nAarhus Kommune;Kommune\nKommunernes Landsforening;Andet",
  );

  test("another spelling is offered as the same, and the answer another makes it new", () => {
    const text = "Organisation;Sektor\nÅrhus Kommune;Kommune";
    const { plan } = planned(text, { existing: aarhus });
    expect(plan.rows.map(told)).toEqual(["same"]);
    expect(plan.questions).toMatchObject([{ known: "Aarhus Kommune", answer: "same" }]);
    const answers = { [plan.questions[0]?.key ?? ""]: "another" };
    expect(planned(text, { existing: aarhus, answers }).plan.rows.map(told)).toEqual(["new"]);
  });

  test("an abbreviation waits for an answer; the same makes it another name", () => {
    const text = "Organisation;Sektor\nKL;Interesseorganisation";
    const { plan } = planned(text, { existing: aarhus });
    expect(plan.rows.map(told)).toEqual(["waits"]);
    expect(plan.needsYou).toBe(1);
    const answers = { [plan.questions[0]?.key ?? ""]: "same" };
    expect(planned(text, { existing: aarhus, answers }).plan.rows.map(told)).toEqual([
      "changed · alsoKnownAs:  → KL, sector: Andet → Interesseorganisation",
    ]);
  });

  test("two rows of one file may be the same, and must then agree", () => {
    const text =
      "Organisation;Sektor;Sted\nAarhus Kommune;Kommune;\nÅrhus Kommune;Kommune;Aarhus\nÅRHUS KOMMUNE;Stat;";
    const { plan, world } = planned(text);
    expect(plan.rows.map(told)).toEqual([
      "new",
      "changed · place:  → Aarhus",
      "wrong · contradicts-row",
    ]);
    expect(plan.rows[1]?.sameAsRow).toBe(2);
    expect(world.organisations.all()).toHaveLength(1);
  });
});

describe("words that nobody knows", () => {
  const text = "Organisation;Sektor\nKAB;Boligsocial\nFSB;boligsocial";

  test("are asked about once for all rows", () => {
    const { plan } = planned(text);
    expect(plan.questions).toMatchObject([{ typed: "Boligsocial", answer: null, rows: [2, 3] }]);
    expect(plan.counts.waits).toBe(2);
    expect(plan.needsYou).toBe(1);
  });

  test("the answer holds for all of them; the empty answer leaves the field", () => {
    const { key = "" } = planned(text).plan.questions[0] ?? {};
    const answered = planned(text, { answers: { [key]: "housing" } });
    expect(answered.world.organisations.all().map((one) => one.sector)).toEqual([
      "housing",
      "housing",
    ]);
    expect(planned(text, { answers: { [key]: "" } }).plan.counts.new).toBe(2);
    expect(planned(text, { answers: { [key]: "nonsense" } }).plan.counts.waits).toBe(2);
  });
});

describe("after the steering group's first decision", () => {
  test("a file makes no groups and no seats", () => {
    const { plan } = planned(parties, { isBootstrap: false });
    expect(plan.counts).toMatchObject({ wrong: 12, new: 3 });
    expect(told(plan.rows[0])).toBe("wrong · structure-locked");
    const groups = planned("Gruppe;Formål\nBolig;Flere boliger", { isBootstrap: false });
    expect(told(groups.plan.rows[0])).toBe("wrong · structure-locked");
  });

  test("what is there already is still the same", () => {
    const { plan } = planned(parties, { existing: theParties, isBootstrap: false });
    expect(plan.counts.same).toBe(15);
  });

  test("who holds a seat may still be written in", () => {
    const text = "Gruppe;Organisation;Indehaver\nStyregruppen;KAB;Rikke Bo";
    const { plan, world } = planned(text, { existing: theParties, isBootstrap: false });
    expect(told(plan.rows[0])).toBe("changed · holder:  → Rikke Bo");
    expect(world.people.made.size).toBe(1);
    expect(world.affiliations.made.size).toBe(1);
  });
});

describe("columns", () => {
  test("that mean the same, or none that says the name, need you", () => {
    const text = "Organisation;Sektor\nKAB;Fond";
    expect(planned(text, { columns: { 1: "name" } }).plan.trouble).toEqual([
      { reason: "twice", heading: "Organisation" },
    ]);
    const missing = planned(text, { columns: { 0: null } }).plan;
    expect(missing.trouble).toEqual([{ reason: "missing", heading: "Organisation" }]);
    expect(missing.needsYou).toBe(1);
  });

  test("that nobody knows ask what the table is", () => {
    expect(planned("Indikator;Værdi\nHjemløse;4.998").plan.trouble).toEqual([
      { reason: "kind", heading: "" },
    ]);
  });

  test("that are not used change nothing", () => {
    const { world } = planned("Organisation;Sektor\nKAB;Fond", { columns: { 1: null } });
    expect(world.organisations.all()[0]?.sector).toBe("other");
  });
});

describe("rows of other tables", () => {
  const existing: Existing = {
    ...theParties,
    groups: [
      ...theParties.groups,
      {
        ...(theParties.groups[0] as Existing["groups"][number]),
        id: "b",
        kind: "backbone",
        name: "Det fælles sekretariat",
      },
    ],
  };

  test.each([
    ["Navn;E-mail;Organisation\nRikke Bo;rikke@kab.example;KAB", "new"],
    ["Navn;E-mail;Organisation\nRikke Bo;rikke(at)kab;KAB", "wrong · email-wrong"],
    ["Navn;E-mail;Organisation\nRikke Bo;;Ukendt", "wrong · organisation-unknown"],
    ["Navn;E-mail;Organisation\n;rikke@kab.example;KAB", "wrong · name-missing"],
    ["Navn;Organisation;Sidder i\nRikke Bo;KAB;Styregruppen", "new"],
    ["Gruppe;Slags\nBolig;Arbejdsgruppe", "new"],
    ["Gruppe;Slags\nDen nye;Styregruppe", "wrong · steering-exists"],
    ["Gruppe;Tages op igen\nBolig;forår 2027", "wrong · day-needed"],
    ["Gruppe;Organisation;Rolle i gruppen\nBolig;KAB;Formand", "new"],
    [
      "Gruppe;Organisation;Rolle i gruppen\nStyregruppen;KAB;Formand",
      "changed · role: medlem → formand",
    ],
    ["Gruppe;Organisation;Rolle i gruppen\nBolig;KAB;Stedfortræder", "wrong · deputy-needs-seat"],
    ["Gruppe;Organisation\nBolig;", "wrong · seat-for-nobody"],
    ["Gruppe;Pladsen er for\nBolig;Egne erfaringer", "new"],
    ["Gruppe;Organisation;Rolle;Har stemme\nBolig;KAB;Observatør;ja", "wrong · role-has-no-vote"],
    ["Gruppe;Organisation;Har stemme\nSekretariatet;KAB;ja", "wrong · backbone-cannot-vote"],
    ["Aktivitet;Ansvarlig\nNyhedsbrev;Sekretariatet", "wrong · owner-is-backbone"],
    ["Aktivitet;Ansvarlig\nNyhedsbrev;", "wrong · owner-missing"],
    ["Aktivitet;Ansvarlig;Start\nNyhedsbrev;KAB;snart", "wrong · date-unknown"],
    ["Aktivitet;Ansvarlig;Start;Slut\nKursus;KAB;09-03-2016;2016", "new"],
    ["Aktivitet;Ansvarlig;Start;Slut\nKursus;KAB;09-03-2016;02-2016", "wrong · period-backwards"],
    ["Organisation;Initiativtager\nKAB;måske", "wrong · yes-no-unknown"],
    ["Organisation;Sektor\nKAB", "wrong · cells-too-few"],
  ])("%j: %s", (text, story) => {
    expect(told(planned(text, { existing }).plan.rows[0])).toBe(story);
  });

  test("nobody sits in the secretariat and votes", () => {
    const known = imported("Gruppe;Organisation;Indehaver\nStyregruppen;KAB;Rikke Bo", {
      existing,
    });
    const text = "Gruppe;Organisation;Indehaver\nSekretariatet;KAB;Rikke Bo";
    expect(told(planned(text, { existing: known }).plan.rows[0])).toBe(
      "wrong · backbone-cannot-vote",
    );
  });

  test("a person with a known mail address is the same, whatever the name's spelling", () => {
    const known = imported(
      "Navn;E-mail;Organisation;Stilling\nRikke Bo;rikke@kab.example;KAB;Chef",
      {
        existing,
      },
    );
    const { plan } = planned(
      "Navn;E-mail;Organisation;Stilling\nRikke Bo;RIKKE@kab.example;KAB;Direktør",
      { existing: known },
    );
    expect(plan.rows.map(told)).toEqual(["changed · title: Chef → Direktør"]);
  });

  test("a name alone, in another organisation, is asked about", () => {
    const known = imported("Navn;Organisation\nAnne Jensen;KAB", { existing });
    const { plan } = planned("Navn;Organisation\nAnne Jensen;VIVE", { existing: known });
    expect(plan.rows.map(told)).toEqual(["waits"]);
    expect(plan.questions).toMatchObject([{ about: "person", answer: null }]);
  });
});

test("five thousand rows are planned", () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => `Boligforeningen ${n} i byen;Bolig;Partner`);
  const { plan } = planned(`Organisation;Sektor;Rolle\n${rows.join("\n")}`, { existing: nothing });
  expect(plan.counts.new).toBe(5_000);
});

describe("a register of actors", () => {
  const people = imported("Navn;E-mail\nAne Lund;ane@kab.dk\nBo Vig;bo@kab.dk\nBo Vig;bo@vive.dk");
  const register = `Aktør;Når ud til;Tilbyder;Ønsker;Levede erfaringer;Relationsansvarlig;Sidst i kontakt;Noter;Gemmes til
Gadens Stemme;Unge uden bolig;Egne historier;Et rum;ja;ANE@kab.dk;3-11-2026;Ring efter ti;
Byens Lys;;;;nej;Ane Lund;;;1-1-2027`;

  test("says reach, offers, wants, who keeps the relation and when, and how long a remark is kept", () => {
    const { plan, world } = planned(register, { existing: people });
    expect(plan.rows.map(told)).toEqual(["new", "new"]);
    const ane = people.people.find((one) => one.name === "Ane Lund")?.id;
    const [voice, light] = world.organisations.all();
    expect(voice).toMatchObject({
      ...{ reach: "Unge uden bolig", offers: "Egne historier", wants: "Et rum" },
      ...{ livedExperience: true, relationKeeperId: ane, lastInTouchOn: "2026-11-03" },
      ...{ note: "Ring efter ti", noteKeptUntil: "2027-11-24", participation: null },
    });
    expect(light).toMatchObject({ livedExperience: false, noteKeptUntil: null });
  });

  test("is the same when it comes again, also as an export writes it", () => {
    const existing = imported(register, { existing: people });
    expect(planned(register, { existing }).plan.counts).toMatchObject({ same: 2 });
    for (const locale of ["da", "en"] as const) {
      const written = exportTable("parties", existing, locale);
      const text = written.map((row) => row.join(";")).join("\n");
      expect(planned(text, { existing }).plan.counts).toMatchObject({ same: 2, wrong: 0 });
    }
  });

  test("loses the day with the remark, and is asked about a keeper whom nobody knows", () => {
    const existing = imported(register, { existing: people });
    const emptied = planned("Aktør;Noter\nGadens Stemme;", { existing });
    expect(told(emptied.plan.rows[0])).toBe("changed · note: Ring efter ti → ");
    const [voice] = emptied.world.organisations.all();
    expect(voice).toMatchObject({ note: "", noteKeptUntil: null });
    const rows = planned(
      "Aktør;Holder kontakten;Noter;Gemmes til\nA;Ida Holm;;\nB;Bo Vig;;\nC;;Gammelt;1-1-2026",
      { existing },
    ).plan.rows;
    expect(rows.map(told)).toEqual([
      "wrong · keeper-unknown",
      "wrong · keeper-unclear",
      "wrong · note-is-over",
    ]);
  });
});
