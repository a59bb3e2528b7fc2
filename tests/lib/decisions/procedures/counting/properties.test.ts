import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Count, Lot, Ranking } from "@/lib/decisions/procedures/counting/count";
import { countInstantRunoff } from "@/lib/decisions/procedures/counting/instant-runoff";
import { countPlurality } from "@/lib/decisions/procedures/counting/plurality";
import { countBorda } from "@/lib/decisions/procedures/counting/priorities";
import { countSchulze, pairsOf } from "@/lib/decisions/procedures/counting/schulze";
import { countTransferable } from "@/lib/decisions/procedures/counting/transferable";
import { many } from "../generated";
import { type Election, elections, fullElections } from "./generated";

type Method = (options: readonly string[], ballots: readonly Ranking[], lot: Lot) => Count;

const methods: Record<string, Method> = {
  "two rounds": (options, ballots, lot) => countPlurality(options, ballots, 1, lot),
  "at large": (options, ballots, lot) => countPlurality(options, ballots, 2, lot),
  "instant run-off": countInstantRunoff,
  "transferable, one place": (options, ballots, lot) => countTransferable(options, ballots, 1, lot),
  "transferable, two places": (options, ballots, lot) =>
    countTransferable(options, ballots, 2, lot),
  schulze: countSchulze,
  borda: countBorda,
};
const places: Record<string, number> = { "at large": 2, "transferable, two places": 2 };

describe.each(Object.entries(methods))("%s", (name, count) => {
  test("the order of the ballots has no say", () => {
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.nat()), ({ options, ballots, lot }, numbers) => {
        const keyed = ballots.map((ballot) => ({ ballot, key: numbers.next().value ?? 0 }));
        const mixed = keyed.toSorted((a, b) => a.key - b.key).map(({ ballot }) => ballot);
        expect(count(options, mixed, lot)).toEqual(count(options, ballots, lot));
      }),
      many,
    );
  });

  test("no name is favoured: renamed options, renamed result", () => {
    fc.assert(
      fc.property(elections, ({ options, ballots, lot }) => {
        const renamed = new Map(options.map((option, index) => [option, options.at(-1 - index)]));
        const rename = (list: readonly string[]) => list.map((one) => renamed.get(one) ?? "");
        const { order } = count(options, ballots.map(rename), rename(lot));
        expect(order).toEqual(rename(count(options, ballots, lot).order));
      }),
      many,
    );
  });

  test("every vote is somewhere, and as many are elected as there are places", () => {
    fc.assert(
      fc.property(elections, ({ options, ballots, lot }) => {
        const { steps, unit, order } = count(options, ballots, lot);
        const wanted =
          name === "schulze" || name === "borda" ? options.length : (places[name] ?? 1);
        expect(order).toHaveLength(Math.min(wanted, options.length));
        expect(new Set(order).size).toBe(order.length);
        if (name === "schulze" || name === "borda" || name === "at large") return;
        const valid = ballots.filter((ballot) => ballot.length > 0).length;
        for (const { votes, exhausted, step } of steps) {
          const credited = Object.values(votes).reduce((sum, one) => sum + one, 0);
          expect(credited + exhausted).toBe(valid * unit);
          if (step === "count") expect(exhausted).toBe(0);
        }
      }),
      many,
    );
  });

  test("whoever is first on more than half of the ballots is elected first", () => {
    // Borda's count does not promise it, and says so here.
    if (name === "borda" || name === "at large") return;
    fc.assert(
      fc.property(withMajority(), ({ options, ballots, lot, winner }) => {
        expect(count(options, ballots, lot).order[0]).toBe(winner);
      }),
      many,
    );
  });

  test("the same lot gives the same result, and a lot is only told of where it chose", () => {
    fc.assert(
      fc.property(elections, ({ options, ballots, lot }) => {
        const counted = count(options, ballots, lot);
        expect(count(options, ballots, lot)).toEqual(counted);
        if (counted.steps.some(({ byLot }) => byLot.length > 0)) return;
        expect(count(options, ballots, lot.toReversed()).order.toSorted()).toEqual(
          counted.order.toSorted(),
        );
      }),
      many,
    );
  });
});

describe.each(["at large", "schulze", "borda"])("%s is monotone", (name) => {
  test("a winner who is put first on one more ballot still wins", () => {
    const count = methods[name];
    const most = places[name] ?? 1;
    fc.assert(
      fc.property(elections, fc.nat(), ({ options, ballots, lot }, at) => {
        const winners = count?.(options, ballots, lot).order.slice(0, most) ?? [];
        const raised = ballots.map((ballot, index) =>
          index === at % Math.max(1, ballots.length) && winners[0] !== undefined
            ? [winners[0], ...ballot.filter((one) => one !== winners[0])]
            : ballot,
        );
        expect(count?.(options, raised, lot).order.slice(0, most)).toContain(winners[0]);
      }),
      many,
    );
  });
});

describe("schulze", () => {
  test("who is preferred to each other one wins", () => {
    fc.assert(
      fc.property(elections, ({ options, ballots, lot }) => {
        const pairs = pairsOf(options, ballots);
        const winner = options.find((one) =>
          options.every(
            (other) => other === one || (pairs[one]?.[other] ?? 0) > (pairs[other]?.[one] ?? 0),
          ),
        );
        if (winner) expect(countSchulze(options, ballots, lot).order[0]).toBe(winner);
      }),
      many,
    );
  });

  test("a clone beside each option changes nothing of who wins", () => {
    fc.assert(
      fc.property(fullElections, ({ options, ballots, lot }) => {
        const [target = ""] = options;
        const clone = (list: readonly string[]) =>
          list.flatMap((one) => (one === target ? [one, "clone"] : [one]));
        const before = countSchulze(options, ballots, lot);
        if (before.steps[0]?.byLot.length) return;
        const { order } = countSchulze(clone(options), ballots.map(clone), clone(lot));
        expect(order.filter((one) => one !== "clone")).toEqual(before.order);
      }),
      many,
    );
  });

  test("all ballots turned round, the order is turned round", () => {
    fc.assert(
      fc.property(fullElections, ({ options, ballots, lot }) => {
        const before = countSchulze(options, ballots, lot);
        if (before.steps[0]?.byLot.length) return;
        const turned = ballots.map((ballot) => ballot.toReversed());
        expect(countSchulze(options, turned, lot).order).toEqual(before.order.toReversed());
      }),
      many,
    );
  });
});

describe("transferable", () => {
  test("a quota of ballots that prefer the same ones to all others has one of them elected", () => {
    fc.assert(
      fc.property(fullElections, fc.integer({ min: 1, max: 3 }), (election, seats) => {
        const { options, ballots, lot } = election;
        const together = options.slice(0, Math.ceil(options.length / 2));
        const isTheirs = (ballot: Ranking) =>
          ballot.slice(0, together.length).every((one) => together.includes(one));
        const { quota, order } = countTransferable(options, ballots, seats, lot);
        const theirs = ballots.filter(isTheirs).length * 100_000;
        if (quota !== null && theirs >= quota) {
          expect(order.some((one) => together.includes(one))).toBe(true);
        }
      }),
      many,
    );
  });

  test("nobody but those of the last places is elected below the quota, and no more than it is passed on", () => {
    fc.assert(
      fc.property(elections, fc.integer({ min: 1, max: 4 }), ({ options, ballots, lot }, seats) => {
        const { quota, steps } = countTransferable(options, ballots, seats, lot);
        for (const { step, elected, votes, from } of steps) {
          if (step === "last-places") continue;
          for (const one of elected) expect(votes[one]).toBeGreaterThanOrEqual(quota ?? 0);
          if (step === "surplus") expect(votes[from ?? ""]).toBe(quota);
        }
      }),
      many,
    );
  });
});

/** An election in which one is first on more than half of the ballots. */
function withMajority(): fc.Arbitrary<Election & { winner: string }> {
  return elections.map(({ options, ballots, lot }) => {
    const winner = lot.at(-1) ?? "A";
    const own = Array.from({ length: ballots.length + 1 }, () => [winner]);
    return { options, ballots: [...ballots, ...own], lot, winner };
  });
}
