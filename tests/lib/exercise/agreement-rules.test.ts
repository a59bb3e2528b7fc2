import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreement,
  compare,
  type PlacedBy,
  roomAgreement,
  standing,
} from "@/lib/exercise/agreement-rules";

const counts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
const many = { numRuns: 1_000 };
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

describe("agreement", () => {
  test.each([
    [[], null],
    [[1], null],
    [[0, 1, 0], null],
    [[2], 1],
    [[10], 1],
    [[1, 1], 0],
    [[1, 1, 1, 1], 0],
    [[2, 1], 1 / 3],
    [[8, 2], 29 / 45],
    [[5, 5], 4 / 9],
  ])("of %j is %s", (figures, expected) => {
    const measured = agreement(figures);
    if (expected === null) expect(measured).toBeNull();
    else expect(measured).toBeCloseTo(expected, 12);
  });

  test("is the share of pairs who chose the same table, counted one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 2, maxLength: 25 }), (chosen) => {
        const pairs = chosen.flatMap((one, at) =>
          chosen.slice(at + 1).map((other) => one === other),
        );
        const figures = [0, 1, 2, 3, 4, 5].map(
          (table) => chosen.filter((one) => one === table).length,
        );
        expect(agreement(figures)).toBeCloseTo(pairs.filter(Boolean).length / pairs.length, 12);
      }),
      many,
    );
  });

  test("lies between none and all, whatever the order of the tables", () => {
    fc.assert(
      fc.property(counts, (figures) => {
        const measured = agreement(figures);
        expect(measured).toBe(agreement(figures.toReversed()));
        if (measured === null) expect(sum(figures)).toBeLessThan(2);
        else expect(measured >= 0 && measured <= 1).toBe(true);
      }),
      many,
    );
  });
});

describe("standing", () => {
  test.each([
    [[8, 2], 10, "agreed"],
    [[7, 3], 10, "leaning"],
    [[5, 5], 10, "split"],
    [[4, 3, 3], 10, "split"],
    [[1], 1, "too_few"],
    [[2], 4, "agreed"],
    [[2], 5, "too_few"],
    [[], 0, "too_few"],
  ] as const)("of %j in a room of %i is %s", (figures, room, expected) => {
    expect(standing(figures, room)).toBe(expected);
  });

  test("is never worse when one more joins the most", () => {
    const weight = { too_few: 0, split: 1, leaning: 2, agreed: 3 };
    fc.assert(
      fc.property(counts, fc.nat(30), (figures, silent) => {
        const room = sum(figures) + silent;
        const most = figures.indexOf(Math.max(...figures));
        const joined = figures.map((count, at) => (at === most ? count + 1 : count));
        const [before, after] = [standing(figures, room + 1), standing(joined, room + 1)];
        if (before !== "too_few") expect(weight[after]).toBeGreaterThanOrEqual(weight[before]);
      }),
      many,
    );
  });
});

describe("comparing", () => {
  const place = fc.record({
    actorId: fc.constantFrom("a", "b", "c", "d"),
    tableId: fc.constantFrom("one", "two", "three"),
    count: fc.integer({ min: 1, max: 20 }),
  });
  const tables = ["one", "two", "three"];

  test("counts every place once, names every actor once, and puts the agreed first and the most split last", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.nat(40), (placed: PlacedBy[], room) => {
        const actors = ["a", "b", "c", "d"];
        const compared = compare(actors, tables, placed, room);
        expect(compared.map(({ actorId }) => actorId).sort()).toEqual(actors);
        expect(sum(compared.map(({ people }) => people))).toBe(
          sum(placed.map(({ count }) => count)),
        );
        const order = ["agreed", "leaning", "split", "too_few"];
        const places = compared.map((one) => order.indexOf(one.standing));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        const split = compared.filter((one) => one.standing === "split");
        const measured = split.map((one) => one.agreement ?? 0);
        expect(measured).toEqual(measured.toSorted((one, other) => other - one));
        for (const { counts } of compared) {
          const figures = counts.map(({ count }) => count);
          expect(figures).toEqual(figures.toSorted((one, other) => other - one));
        }
      }),
      many,
    );
  });

  test("an actor or a table that is gone is not counted", () => {
    const placed = [
      { actorId: "gone", tableId: "one", count: 5 },
      { actorId: "a", tableId: "gone", count: 5 },
      { actorId: "a", tableId: "one", count: 2 },
    ];
    expect(compare(["a"], ["one"], placed, 2)).toEqual([
      {
        ...{ actorId: "a", counts: [{ tableId: "one", count: 2 }], people: 2 },
        ...{ agreement: 1, standing: "agreed" },
      },
    ]);
  });

  test("the room's agreement is the mean over those whom enough have placed", () => {
    const placed = [
      { actorId: "a", tableId: "one", count: 4 },
      { actorId: "b", tableId: "one", count: 2 },
      { actorId: "b", tableId: "two", count: 2 },
      { actorId: "c", tableId: "one", count: 1 },
    ];
    expect(roomAgreement(compare(["a", "b", "c"], tables, placed, 4))).toBeCloseTo(
      (1 + 1 / 3) / 2,
      12,
    );
    expect(roomAgreement(compare(["c"], tables, placed, 4))).toBeNull();
  });
});
