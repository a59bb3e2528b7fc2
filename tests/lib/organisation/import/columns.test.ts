import { describe, expect, test } from "vitest";
import { headingOf, kindOf, meaningsOf, readColumns } from "@/lib/organisation/import/columns";
import { tableKinds } from "@/lib/organisation/import/vocabulary";

describe("what the headings say", () => {
  test.each([
    ["parties", "Organisation;Sektor;Rolle;Sidder i;Initiativtager;Bemærkning"],
    ["activities", "Aktivitet;Ansvarlig;Start;Slut;Status;Note"],
    ["people", "Navn;E-mail;Organisation;Stilling"],
    ["people", "Name;Email;Phone"],
    ["seats", "Gruppe;Organisation;Rolle"],
    ["groups", "Gruppe;Formål"],
    ["groups", "Group;Purpose;Terms of reference"],
    ["parties", "organisation ;SEKTOR"],
    ["parties", "Navn"],
    ["parties", "Party;Sector;Role"],
    ["activities", "Effort;Responsible;Start date"],
  ])("%s: %s", (kind, line) => expect(kindOf(line.split(";"))).toBe(kind));

  test("figures for measurement are none of ours", () => {
    expect(kindOf("Indikator;Gruppe;Opgjort;Værdi;Enhed;Kilde".split(";"))).toBeNull();
  });

  test("each column of the case has its meaning", () => {
    expect(
      readColumns(
        "parties",
        "Organisation;Sektor;Rolle;Sidder i;Initiativtager;Bemærkning".split(";"),
      ),
    ).toEqual(["name", "sector", "participation", "seatIn", "isInitiator", "note"]);
    expect(
      readColumns("activities", "Aktivitet;Ansvarlig;Start;Slut;Status;Note".split(";")),
    ).toEqual(["title", "owner", "start", "end", "status", "description"]);
  });

  test("a heading that nobody knows is not used, and a meaning is given once", () => {
    expect(readColumns("parties", ["Organisation", "Farve", "Navn", ""])).toEqual([
      "name",
      null,
      null,
      null,
    ]);
  });

  test.each(tableKinds)("the template of %s is understood in both languages", (kind) => {
    for (const locale of ["da", "en"] as const) {
      const headings = meaningsOf(kind).map((meaning) => headingOf(kind, meaning, locale));
      expect(kindOf(headings)).toBe(kind);
      expect(readColumns(kind, headings)).toEqual(meaningsOf(kind));
    }
  });
});
