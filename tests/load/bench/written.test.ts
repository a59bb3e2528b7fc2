import { expect, test } from "vitest";
import { refuseUnwritten } from "@/tests/load/bench/written";

const counts = (vote: number) => new Map([["vote", vote]]);

test("as many rows as forms were sent is a measurement; one fewer, or one more, is none", () => {
  expect(() => refuseUnwritten(counts(3), counts(10), counts(7))).not.toThrow();
  expect(() => refuseUnwritten(counts(3), counts(9), counts(7))).toThrow("7 forms of vote");
  expect(() => refuseUnwritten(counts(3), counts(11), counts(7))).toThrow("8 written");
});
