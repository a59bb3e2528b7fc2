import { describe, expect, test } from "vitest";
import { dayOfStep, stepAt, stepsOf } from "@/lib/organisation/changes/step-rules";

const day = (text: string) => new Date(text);
const turn = (on: string) => ({ day: day(on), decisions: [{ number: 1, title: "Nedsæt" }] });
const today = day("2026-11-25");

describe("the steps through the years", () => {
  const steps = stepsOf([turn("2024-03-01"), turn("2025-06-01")], day("2023-01-01"), today);

  test("go from the first day over each decision until today", () => {
    expect(steps.map((step) => step.day)).toEqual([
      day("2023-01-01"),
      day("2024-03-01"),
      day("2025-06-01"),
      today,
    ]);
  });

  test("name no day twice, and none to come", () => {
    const edges = [turn("2023-01-01"), turn("2026-11-25"), turn("2026-12-01")];
    expect(stepsOf(edges, day("2023-01-01"), today)).toHaveLength(2);
  });

  test.each([
    ["2022-01-01", 0],
    ["2024-02-28", 0],
    ["2024-03-01", 1],
    ["2026-11-25", 3],
    ["2030-01-01", 3],
  ])("%s belongs to step %i", (on, step) => {
    expect(stepAt(steps, day(on))).toBe(step);
  });

  test.each(["4", "-1", "1.5", "", "0x1", "99999"])("there is no step %j", (asked) => {
    expect(dayOfStep(steps, asked)).toBeNull();
  });

  test("an address asks for a step by its number", () => {
    expect(dayOfStep(steps, "1")).toEqual(day("2024-03-01"));
    expect(dayOfStep(steps, undefined)).toBeNull();
  });
});
