import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readDate,
  readNames,
  readWord,
  readYesNo,
  writeDate,
  writeWord,
} from "@/lib/organisation/import/cells";
import { escapeFormula, unescapeFormula } from "@/lib/organisation/import/escape";
import * as words from "@/lib/organisation/import/vocabulary";

describe("dates", () => {
  test.each([
    ["09-03-2016", "2016-03-09/day"],
    ["9/3 2016", "2016-03-09/day"],
    ["08-2017", "2017-08-01/month"],
    ["aug-17", "2017-08-01/month"],
    ["aug 17", "2017-08-01/month"],
    ["2015", "2015-01-01/year"],
    ["forår 2021", "2021-03-01/season"],
    ["Autumn 2021", "2021-09-01/season"],
  ])("%s is %s", (text, stored) => expect(readDate(text)).toBe(stored));

  test.each(["31-02-2021", "13-2020", "snart", "20211", "1-2-3"])("%s is not guessed", (text) =>
    expect(readDate(text)).toBeNull(),
  );

  test.each(["09-03-2016", "08-2017", "2015", "forår 2021", "vinter 2020/21"])(
    "%s is written as it was read",
    (text) => expect(writeDate(readDate(text), "da")).toBe(text),
  );
});

describe("words", () => {
  test.each([
    [words.sectors, "Fond", "foundation"],
    [words.sectors, "erhverv", "business"],
    [words.sectors, "civil_society", "civil_society"],
    [words.sectors, "Almen boligorganisation", "housing"],
    [words.participations, "På sidelinjen", "informed"],
    [words.participations, "Samarbejdspart", "involved"],
    [words.participations, "Styregruppe", "core"],
    [words.statuses, "afsluttet", "done"],
    [words.statuses, "I gang", "none"],
    [words.statuses, "I risiko", "at_risk"],
    [words.groupKinds, "Arbejdsgruppe", "working"],
    [words.seatRoles, "Næstformand", "deputy_chair"],
  ])("%o: %s is %s", (known, text, value) => expect(readWord<string>(known, text)).toBe(value));

  test("a word that is none of them is not guessed", () => {
    expect(readWord(words.sectors, "Kommunalt selskab")).toBeUndefined();
  });

  test("no word of one list means two things", () => {
    const { sectors, participations, groupKinds, seatRoles, statuses, yesNo } = words;
    for (const list of [sectors, participations, groupKinds, seatRoles, statuses, yesNo]) {
      for (const [value, { da, en }] of Object.entries(list)) {
        for (const word of [...da, ...en]) expect(readWord<string>(list, word)).toBe(value);
      }
    }
  });

  test("what is written in either language is read back", () => {
    for (const value of Object.keys(words.sectors) as (keyof typeof words.sectors)[]) {
      expect(readWord(words.sectors, writeWord(words.sectors, value, "da"))).toBe(value);
      expect(readWord(words.sectors, writeWord(words.sectors, value, "en"))).toBe(value);
    }
  });

  test.each([
    ["ja", true],
    ["Nej", false],
    ["yes", true],
    ["x", true],
    ["måske", undefined],
  ])("%s", (text, answer) => expect(readYesNo(text)).toBe(answer));

  test("a comma may be part of a name, a semicolon may not", () => {
    expect(readNames("Bolig, job og uddannelse; Styregruppen")).toEqual([
      "Bolig, job og uddannelse",
      "Styregruppen",
    ]);
  });
});

describe("cells that begin like a formula", () => {
  test.each([
    "=1+1",
    "+45 12 34 56 78",
    "-",
    "@navn",
    "\tx",
    "'=x",
    "''-",
    "'citat'",
    "almindelig",
  ])("%j comes back as it was", (cell) => expect(unescapeFormula(escapeFormula(cell))).toBe(cell));

  test("every text comes back as it was, and none is run as a formula", () => {
    const risky = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", "\t", "a", ";") });
    fc.assert(
      fc.property(fc.oneof(risky, fc.string()), (cell) => {
        expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
        expect(escapeFormula(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
