import fc from "fast-check";
import { expect, test } from "vitest";
import { around } from "@/components/exercise/plan/around";
import { wallPages } from "@/components/exercise/plan/wall-pages";

test("everybody around a table has a place on its edge, half of them on each side", () => {
  for (let count = 0; count <= 24; count += 1) {
    const { right, left, radius } = around(count);
    expect(right.length + left.length).toBe(count);
    expect(right.length - left.length).toBeLessThanOrEqual(1);
    for (const chord of [...right, ...left]) {
      expect(chord).toBeGreaterThan(0);
      expect(chord).toBeLessThan(radius + 0.01);
    }
  }
});

test("a wall with room for all tables shows all of them; else it turns through those with somebody", () => {
  expect(
    wallPages([1, 2, 3, 4, 5, 6].map((number) => ({ number, seated: 2, part: "working" }))).pages,
  ).toHaveLength(1);
  const many = Array.from({ length: 20 }, (_, place) => ({
    ...{ number: place + 1, seated: place === 4 ? 0 : 15, part: "working" },
  }));
  const { pages } = wallPages(many);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat()).toEqual(many.map(({ number }) => number).filter((one) => one !== 5));
});

test("whoever sits somewhere is on exactly one page of the wall", () => {
  const table = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(table, { maxLength: 40 }), (seated) => {
      const tables = seated.map((count, place) => ({
        ...{ number: place + 1, seated: count },
        part: place % 4 ? "working" : "reception",
      }));
      const shown = wallPages(tables).pages.flat();
      expect(new Set(shown).size).toBe(shown.length);
      for (const { number, seated: count } of tables)
        if (count > 0) expect(shown).toContain(number);
    }),
  );
});
