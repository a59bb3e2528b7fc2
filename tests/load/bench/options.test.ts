import { expect, test } from "vitest";
import { cases } from "@/tests/load/bench/cases";
import { optionsFrom } from "@/tests/load/bench/options";

const names = (words: string[]) => optionsFrom(words).cases.map(({ name }) => name);

test("without words everything is measured, and nothing is said to be left out", () => {
  const options = optionsFrom([]);
  expect(options.cases).toEqual(cases);
  expect(options.sizes).toEqual(["example", "among", "x10", "x100"]);
  expect(options.databases).toEqual(["embedded", "server"]);
  expect(options.loads).toBeGreaterThan(0);
  expect(options).toMatchObject({ leftOut: null, strict: false, seed: 1 });
});

test("a quick run says what it leaves out", () => {
  const { leftOut, sizes } = optionsFrom(["--quick"]);
  expect(sizes).toEqual(["example", "x10"]);
  for (const word of ["x100", "server", "sign-in", "repetitions"]) expect(leftOut).toContain(word);
  expect(leftOut).not.toContain("vote");
});

test("a case is measured when it is named, also in a quick run that would leave it out", () => {
  expect(names(["--quick", "--only=sign-in,vote"])).toEqual(["sign-in", "vote"]);
  expect(optionsFrom(["--size=x100", "--no-browser"]).leftOut).toContain("the browser");
});

test("cards are dragged unless other cases are named, or no browser is wanted", () => {
  expect(optionsFrom([]).drags).toBeGreaterThan(0);
  expect(optionsFrom(["--only=dragging"])).toMatchObject({ cases: [], drags: 9 });
  expect(optionsFrom(["--only=chart"])).toMatchObject({ drags: 0 });
  expect(optionsFrom(["--only=chart"]).leftOut).toContain("dragging");
  expect(optionsFrom(["--no-browser"]).drags).toBe(0);
});

test.each([["--only=vots"], ["--size=x1000"], ["--database=mysql"], ["--seed=-1"], ["--quikc"]])(
  "%s is refused with a sentence",
  (word) => {
    expect(() => optionsFrom([word])).toThrow(expect.objectContaining({ name: "CannotStart" }));
  },
);
