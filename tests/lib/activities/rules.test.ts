import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  behalfOf,
  checkCorrection,
  checkOwner,
  checkPeriod,
  headlineOf,
  isActive,
  isMissed,
  owesReport,
  progressOf,
  type Reporting,
  reportDueOn,
} from "@/lib/activities/rules";
import { addDays, isoDay, parseIsoDay } from "@/lib/dates";
import { parseImpreciseDate } from "@/lib/dates-imprecise";

const day = (text: string) => parseIsoDay(text) as Date;
const typed = (text: string) => parseImpreciseDate(text);

/** Registered on 1 September, a status every fourth week, nothing said yet. */
const plain: Reporting = {
  startOn: null,
  startPrecision: null,
  endOn: null,
  endPrecision: null,
  reportEveryWeeks: 4,
  createdAt: new Date("2026-09-01T10:00:00Z"),
  status: null,
};

describe("a report is owed", () => {
  test.each<[string, Partial<Reporting>, string | null, string, boolean]>([
    ["not before four weeks have passed", {}, null, "2026-09-28", false],
    ["on the day that four weeks have passed", {}, null, "2026-09-29", true],
    ["four weeks after the last one", { status: "at_risk" }, "2026-10-10", "2026-11-06", false],
    ["and from then on", { status: "at_risk" }, "2026-10-10", "2026-11-07", true],
    ["never when none is asked for", { reportEveryWeeks: null }, null, "2030-01-01", false],
    ["not when it is done", { status: "done" }, "2026-09-10", "2030-01-01", false],
    [
      "not before it starts",
      { startOn: day("2027-01-01"), startPrecision: "year" },
      null,
      "2026-12-31",
      false,
    ],
    [
      "four weeks after the start when that comes later",
      { startOn: day("2027-01-01"), startPrecision: "day" },
      null,
      "2027-01-28",
      false,
    ],
    ["and then", { startOn: day("2027-01-01"), startPrecision: "day" }, null, "2027-01-29", true],
    [
      "four weeks after registration when it had started before",
      { startOn: day("2020-01-01"), startPrecision: "year" },
      null,
      "2026-09-02",
      false,
    ],
    [
      "until the last day that its end can mean",
      { endOn: day("2026-10-01"), endPrecision: "month" },
      null,
      "2026-10-31",
      true,
    ],
    [
      "not after that",
      { endOn: day("2026-10-01"), endPrecision: "month" },
      null,
      "2026-11-01",
      false,
    ],
  ])("%s", (_name, change, lastReport, today, owes) => {
    const last = lastReport ? new Date(`${lastReport}T08:00:00Z`) : null;
    expect(owesReport({ ...plain, ...change }, last, day(today))).toBe(owes);
  });

  test("by the calendar in Copenhagen: a report at half past eleven at night in UTC is tomorrow's", () => {
    const due = reportDueOn(plain, new Date("2026-10-10T23:30:00Z"));
    expect(due && isoDay(due)).toBe("2026-11-08");
  });

  test("no longer once it is given, whatever the activity", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 4, 8, 12, 26),
        fc.integer({ min: 0, max: 4000 }),
        (reportEveryWeeks, after) => {
          const now = new Date(plain.createdAt.getTime() + after * 86_400_000);
          const today = day(isoDay(now));
          const activity = { ...plain, reportEveryWeeks, status: "on_track" as const };
          expect(owesReport(activity, now, today)).toBe(false);
          const due = reportDueOn(activity, now) as Date;
          expect(owesReport(activity, now, addDays(due, -1))).toBe(false);
          expect(owesReport(activity, now, due)).toBe(true);
          expect(isActive(activity, due)).toBe(true);
        },
      ),
    );
  });
});

describe("an owner", () => {
  const owner = {
    ownerOrganisationId: "one",
    ownerGroupId: null,
    groupKind: null,
    isClosed: false,
  };
  test("is a partner or a working group", () => {
    expect(() => checkOwner(owner, "")).not.toThrow();
    expect(() => checkOwner({ ...owner, groupKind: "working" }, "")).not.toThrow();
  });
  test("is the backbone only with a reason", () => {
    expect(() => checkOwner({ ...owner, groupKind: "backbone" }, "")).toThrow("owner-not-backbone");
    expect(() => checkOwner({ ...owner, groupKind: "backbone" }, "Ingen anden kan")).not.toThrow();
  });
  test("is never the steering group, and no group that is closed", () => {
    expect(() => checkOwner({ ...owner, groupKind: "steering" }, "Grund")).toThrow(
      "owner-not-steering",
    );
    expect(() => checkOwner({ ...owner, groupKind: "working", isClosed: true }, "")).toThrow(
      "group-closed",
    );
  });
});

test.each([
  ["15-06-2026", "14-06-2026", false],
  ["15-06-2026", "15-06-2026", true],
  ["15-06-2026", "6-2026", true],
  ["15-06-2026", "2026", true],
  ["15-06-2026", "forår 2026", false],
  ["2026", "2025", false],
  ["2026", "", true],
  ["", "2026", true],
])("from %s to %s: %s", (start, end, holds) => {
  const check = () => checkPeriod(typed(start), typed(end));
  if (holds) expect(check).not.toThrow();
  else expect(check).toThrow("period-backwards");
});

test.each([
  [40, { reached: 1, total: 2 }, 40],
  [0, { reached: 2, total: 2 }, 0],
  [null, { reached: 1, total: 3 }, 33],
  [null, { reached: 0, total: 0 }, null],
])("reported %s with milestones %o is %s per cent", (reported, milestones, percent) => {
  expect(progressOf(reported, milestones)).toBe(percent);
});

test("a milestone is missed the day after it was due", () => {
  const milestone = { dueOn: day("2026-11-23"), reachedOn: null };
  expect(isMissed(milestone, day("2026-11-23"))).toBe(false);
  expect(isMissed(milestone, day("2026-11-24"))).toBe(true);
  expect(isMissed({ ...milestone, reachedOn: day("2026-12-01") }, day("2026-12-02"))).toBe(false);
});

test("only the latest report is corrected", () => {
  expect(() => checkCorrection(null, null)).not.toThrow();
  expect(() => checkCorrection("two", "two")).not.toThrow();
  expect(() => checkCorrection("one", "two")).toThrow("report-not-latest");
});

describe("on whose behalf", () => {
  const [one, two] = [{ organisationId: "one" }, { organisationId: "two" }];
  test.each([
    ["the only one", [one], null, null, "one"],
    ["the one chosen", [one, two], "two", "one", "two"],
    ["the owner before another", [one, two], null, "two", "two"],
    ["the first, when none of them owns it", [one, two], null, "three", "one"],
    ["nobody, for a person who acts for none", [], null, "three", null],
  ])("%s", (_name, organisations, chosen, owner, expected) => {
    expect(behalfOf(organisations, chosen, owner)).toBe(expected);
  });
  test("never on behalf of somebody else's organisation", () => {
    expect(() => behalfOf([one], "two", null)).toThrow("not-allowed");
  });
});

test.each([
  [{}, "none"],
  [{ total: 1, unreported: 1 }, "unreported"],
  [{ total: 3, on_track: 2, done: 1 }, "on-track"],
  [{ total: 2, done: 2 }, "all-done"],
  [{ total: 3, on_track: 3, overdue: 1 }, "overdue"],
  [{ total: 3, on_track: 1, at_risk: 1, overdue: 2 }, "at-risk"],
  [{ total: 3, off_track: 1, at_risk: 2 }, "off-track"],
])("of %o the page says first: %s", (counts, says) => {
  const none = {
    total: 0,
    overdue: 0,
    off_track: 0,
    at_risk: 0,
    unreported: 0,
    on_track: 0,
    done: 0,
  };
  expect(headlineOf({ ...none, ...counts }).is).toBe(says);
});
