import fc from "fast-check";
import { expect, test } from "vitest";
import type { Marks } from "@/lib/decisions/procedures/counting/count";
import {
  chosenOf,
  countDots,
  countScores,
  supportOf,
} from "@/lib/decisions/procedures/counting/priorities";
import { many } from "../generated";
import { type Rating, ratings } from "./generated";

const methods = {
  dots: ({ options, ballots, lot }: Rating) => countDots(options, ballots, lot),
  total: ({ options, ballots, lot }: Rating) => countScores(options, ballots, "total", lot),
  mean: ({ options, ballots, lot }: Rating) => countScores(options, ballots, "mean", lot),
};

test.each(Object.entries(methods))(
  "%s: a higher mark on one ballot never lowers an option",
  (_name, count) => {
    fc.assert(
      fc.property(ratings, fc.nat(), (rating, at) => {
        const index = at % Math.max(1, rating.ballots.length);
        const named = Object.keys(rating.ballots[index] ?? {})[0];
        if (named === undefined) return;
        const raised = rating.ballots.map((marks, one) =>
          one === index ? { ...marks, [named]: (marks[named] ?? 0) + 1 } : marks,
        );
        const before = count(rating).order.indexOf(named);
        expect(count({ ...rating, ballots: raised }).order.indexOf(named)).toBeLessThanOrEqual(
          before,
        );
      }),
      many,
    );
  },
);

test.each(Object.entries(methods))("%s: the order of the ballots has no say", (_name, count) => {
  fc.assert(
    fc.property(ratings, (rating) => {
      const turned = { ...rating, ballots: rating.ballots.toReversed() };
      expect(count(turned)).toEqual(count(rating));
    }),
    many,
  );
});

test("every dot counts once", () => {
  fc.assert(
    fc.property(ratings, ({ options, ballots, lot }) => {
      const votes = Object.values(countDots(options, ballots, lot).steps[0]?.votes ?? {});
      const given = ballots.flatMap((marks) => Object.values(marks));
      const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
      expect(sum(votes)).toBe(sum(given));
    }),
    many,
  );
});

test("a mean is of those who scored, a total of all", () => {
  const ballots: Marks[] = [{ A: 5 }, { B: 4 }, { B: 4 }];
  expect(countScores(["A", "B"], ballots, "mean", ["A", "B"]).order).toEqual(["A", "B"]);
  expect(countScores(["A", "B"], ballots, "total", ["A", "B"]).order).toEqual(["B", "A"]);
});

test("means are compared as fractions: 1/3 and 2/6 are equal, and the lot puts them in order", () => {
  const ballots: Marks[] = [
    { A: 1, B: 2 },
    { A: 0, B: 0 },
    { A: 0, B: 0 },
    { B: 0 },
    { B: 0 },
    { B: 0 },
  ];
  const { order, steps } = countScores(["A", "B"], ballots, "mean", ["B", "A"]);
  expect(order).toEqual(["B", "A"]);
  expect(steps[0]?.byLot).toEqual(["B", "A"]);
});

test("of the order the first ones are chosen that enough support; nobody moves up", () => {
  const support = supportOf(["A", "B", "C"], [["A"], ["A", "C"], ["C", "B"]]);
  expect(support).toEqual({ A: 2, B: 1, C: 2 });
  expect(chosenOf(["B", "C", "A"], support, { most: 1, least: 2 })).toEqual(["C"]);
  expect(chosenOf(["B", "C", "A"], support, { most: 3, least: 3 })).toEqual([]);
});
