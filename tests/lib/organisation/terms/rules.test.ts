import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, holdsOn } from "@/lib/dates";
import { endsSoon, gapsIn, maySeeHandOver } from "@/lib/organisation/terms/rules";

const day = (n: number) => addDays(new Date(Date.UTC(2026, 0, 1)), n);
const today = day(0);

describe("a term ends soon", () => {
  test.each([
    ["without an end", null, false],
    ["ended yesterday", today, false],
    ["last day today", day(1), true],
    ["last day three months from now", addDays(addMonths(today, 3), 1), true],
    ["a day later", addDays(addMonths(today, 3), 2), false],
  ])("%s: %j, %j", (_, until, expected) => {
    expect(endsSoon({ from: day(-400), until }, today)).toBe(expected);
  });

  test("one that has not begun does not", () => {
    expect(endsSoon({ from: day(1), until: day(5) }, today)).toBe(false);
  });
});

const length = fc.integer({ min: 0, max: 12 });
const seats = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.option(length))
  .map(([from, days]) => ({ from: day(from), until: days === null ? null : day(from + days) }));
/** As the database keeps them: no two hold at once; the last may be open. */
const holdings = fc
  .tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), length), { maxLength: 5 }), fc.boolean())
  .map(([parts, isOpen]) => {
    let at = 0;
    return parts.map(([pause, days], index) => {
      const from = at + pause;
      at = from + days;
      const isLast = index === parts.length - 1;
      return { from: day(from), until: isLast && isOpen ? null : day(at) };
    });
  });

test("every day of a seat is held or in one gap, and no day outside it is", () => {
  fc.assert(
    fc.property(seats, holdings, (seat, held) => {
      const gaps = gapsIn(seat, held.toReversed());
      for (let n = -2; n < 60; n += 1) {
        const on = day(n);
        const isHeld = held.some((one) => holdsOn(one, on));
        const inGaps = gaps.filter((one) => holdsOn(one, on)).length;
        expect(inGaps).toBe(holdsOn(seat, on) && !isHeld ? 1 : 0);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["sits there", { from: day(-9), until: null }, true],
  ["is to sit there", { from: day(9), until: day(20) }, true],
  ["left yesterday", { from: day(-9), until: today }, false],
])("whoever %s may read what the seat hands over: %j, %j", (_, period, expected) => {
  expect(maySeeHandOver("anna", [{ ...period, personId: "anna" }], today)).toBe(expected);
  expect(maySeeHandOver("bo", [{ ...period, personId: "anna" }], today)).toBe(false);
});
