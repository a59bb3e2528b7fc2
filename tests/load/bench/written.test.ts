import { expect, test } from "vitest";
import { refuseUnwritten } from "@/tests/load/bench/written";

const rows = (before: number, after: number) => ({
  before: new Map([["vote", before]]),
  after: new Map([["vote", after]]),
});

test("as many rows as forms were sent is a measurement; one fewer, or one more, is none", () => {
  expect(() => refuseUnwritten("vote", rows(3, 10), 7)).not.toThrow();
  expect(() => refuseUnwritten("vote", rows(3, 9), 7)).toThrow("7 forms were sent, 6 written");
  expect(() => refuseUnwritten("vote", rows(3, 11), 7)).toThrow("8 written");
  expect(() => refuseUnwritten("register", rows(3, 3), 7)).not.toThrow();
});
