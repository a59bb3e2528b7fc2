import { addDays } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isReminderDue,
  isRunning,
  remindDays,
  type stances,
  whyNoReply,
  whyUnheard,
} from "@/lib/decisions/consultations/rules";

const dueAt = new Date("2026-12-10T22:59:00Z");
const day = (days: number) => addDays(dueAt, days);
const moment = fc.integer({ min: -40, max: 40 }).map(day);

test.each<[number, number | null, boolean]>([
  [-1, null, true],
  [0, null, false],
  [1, null, false],
  [-1, -2, false],
])("%i days after its day, closed %j: running %s", (after, closed, expected) => {
  const closedAt = closed === null ? null : day(closed);
  expect(isRunning({ dueAt, closedAt }, day(after))).toBe(expected);
});

test.each<[(typeof stances)[number], string, string | null]>([
  ["agree", "", null],
  ["agree", "Godt.", null],
  ["remarks", "", "reply-needs-text"],
  ["remarks", " \n", "reply-needs-text"],
  ["against", "", "reply-needs-text"],
  ["against", "For dyrt.", null],
])("%s with %j: %s", (stance, text, expected) => {
  expect(whyNoReply({ stance, text })).toBe(expected);
});

describe("the reminder", () => {
  test.each<[string, number, number, boolean]>([
    ["two days before", -14, -2, true],
    ["not three days before", -14, -3, false],
    ["not on the day when it is over", -14, 0, false],
    ["not where it was sent yesterday", -1, -0.5, false],
  ])("%s", (_, sent, at, expected) => {
    const consultation = { at: day(sent), dueAt, closedAt: null };
    expect(isReminderDue(consultation, new Date(dueAt.getTime() + at * 86_400_000))).toBe(expected);
  });

  test("is due only while it runs and on its last days", () => {
    fc.assert(
      fc.property(moment, moment, fc.option(moment), (at, now, closedAt) => {
        const consultation = { at, dueAt, closedAt };
        if (!isReminderDue(consultation, now)) return;
        expect(isRunning(consultation, now)).toBe(true);
        expect(now.getTime()).toBeGreaterThanOrEqual(addDays(dueAt, -remindDays).getTime());
        expect(at < now).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("who must be heard", () => {
  const over = { dueAt: day(-1), closedAt: null };
  const closed = { dueAt: day(5), closedAt: day(-1) };
  const running = { dueAt: day(5), closedAt: null };
  test.each<[string, string, (typeof running)[], string, string | null]>([
    ["nobody must", "", [], "", null],
    ["nobody was", "Ungerådet", [], "", "not-heard"],
    ["it is written how", "Ungerådet", [], "På mødet i mandags.", null],
    ["only spaces are written", "Ungerådet", [], "  ", "not-heard"],
    ["in a consultation that is over", "Ungerådet", [over], "", null],
    ["in one that was closed", "Ungerådet", [closed as never], "", null],
    ["one still runs", "Ungerådet", [over, running], "På mødet.", "consultation-runs"],
    ["one runs though nobody must be heard", "", [running], "", "consultation-runs"],
  ])("%s", (_, heard, consultations, how, expected) => {
    expect(whyUnheard({ heard }, consultations, how, dueAt)).toBe(expected);
  });
});
