import { describe, expect, test } from "vitest";
import {
  byName,
  compareNames,
  formatDay,
  formatDays,
  formatKroner,
  formatList,
  formatLongMoment,
  formatMoment,
  formatNearDay,
  formatNumber,
  formatPercent,
  formatShortDay,
  formatSince,
  formatSinceDay,
  formatTime,
} from "@/lib/i18n/format";

const now = new Date("2026-11-24T09:00:00Z");
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Intl puts spaces that do not break; here they are only in the way. */
const plain = (text: string) => text.replaceAll(/\s/gu, " ");

describe("days", () => {
  test("are written in full", () => {
    expect(formatDay(day("2026-11-27"), "da")).toBe("27. november 2026");
    expect(formatDay(day("2026-11-27"), "en")).toBe("27 November 2026");
    expect(formatShortDay(day("2026-11-27"), "da")).toBe("27. nov. 2026");
  });

  test.each([
    ["2026-11-27", "fredag 27. november"],
    ["2026-11-17", "tirsdag 17. november"],
    ["2026-12-01", "tirsdag 1. december"],
    ["2026-12-02", "2. december 2026"],
    ["2026-11-16", "16. november 2026"],
  ])("%s on 24 November is %s", (iso, expected) => {
    expect(formatNearDay(day(iso), "da", now)).toBe(expected);
  });

  test("a period names what it shares once", () => {
    expect(formatDays(day("2026-11-01"), day("2026-11-15"), "da")).toBe("1.–15. november 2026");
  });
});

describe("moments", () => {
  test.each([
    ["winter time", "2026-11-27T13:00:00Z", "fre 27. nov. kl. 14.00", "Fri 27 Nov, 14:00"],
    [
      "just after midnight here",
      "2026-11-26T23:30:00Z",
      "fre 27. nov. kl. 00.30",
      "Fri 27 Nov, 00:30",
    ],
    [
      "summer time, far away",
      "2027-06-01T12:05:00Z",
      "1. jun. 2027 kl. 14.05",
      "1 Jun 2027, 14:05",
    ],
  ])("%s", (_case, iso, danish, english) => {
    expect(formatMoment(new Date(iso), "da", now)).toBe(danish);
    expect(formatMoment(new Date(iso), "en", now)).toBe(english);
  });

  test("keep their year when nobody says what is near", () => {
    expect(formatMoment(new Date("2026-11-27T13:00:00Z"), "da")).toBe("27. nov. 2026 kl. 14.00");
  });

  test("in a sentence", () => {
    expect(formatLongMoment(new Date("2026-11-27T13:00:00Z"), "da", now)).toBe(
      "fredag 27. november kl. 14.00",
    );
    expect(formatTime(new Date("2026-07-01T06:30:00Z"), "da")).toBe("08.30");
  });
});

describe("how long ago", () => {
  test.each([
    ["2026-11-24T08:59:40Z", "dette minut", "this minute"],
    ["2026-11-24T08:55:00Z", "for 5 minutter siden", "5 minutes ago"],
    ["2026-11-24T06:00:00Z", "for 3 timer siden", "3 hours ago"],
    ["2026-11-24T11:00:00Z", "om 2 timer", "in 2 hours"],
    ["2026-11-23T22:30:00Z", "i går", "yesterday"],
    ["2026-11-21T09:00:00Z", "for 3 dage siden", "3 days ago"],
    ["2026-11-12T09:00:00Z", "for 12 dage siden", "12 days ago"],
    ["2026-09-20T09:00:00Z", "for 2 måneder siden", "2 months ago"],
    ["2025-10-01T09:00:00Z", "for 1 år siden", "1 year ago"],
  ])("%s", (iso, danish, english) => {
    expect(formatSince(new Date(iso), "da", now)).toBe(danish);
    expect(formatSince(new Date(iso), "en", now)).toBe(english);
  });

  test("a day has no hours", () => {
    expect(formatSinceDay(day("2026-11-24"), "da", now)).toBe("i dag");
    expect(formatSinceDay(day("2026-11-28"), "da", now)).toBe("om 4 dage");
  });
});

describe("figures and lists", () => {
  test("are written as Danes and Britons do", () => {
    expect(formatNumber(1250.5, "da")).toBe("1.250,5");
    expect(formatNumber(1250.5, "en")).toBe("1,250.5");
    expect(plain(formatPercent(0.42, "da"))).toBe("42 %");
    expect(plain(formatKroner(1_250_000, "da"))).toBe("1.250.000 kr.");
    expect(formatList(["Ada", "Bo", "Cai"], "da")).toBe("Ada, Bo og Cai");
  });
});

describe("names in Danish order", () => {
  test("æ, ø and å come last, aa is å, figures count", () => {
    const names = ["Østervig", "Aarhus", "Ærø", "Zoo", "Gruppe 10", "Gruppe 2", "Abe"];
    expect(names.toSorted(compareNames)).toEqual([
      "Abe",
      "Gruppe 2",
      "Gruppe 10",
      "Zoo",
      "Ærø",
      "Østervig",
      "Aarhus",
    ]);
  });

  test("things are sorted by their name", () => {
    expect([{ name: "Åse" }, { name: "Bo" }].toSorted(byName)).toEqual([
      { name: "Bo" },
      { name: "Åse" },
    ]);
  });
});
