import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AdviceRule, DelegatedRule } from "@/lib/decisions/procedure-rules";
import { advice, mayDecide } from "@/lib/decisions/procedures/advice";
import { delegated, leftWithin } from "@/lib/decisions/procedures/delegated";
import { choicesIn, outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import { countedFrom, many, usual } from "./generated";

/** The procedures in which one person decides. */

const asked: AdviceRule = { ...usual, procedure: "advice" };
const mandated: DelegatedRule = { ...usual, procedure: "delegated", limit: null };

test("no seat votes where one decides", () => {
  expect(choicesIn(asked, 1)).toEqual([]);
  expect(choicesIn(mandated, 1)).toEqual([]);
  expect(advice.cast(asked, { choice: "for", reason: "" })).toBe("choice-not-offered");
  expect(delegated.cast(mandated, { choice: "for", reason: "" })).toBe("choice-not-offered");
});

describe("after advice", () => {
  test.each([
    // asked, answered, has the day come, may it be decided
    ["nobody was asked", 0, 0, true, false],
    ["one has not answered", 3, 2, false, false],
    ["one has not answered, and the day has come", 3, 2, true, true],
    ["all have answered", 3, 3, false, true],
    ["nobody has answered, and the day has come", 3, 0, true, true],
  ] as const)("%s", (_name, people, answered, isDue, may) => {
    const taken = { asked: people, answered, isDue };
    expect(mayDecide(taken)).toBe(may);
    const counted = countedFrom([], 8, { advice: { ...taken, verdict: "adopted" } });
    expect(outcomeOf(asked, counted)).toBe(may ? "adopted" : "lapsed");
  });

  test("what the seats think has no say in it", () => {
    const taken = fc.record({
      asked: fc.nat(9),
      answered: fc.nat(9),
      isDue: fc.boolean(),
      verdict: fc.constantFrom("adopted" as const, "rejected" as const),
    });
    fc.assert(
      fc.property(taken, fc.nat(20), (told, seats) => {
        const outcome = outcomeOf(asked, countedFrom([], seats, { advice: told }));
        expect(outcome).toBe(mayDecide(told) ? told.verdict : "lapsed");
      }),
      many,
    );
  });

  test("one more answer never takes the decision back", () => {
    const some = fc.record({ asked: fc.nat(9), answered: fc.nat(9), isDue: fc.boolean() });
    fc.assert(
      fc.property(some, (taken) => {
        const more = { ...taken, answered: taken.answered + 1 };
        if (mayDecide(taken)) expect(mayDecide(more)).toBe(true);
      }),
      many,
    );
  });
});

describe("under a mandate", () => {
  const of = (amount: number, left: number | null) =>
    outcomeOf(mandated, countedFrom([], 8, { mandate: { amount, left } }));
  test.each([
    ["within", 4000, 5000, "adopted"],
    ["to the last krone", 5000, 5000, "adopted"],
    ["one krone above", 5001, 5000, "rejected"],
    ["nothing is left", 1, 0, "rejected"],
    ["no limit", 1_000_000, null, "adopted"],
    ["what costs nothing, when nothing is left", 0, 0, "adopted"],
    ["less than nothing", -1, 5000, "lapsed"],
  ] as const)("%s", (_name, amount, left, outcome) => {
    expect(of(amount, left)).toBe(outcome);
  });

  const sums = fc.option(fc.nat(100_000));
  test("what is left is never less than nothing, nor more than either limit", () => {
    fc.assert(
      fc.property(sums, sums, fc.nat(150_000), (limit, ofMandate, used) => {
        const left = leftWithin({ limit }, { limit: ofMandate, used });
        expect(left === null).toBe(limit === null && ofMandate === null);
        expect(left ?? 0).toBeGreaterThanOrEqual(0);
        expect(left ?? 0).toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY);
        expect(left ?? 0).toBeLessThanOrEqual(ofMandate ?? Number.POSITIVE_INFINITY);
      }),
      many,
    );
  });

  test("used bit by bit, a mandate is never used for more than it is for", () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.array(fc.nat(20_000), { maxLength: 12 }), (limit, wishes) => {
        let used = 0;
        for (const amount of wishes) {
          if (of(amount, leftWithin(mandated, { limit, used })) === "adopted") used += amount;
        }
        expect(used).toBeLessThanOrEqual(limit);
      }),
      many,
    );
  });

  test("a mandate for nothing is warned of", () => {
    const warned = delegated.open({ ...mandated, limit: 0 }, { hasChair: true });
    expect(warned).toEqual([{ warning: "nothing-within-limit" }]);
    expect(delegated.open(mandated, { hasChair: false })).toEqual([]);
  });
});
