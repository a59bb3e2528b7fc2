import { expect, test } from "vitest";
import { errorLine } from "@/lib/launch/error-log";

test("of an error its class, its code and its place are written, and nothing of what it says", () => {
  const cause = Object.assign(new RangeError("Key (email)=(a@b.dk) exists"), { code: "23505" });
  const error = new TypeError("hemmelig\n    at hemmelig (a@b.dk:1:1)", { cause });
  Object.assign(error, { digest: "140766875", code: "a@b.dk", meta: { email: "a@b.dk" } });
  const line = errorLine(error, { words: ["While importing:", { email: "a@b.dk" }, error] });
  expect(line).toMatchObject({
    error: "140766875",
    during: "While importing:",
    kind: ["TypeError", "RangeError 23505"],
  });
  expect(line.at[0]).toContain("tests/lib/launch/error-log.test.ts");
  expect(JSON.stringify(line)).not.toMatch(/hemmelig|a@b\.dk/);
});

test("an error that has no number gets one, and one whose stack was taken away loses nothing else", () => {
  const error = Object.assign(new Error("hemmelig"), { stack: "Error: other\n    at x (y:1:1)" });
  const line = errorLine(error, { route: "/sign-in" });
  expect(line.error).toMatch(/^\d{10}$/);
  expect([line.route, line.at]).toEqual(["/sign-in", []]);
});
