import { expect, test } from "vitest";
import { byMonth, yearShown } from "@/lib/decisions/timeline-rules";

test("a timeline puts what comes newest first under its month, as clocks in Denmark have it", () => {
  const moments = [
    "2026-11-30T22:59:00Z",
    "2026-11-01T09:00:00Z",
    "2026-10-31T23:30:00Z",
    "2025-11-02T09:00:00Z",
  ];
  const months = byMonth(moments, (moment) => new Date(moment));
  expect(months.map(({ day, entries }) => [day.toISOString().slice(0, 7), entries.length])).toEqual(
    [
      ["2026-11", 3],
      ["2025-11", 1],
    ],
  );
  expect(byMonth([], () => new Date())).toEqual([]);
});

test("a timeline begins with the last year in which something was decided, and with all of them where words are sought", () => {
  expect(yearShown({ year: null, q: "" }, [2024, 2026])).toBe(2026);
  expect(yearShown({ year: 2024, q: "" }, [2024, 2026])).toBe(2024);
  expect(yearShown({ year: null, q: "bus" }, [2024, 2026])).toBeNull();
  expect(yearShown({ year: null, q: "" }, [])).toBeNull();
});
