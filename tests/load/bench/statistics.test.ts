import { expect, test } from "vitest";
import { crowdSlice, sliceFor } from "@/tests/load/bench/measure";
import { median, perSecond, quantile, ratioTo } from "@/tests/load/bench/statistics";

test("a quantile is a value that was measured, and nothing measured has none", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(median(hundred)).toBe(50);
  expect(quantile(hundred, 0.99)).toBe(99);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([2, 1], 0.5)).toBe(1);
  expect(() => median([])).toThrow();
});

test("throughput is all requests through all the time, not the mean of the slices", () => {
  const slow = { latencies: [900], ms: 900 };
  const fast = { latencies: [10, 10, 10, 10, 10, 10, 10, 10, 10], ms: 100 };
  expect(perSecond([slow, fast])).toBe(10);
});

test("a round in which one side was held up does not move the ratio", () => {
  const round = (ours: number, floor: number) => ({
    ours: { latencies: [ours], ms: ours },
    floor: { latencies: [floor], ms: floor },
  });
  const rounds = [round(20, 10), round(2_000, 10), round(40, 20), round(20, 10), round(30, 1_000)];
  expect(ratioTo("floor", rounds, ({ ms }) => ms)).toBe(2);
});

test("a crowd asks for about a second, at least once each and four times at most", () => {
  expect([0.5, 50.4, 1_000].map(crowdSlice)).toEqual([32, 50, 128]);
});

test("a slow page is asked once at a time, a quick one as often as the effort allows", () => {
  expect([0.4, 28, 300].map((pace) => sliceFor(pace, 5))).toEqual([1, 3, 5]);
});
