import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "@/lib/dates";
import {
  impreciseDateInWords,
  lastDayOf,
  parseImpreciseDate,
  typedImpreciseDate,
} from "@/lib/dates-imprecise";

describe("a date as people type it", () => {
  test.each([
    ["27-11-2026", "2026-11-27", "day"],
    ["27/11 2026", "2026-11-27", "day"],
    ["2026-11-27", "2026-11-27", "day"],
    ["27. november 2026", "2026-11-27", "day"],
    ["1 maj 2027", "2027-05-01", "day"],
    ["11-2026", "2026-11-01", "month"],
    ["1-2027", "2027-01-01", "month"],
    ["11/2026", "2026-11-01", "month"],
    ["2026-11", "2026-11-01", "month"],
    ["November 2026", "2026-11-01", "month"],
    ["nov. 2026", "2026-11-01", "month"],
    ["may 2026", "2026-05-01", "month"],
    ["maj 2026", "2026-05-01", "month"],
    ["forår 2026", "2026-03-01", "season"],
    ["foråret 2026", "2026-03-01", "season"],
    ["foraar 2026", "2026-03-01", "season"],
    ["Sommeren 2026", "2026-06-01", "season"],
    ["autumn 2026", "2026-09-01", "season"],
    ["fall 2026", "2026-09-01", "season"],
    ["vinter 2026", "2026-12-01", "season"],
    ["vinter 2026/27", "2026-12-01", "season"],
    ["winter 2026-2027", "2026-12-01", "season"],
    [" 2026 ", "2026-01-01", "year"],
  ])("%s", (typed, on, precision) => {
    const read = parseImpreciseDate(typed);
    expect(read && { on: isoDay(read.on), precision: read.precision }).toEqual({ on, precision });
  });

  test.each([
    "",
    "snart",
    "31-02-2026",
    "13-2026",
    "0-2026",
    "2026-13",
    "202",
    "20266",
    "1815",
    "jan",
    "ma 2026",
    "forår",
    "forår 26",
    "forår 2026/27",
    "vinter 2026/29",
    "32. maj 2026",
    "Q1 2026",
  ])("%s is not understood", (typed) => {
    expect(parseImpreciseDate(typed)).toBeNull();
  });
});

describe("what is meant", () => {
  test.each([
    ["27-11-2026", "2026-11-27"],
    ["2-2028", "2028-02-29"],
    ["forår 2026", "2026-05-31"],
    ["vinter 2027/28", "2028-02-29"],
    ["2026", "2026-12-31"],
  ])("%s lasts to %s", (typed, last) => {
    const read = parseImpreciseDate(typed);
    expect(read && isoDay(lastDayOf(read))).toBe(last);
  });

  test.each([
    ["27-11-2026", "27. november 2026", "27 November 2026"],
    ["11-2026", "november 2026", "November 2026"],
    ["vinter 2026", "vinter 2026/27", "winter 2026/27"],
    ["2026", "2026", "2026"],
  ])("%s is read as %s", (typed, danish, english) => {
    const read = parseImpreciseDate(typed);
    expect(read && impreciseDateInWords(read, "da")).toBe(danish);
    expect(read && impreciseDateInWords(read, "en")).toBe(english);
  });
});

const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom(
      "day" as const,
      "month" as const,
      "season" as const,
      "year" as const,
    ),
  })
  .map(({ year, month, day, precision }) => {
    const season = [2, 5, 8, 11][month % 4] ?? 2;
    const first = { day: [month, day], month: [month, 1], season: [season, 1], year: [0, 1] };
    const [m = 0, d = 1] = first[precision];
    return { on: new Date(Date.UTC(year, m, d)), precision };
  });

test("what a form shows is read back as the same date, in both languages", () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom("da" as const, "en" as const), (date, language) => {
      expect(parseImpreciseDate(typedImpreciseDate(date, language))).toEqual(date);
      expect(parseImpreciseDate(impreciseDateInWords(date, language))).toEqual(date);
    }),
  );
});

test("the last day is never before the first", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(lastDayOf(date).getTime()).toBeGreaterThanOrEqual(date.on.getTime());
    }),
  );
});
