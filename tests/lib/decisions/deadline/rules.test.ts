import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type EarlyClosing,
  earlyClosings,
  whyNotClosed,
  whyNotExtended,
} from "@/lib/decisions/deadline/rules";

const day = (text: string) => new Date(text);
const openedOn = day("2027-03-01");

describe("closing a vote before its time", () => {
  test.each<[EarlyClosing, string, number, string | null]>([
    ["always", "2027-03-03", 2, "notice-not-over"],
    ["always", "2027-03-03", 0, null],
    ["always", "2027-03-08", 2, null],
    ["voted", "2027-03-08", 2, "closing-when-all-voted"],
    ["voted", "2027-03-03", 0, null],
    ["never", "2027-03-08", 0, "closing-only-in-time"],
  ])("%s, on %s with %i silent", (earlyClosing, today, silent, expected) => {
    const vote = { openedOn, today: day(today), silent, isOver: false };
    expect(whyNotClosed({ earlyClosing, noticeDays: 7 }, vote)).toBe(expected);
  });

  test("cuts off nobody within the notice, and is no question once the time is over", () => {
    const vote = fc.record({
      earlyClosing: fc.constantFrom(...earlyClosings),
      noticeDays: fc.nat(30),
      days: fc.nat(40),
      silent: fc.nat(12),
    });
    fc.assert(
      fc.property(vote, ({ earlyClosing, noticeDays, days, silent }) => {
        const today = new Date(openedOn.getTime() + days * 24 * 60 * 60 * 1000);
        const row = { earlyClosing, noticeDays };
        const why = whyNotClosed(row, { openedOn, today, silent, isOver: false });
        if (why === null && silent > 0) expect(days).toBeGreaterThanOrEqual(noticeDays);
        if (earlyClosing === "never") expect(why).not.toBeNull();
        expect(whyNotClosed(row, { openedOn, today, silent, isOver: true })).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe("extending a vote", () => {
  const vote = {
    ...{ closesAt: new Date("2027-03-08T13:00:00Z"), closesOn: day("2027-03-08") },
    isExtended: false,
  };
  const until = (text: string, time = "13:00") => ({
    ...{ closesAt: new Date(`${text}T${time}:00Z`), closesOn: day(text) },
  });
  test.each<[string, number, ReturnType<typeof until>, string | null]>([
    ["where its row does not allow it", 0, until("2027-03-09"), "extension-not-allowed"],
    ["to the last day that it may", 7, until("2027-03-15", "22:00"), null],
    ["by a day too many", 7, until("2027-03-16", "08:00"), "extension-too-long"],
    ["to the same moment", 7, until("2027-03-08"), "extension-not-later"],
    ["to an earlier one", 7, until("2027-03-07"), "extension-not-later"],
    ["by an hour", 7, until("2027-03-08", "14:00"), null],
  ])("%s", (_name, extendDays, moment, expected) => {
    expect(whyNotExtended({ extendDays }, vote, moment)).toBe(expected);
  });
  test("a second time", () => {
    const again = { ...vote, isExtended: true };
    expect(whyNotExtended({ extendDays: 7 }, again, until("2027-03-10"))).toBe(
      "extension-only-once",
    );
  });
});
