import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  firstDayAfter,
  holdsOn,
  isoDay,
  lastDay,
  momentOf,
  parseIsoDay,
  parseTypedDay,
  typedDay,
} from "@/lib/dates";

const day = (text: string) => parseIsoDay(text) as Date;

test.each([
  ["2026-11-23T22:59:59Z", "2026-11-23"],
  ["2026-11-23T23:00:00Z", "2026-11-24"],
  ["2026-06-30T21:59:59Z", "2026-06-30"],
  ["2026-06-30T22:00:00Z", "2026-07-01"],
])("at %s it is %s in Copenhagen", (moment, expected) => {
  expect(isoDay(dayOf(new Date(moment)))).toBe(expected);
});

test.each([
  ["2026-11-27", "14.00", "2026-11-27T13:00:00.000Z"],
  ["2026-07-01", "9:30", "2026-07-01T07:30:00.000Z"],
])("%s at %s is %s", (on, time, expected) => {
  expect(momentOf(day(on), time)?.toISOString()).toBe(expected);
});

test.each(["24.00", "12.60", "noon", "", "1200"])("%s is no time", (time) => {
  expect(momentOf(day("2026-11-27"), time)).toBeNull();
});

describe("typed days", () => {
  test.each(["27-11-2026", "27.11.2026", "27/11/2026", "27/11 2026", "27. 11. 2026", "2026-11-27"])(
    "%s is understood",
    (typed) => {
      expect(parseTypedDay(typed)).toEqual(day("2026-11-27"));
    },
  );

  test.each(["31-02-2026", "27-13-2026", "27-11-26", "tomorrow", "", "2026-1-1"])(
    "%s is refused",
    (typed) => {
      expect(parseTypedDay(typed)).toBeNull();
    },
  );

  test("what is shown is understood again", () => {
    const someDay = fc.date({
      min: new Date("1900-01-01T00:00:00Z"),
      max: new Date("2199-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(someDay, (moment) => {
        const civil = day(isoDay(moment));
        expect(parseTypedDay(typedDay(civil))).toEqual(civil);
        expect(firstDayAfter(lastDay(civil))).toEqual(civil);
      }),
    );
  });
});

test("a period holds from its first day until the day before its end", () => {
  const period = { from: day("2026-01-01"), until: day("2026-02-01") };
  expect(holdsOn(period, day("2025-12-31"))).toBe(false);
  expect(holdsOn(period, day("2026-01-01"))).toBe(true);
  expect(holdsOn(period, day("2026-01-31"))).toBe(true);
  expect(holdsOn(period, day("2026-02-01"))).toBe(false);
  expect(holdsOn({ ...period, until: null }, day("2126-01-01"))).toBe(true);
});

test.each([
  ["2026-03-28", 2, "2026-03-30"],
  ["2026-10-24", 2, "2026-10-26"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-01-01", -1, "2025-12-31"],
])("%s and %i days is %s, whatever the clocks do", (from, days, expected) => {
  expect(addDays(day(from), days)).toEqual(day(expected));
  expect(daysBetween(day(from), day(expected))).toBe(days);
});

test.each([
  ["2026-03-01", 12, "2027-03-01"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-11-15", 3, "2027-02-15"],
])("%s and %i months is %s", (from, months, expected) => {
  expect(addMonths(day(from), months)).toEqual(day(expected));
});
