import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yearOfPercent } from "@/lib/activities/chart";
import type { TimelineLine } from "@/lib/activities/columns";
import { timelineOf } from "@/lib/activities/timeline";
import { addDays, isoDay, parseIsoDay } from "@/lib/dates";
import { parseImpreciseDate } from "@/lib/dates-imprecise";

const day = (text: string) => parseIsoDay(text) as Date;
const today = day("2026-11-23");

function line(start: string, end: string, milestones: TimelineLine["milestones"] = []) {
  const [from, until] = [parseImpreciseDate(start), parseImpreciseDate(end)];
  return {
    startOn: from?.on ?? null,
    startPrecision: from?.precision ?? null,
    endOn: until?.on ?? null,
    endPrecision: until?.precision ?? null,
    createdAt: new Date("2026-10-01T10:00:00Z"),
    milestones,
  } as TimelineLine;
}

describe("the axis", () => {
  test("holds every activity and today, in whole months", () => {
    const { from, until } = timelineOf([line("15-03-2026", "10-2027")], today);
    expect([from, until].map(isoDay)).toEqual(["2026-03-01", "2027-11-01"]);
  });
  test("is at least half a year", () => {
    const { from, until } = timelineOf([line("20-11-2026", "30-11-2026")], today);
    expect([from, until].map(isoDay)).toEqual(["2026-11-01", "2027-05-01"]);
  });
  test("is not pressed together by a slip of the finger", () => {
    const { until } = timelineOf([line("2026", "2199")], today);
    expect(until.getUTCFullYear()).toBeLessThanOrEqual(2037);
  });
});

describe("a bar", () => {
  test("of exact days has no soft end", () => {
    const [bar] = timelineOf([line("01-11-2026", "30-04-2027")], today).bars;
    expect(bar?.sure).toEqual({ at: 0, width: 100 });
    expect(bar?.unsure).toEqual([]);
  });
  test("is unsure through the month, season or year that is all we know", () => {
    const { bars } = timelineOf([line("forår 2026", "2027")], today);
    expect(bars[0]?.unsure).toHaveLength(2);
    expect(bars[0]?.unsure[0]?.at).toBe(0);
  });
  test("that begins and ends in the same year is unsure throughout", () => {
    const [bar] = timelineOf([line("2026", "2026")], today).bars;
    expect(bar?.sure).toBeNull();
    expect(bar?.unsure).toHaveLength(1);
  });
  test("without an end fades into the future", () => {
    const timeline = timelineOf([line("01-06-2026", ""), line("", "31-12-2027")], today);
    const [open] = timeline.bars;
    expect((open?.unsure[0]?.at ?? 0) + (open?.unsure[0]?.width ?? 0)).toBeCloseTo(100, 1);
  });
  test("has its milestones where they were reached, else where they are due", () => {
    const milestones = [
      { title: "a", dueOn: "2026-12-01", reachedOn: "2026-11-01" },
      { title: "b", dueOn: "2027-04-30", reachedOn: null },
      { title: "c", dueOn: null, reachedOn: null },
    ];
    const [bar] = timelineOf([line("01-11-2026", "30-04-2027", milestones)], today).bars;
    expect(bar?.milestones.map(({ isReached }) => isReached)).toEqual([true, false]);
    expect(bar?.milestones[0]?.at).toBe(0);
  });
});

test("nothing is drawn outside the picture, and the words of the axis have room", () => {
  const anyEnd = fc.oneof(
    fc.constant(""),
    fc.integer({ min: 1990, max: 2150 }).map(String),
    fc.integer({ min: -4000, max: 4000 }).map((days) => isoDay(addDays(today, days))),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(anyEnd, anyEnd), { minLength: 1, maxLength: 8 }), (ends) => {
      const timeline = timelineOf(
        ends.map(([start, end]) => line(start, end)),
        today,
      );
      expect(timeline.ticks.length).toBeLessThanOrEqual(9);
      for (const { sure, unsure } of timeline.bars) {
        for (const stretch of [...unsure, ...(sure ? [sure] : [])]) {
          expect(stretch.at).toBeGreaterThanOrEqual(0);
          expect(stretch.width).toBeGreaterThanOrEqual(0);
          expect(stretch.at + stretch.width).toBeLessThanOrEqual(100.02);
        }
      }
    }),
  );
});

test("the year's line leaves out what was corrected, what is older and what says no per cent", () => {
  const report = (at: string, percent: number | null, correctedById: string | null = null) => ({
    at: new Date(at),
    percent,
    correctedById,
  });
  const points = yearOfPercent(
    [
      report("2026-11-20T10:00:00Z", 62),
      report("2026-11-01T10:00:00Z", 90, "x"),
      report("2026-06-01T10:00:00Z", null),
      report("2026-02-01T10:00:00Z", 10),
      report("2025-06-01T10:00:00Z", 5),
    ],
    today,
  );
  expect(points.map(({ percent }) => percent)).toEqual([10, 62]);
});
