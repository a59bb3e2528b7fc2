import { expect, test } from "vitest";
import { timeLeft } from "@/lib/live/time-left-words";

const minutes = 60_000;

test.each([
  [0, null, null],
  [-5, null, null],
  [400, "00.01", "00:01"],
  [12 * minutes + 5_000, "12.05", "12:05"],
  [60 * minutes - 1, "60.00", "60:00"],
  [61 * minutes, "om 1 time", "in 1 hour"],
  [47 * 60 * minutes, "om 47 timer", "in 47 hours"],
  [72 * 60 * minutes, "om 3 dage", "in 3 days"],
])("%s ms are %s, in English %s", (ms, danish, english) => {
  expect(timeLeft(ms, "da")?.text ?? null).toBe(danish);
  expect(timeLeft(ms, "en")?.text ?? null).toBe(english);
});
