import fc from "fast-check";
import { expect, test } from "vitest";
import { movesBetween, seatedAt, tableOfEach, withMove } from "@/lib/exercise/plan/seats-rules";

const seats = [
  [1, 4, 7],
  [3, 2],
];

test("a card goes behind the one it is put beside, else to the end, and off the plan with 0", () => {
  expect(withMove(seats, { actor: 2, to: 1, beside: 4 })).toEqual([[1, 4, 2, 7]]);
  expect(withMove(seats, { actor: 4, to: 1 })).toEqual([
    [1, 7, 4],
    [3, 2],
  ]);
  expect(withMove(seats, { actor: 9, to: 2 })).toEqual([
    [1, 4, 7],
    [2, 9],
    [3, 2],
  ]);
  expect(withMove(seats, { actor: 2, to: 0 })).toEqual([[1, 4, 7]]);
});

test("whoever it was put beside has left: then it is the last at the table", () => {
  expect(withMove(seats, { actor: 7, to: 3, beside: 4 })).toEqual([
    [1, 4],
    [3, 2, 7],
  ]);
});

test("only those at another table than before have moved", () => {
  const after = [
    [1, 7, 4],
    [2, 2],
  ];
  expect(movesBetween(seats, after)).toEqual([{ actor: 2, from: 3, to: 2 }]);
  expect(movesBetween(seats, [])).toEqual([
    { actor: 2, from: 3, to: 0 },
    { actor: 4, from: 1, to: 0 },
    { actor: 7, from: 1, to: 0 },
  ]);
});

test("whatever is moved, everybody sits at one table at most and nobody else moves", () => {
  const number = fc.integer({ min: 1, max: 6 });
  const move = fc.record({ actor: number, to: fc.integer({ min: 0, max: 6 }), beside: number });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
      let now: readonly (readonly number[])[] = [];
      for (const one of moves) {
        const before = now;
        now = withMove(now, one);
        expect(movesBetween(before, now).every(({ actor }) => actor === one.actor)).toBe(true);
        expect(tableOfEach(now).get(one.actor) ?? 0).toBe(one.to);
        const all = now.flatMap(([, ...actors]) => actors);
        expect(new Set(all).size).toBe(all.length);
        if (one.to > 0) expect(seatedAt(now, one.to)).toContain(one.actor);
      }
    }),
  );
});
