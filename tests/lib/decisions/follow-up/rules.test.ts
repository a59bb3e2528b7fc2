import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueOn, whyNotWritten } from "@/lib/decisions/follow-up/rules";

const day = (text: string) => new Date(text);
const today = day("2027-03-01");

describe("when a decision is to be followed up", () => {
  test.each<[string, Date | null, Parameters<typeof dueOn>[1], Date | null]>([
    ["as it was decided", today, null, today],
    ["never, where nobody said so", null, null, null],
    ["as was last said", today, { isDone: false, nextOn: day("2027-06-01") }, day("2027-06-01")],
    ["not any more, once it is done", today, { isDone: true, nextOn: null }, null],
    ["also where only a follow-up says so", null, { isDone: false, nextOn: today }, today],
  ])("%s", (_name, decided, latest, expected) => {
    expect(dueOn(decided, latest)).toEqual(expected);
  });
});

describe("what may be written", () => {
  test.each<[string, boolean, Date | null, string | null]>([
    ["done", true, null, null],
    ["done, with a day that nobody needs", true, day("2020-01-01"), null],
    ["under way, until a day to come", false, day("2027-03-02"), null],
    ["under way, without a day", false, null, "follow-up-next"],
    ["under way, until today", false, today, "follow-up-past"],
  ])("%s", (_name, isDone, nextOn, expected) => {
    expect(whyNotWritten({ isDone, nextOn }, today)).toBe(expected);
  });

  test("leaves a day to come, or nothing to do", () => {
    const days = fc.option(
      fc.date({ min: day("2026-01-01"), max: day("2028-01-01"), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(fc.boolean(), days, days, (isDone, nextOn, decided) => {
        if (whyNotWritten({ isDone, nextOn }, today) !== null) return;
        const due = dueOn(decided, { isDone, nextOn });
        expect(isDone ? due === null : due !== null && due > today).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
