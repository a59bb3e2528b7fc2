import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isBinding,
  ratificationOutcomes,
  ratificationStateOf,
  type Said,
  whyNotRecorded,
} from "@/lib/decisions/ratification/rules";

const day = (text: string) => new Date(text);
const term = { dueOn: day("2027-03-01") };
const decidedOn = day("2027-02-01");

describe("what may be recorded", () => {
  test.each<[string, Said["outcome"], string, string, boolean, string | null]>([
    ["a yes in time", "ratified", "2027-02-20", "2027-02-21", false, null],
    ["on the last day, recorded later", "ratified", "2027-03-01", "2027-03-09", false, null],
    ["a yes too late", "ratified", "2027-03-02", "2027-03-09", false, "ratification-late"],
    ["before it was decided", "ratified", "2027-01-31", "2027-02-09", false, "ratification-day"],
    ["a day to come", "refused", "2027-02-10", "2027-02-09", false, "ratification-day"],
    ["a no, also too late", "refused", "2027-03-05", "2027-03-09", false, null],
    [
      "lapsed before its time",
      "lapsed",
      "2027-02-09",
      "2027-02-09",
      false,
      "ratification-not-over",
    ],
    [
      "lapsed on the last day",
      "lapsed",
      "2027-03-01",
      "2027-03-01",
      false,
      "ratification-not-over",
    ],
    ["lapsed after it", "lapsed", "2027-03-02", "2027-03-02", false, null],
    ["lapsed as it cannot be done", "lapsed", "2027-02-09", "2027-02-09", true, null],
  ])("%s", (_name, outcome, on, today, isStuck, expected) => {
    const standing = { decidedOn, today: day(today), isStuck };
    expect(whyNotRecorded({ outcome, on: day(on) }, term, standing)).toBe(expected);
  });

  test("a yes is only ever one that was said in time, and something can always be said once the time is over", () => {
    const days = fc.date({ min: day("2027-01-01"), max: day("2027-04-30"), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, fc.boolean(), (on, today, isStuck) => {
        const standing = { decidedOn, today, isStuck };
        if (whyNotRecorded({ outcome: "ratified", on }, term, standing) === null) {
          expect(on <= term.dueOn && on >= decidedOn && on <= today).toBe(true);
        }
        if (today > term.dueOn) {
          expect(whyNotRecorded({ outcome: "lapsed", on: today }, term, standing)).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("it binds when nobody must ratify it, or they have", () => {
  expect(isBinding(null)).toBe(true);
  expect([null, ...ratificationOutcomes].filter((outcome) => isBinding({ outcome }))).toEqual([
    "ratified",
  ]);
});

test.each([
  ["2027-03-01", null, "awaited"],
  ["2027-03-02", null, "overdue"],
  ["2027-03-02", "refused", "refused"],
] as const)("on %s with %s it is %s", (today, outcome, expected) => {
  expect(ratificationStateOf({ ...term, outcome }, day(today))).toBe(expected);
});
