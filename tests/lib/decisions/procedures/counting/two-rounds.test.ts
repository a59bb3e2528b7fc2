import fc from "fast-check";
import { expect, test } from "vitest";
import { countRound } from "@/lib/decisions/procedures/counting/two-rounds";
import { many } from "../generated";
import { elections, times } from "./generated";

test("more than half elects at once; exactly half does not", () => {
  const lot = ["C", "B", "A"];
  expect(countRound(["A", "B", "C"], [...times(3, "A"), ...times(2, "B")], lot).order).toEqual([
    "A",
  ]);
  const half = countRound(["A", "B", "C"], [...times(2, "A"), ...times(1, "B"), ["C"]], lot);
  expect(half.order).toEqual([]);
  // B and C are level, and the lot has C go on with A.
  expect(half.steps[0]).toMatchObject({ excluded: ["B"], byLot: ["C", "B"] });
});

test("of three or more, whoever is elected has more than half of the ballots that name somebody", () => {
  fc.assert(
    fc.property(elections, ({ options, ballots, lot }) => {
      fc.pre(options.length > 2);
      const { order } = countRound(options, ballots, lot);
      const valid = ballots.filter((ranking) => ranking.length > 0);
      const withMost = options.filter(
        (one) => valid.filter(([first]) => first === one).length * 2 > valid.length,
      );
      expect(order).toEqual(withMost);
    }),
    many,
  );
});

test("where nobody has it the two with most first names go on, and nobody else", () => {
  fc.assert(
    fc.property(elections, ({ options, ballots, lot }) => {
      fc.pre(options.length > 2);
      const { order, steps } = countRound(options, ballots, lot);
      const excluded = steps[0]?.excluded ?? [];
      expect(excluded).toHaveLength(order.length > 0 ? 0 : options.length - 2);
      const votes = steps[0]?.votes ?? {};
      const stay = options.filter((one) => !excluded.includes(one));
      for (const out of excluded) {
        for (const one of stay) expect(votes[out] ?? 0).toBeLessThanOrEqual(votes[one] ?? 0);
      }
    }),
    many,
  );
});

test("two who stand are decided between, by the lot where they are level", () => {
  fc.assert(
    fc.property(elections, ({ options, ballots, lot }) => {
      fc.pre(options.length === 2);
      const { order, steps } = countRound(options, ballots, lot);
      const firsts = (one: string) => ballots.filter(([first]) => first === one).length;
      const [a = "", b = ""] = options;
      const isLevel = firsts(a) === firsts(b);
      expect(order).toEqual([isLevel ? lot[0] : firsts(a) > firsts(b) ? a : b]);
      expect(steps[0]?.byLot.length).toBe(isLevel ? 2 : 0);
    }),
    many,
  );
});

test("only the first name on a ballot counts", () => {
  fc.assert(
    fc.property(elections, ({ options, ballots, lot }) => {
      const firsts = ballots.map((ranking) => ranking.slice(0, 1));
      expect(countRound(options, firsts, lot)).toEqual(countRound(options, ballots, lot));
    }),
    many,
  );
});
