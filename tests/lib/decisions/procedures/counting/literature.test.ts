import { describe, expect, test } from "vitest";
import { countInstantRunoff } from "@/lib/decisions/procedures/counting/instant-runoff";
import { countPlurality } from "@/lib/decisions/procedures/counting/plurality";
import { countBorda } from "@/lib/decisions/procedures/counting/priorities";
import { countSchulze } from "@/lib/decisions/procedures/counting/schulze";
import { countTransferable } from "@/lib/decisions/procedures/counting/transferable";
import { times } from "./generated";

/** Worked examples that others have published, with their numbers. */

describe("the capital of Tennessee, as the encyclopedias tell it", () => {
  // Memphis, Nashville, Chattanooga, Knoxville: each city's people prefer what is near.
  const options = [..."MNCK"];
  const ballots = [
    ...times(42, "MNCK"),
    ...times(26, "NCKM"),
    ...times(15, "CKNM"),
    ...times(17, "KCNM"),
  ];

  test("two rounds: Memphis leads with 42, Nashville wins the second round with 58", () => {
    const { steps, order } = countPlurality(options, ballots, 1, options);
    expect(steps.map((step) => step.votes)).toEqual([
      { M: 42, N: 26, C: 15, K: 17 },
      { M: 42, N: 58 },
    ]);
    expect(steps[0]?.excluded).toEqual(["K", "C"]);
    expect(order).toEqual(["N"]);
  });

  test("instant run-off: Chattanooga, then Nashville goes out; Knoxville wins with 58", () => {
    const { steps, order } = countInstantRunoff(options, ballots, options);
    expect(steps.map(({ excluded }) => excluded)).toEqual([["C"], ["N"], []]);
    expect(steps.at(-1)?.votes).toEqual({ M: 42, K: 58 });
    expect(order).toEqual(["K"]);
  });

  test("Borda: Nashville 194, Chattanooga 173, Memphis 126, Knoxville 107", () => {
    const { steps, order } = countBorda(options, ballots, options);
    expect(steps[0]?.votes).toEqual({ N: 194, C: 173, M: 126, K: 107 });
    expect(order).toEqual(["N", "C", "M", "K"]);
  });

  test("Schulze: Nashville is preferred to every other", () => {
    expect(countSchulze(options, ballots, options).order).toEqual(["N", "C", "K", "M"]);
  });
});

test("Schulze's own example of 45 voters: E wins, then A, C, B, D", () => {
  const ballots = [
    ...times(5, "ACBED"),
    ...times(5, "ADECB"),
    ...times(8, "BEDAC"),
    ...times(3, "CABED"),
    ...times(7, "CAEBD"),
    ...times(2, "CBADE"),
    ...times(7, "DCEBA"),
    ...times(8, "EBADC"),
  ];
  const { order, pairs, steps } = countSchulze([..."ABCDE"], ballots, [..."DBCAE"]);
  expect(pairs).toEqual({
    A: { B: 20, C: 26, D: 30, E: 22 },
    B: { A: 25, C: 16, D: 33, E: 18 },
    C: { A: 19, B: 29, D: 17, E: 24 },
    D: { A: 15, B: 12, C: 28, E: 14 },
    E: { A: 23, B: 27, C: 21, D: 31 },
  });
  expect(order).toEqual([..."EACBD"]);
  expect(steps[0]?.byLot).toEqual([]);
});

describe("three sorts of food for twenty guests, the encyclopedias' example of transferable votes", () => {
  // Oranges, Pears, Chocolate, Strawberries, sWeets.
  const ballots = [
    ...times(4, "O"),
    ...times(2, "PO"),
    ...times(8, "CS"),
    ...times(4, "CW"),
    ...times(1, "S"),
    ...times(1, "W"),
  ];
  const { quota, steps, order } = countTransferable([..."OPCSW"], ballots, 3, [..."OPCSW"]);
  const whole = steps.map(({ votes }) =>
    Object.fromEntries(Object.entries(votes).map(([option, units]) => [option, units / 100_000])),
  );

  test("the quota is 6, and chocolate has it at once", () => {
    expect(quota).toBe(600_000);
    expect(whole[0]).toEqual({ O: 4, P: 2, C: 12, S: 1, W: 1 });
    expect(steps[0]?.elected).toEqual(["C"]);
  });

  test("its surplus goes on at half value, pears go out and elect oranges", () => {
    expect(whole[1]).toEqual({ O: 4, P: 2, C: 6, S: 5, W: 3 });
    expect(steps[2]).toMatchObject({ step: "exclusion", from: "P", elected: ["O"] });
    expect(whole[2]).toEqual({ O: 6, P: 0, C: 6, S: 5, W: 3 });
  });

  test("sweets go out, and strawberries have the last place", () => {
    expect(steps[3]).toMatchObject({ step: "exclusion", from: "W", exhausted: 300_000 });
    expect(steps[4]).toMatchObject({ step: "last-places", elected: ["S"] });
    expect(order).toEqual(["C", "O", "S"]);
  });
});

test("a third of a vote is worth 0.33333, and the rest is nobody's", () => {
  // Quota: 5 / 3 + 1 = 2. A has 3: each of its papers is passed on at 1 × 1 ÷ 3.
  const ballots = [...times(3, "AB"), ...times(1, "C"), ...times(1, "D")];
  const { steps } = countTransferable([..."ABCD"], ballots, 2, [..."ABCD"]);
  expect(steps[1]).toMatchObject({
    ...{ step: "surplus", from: "A", exhausted: 1 },
    votes: { A: 200_000, B: 99_999, C: 100_000, D: 100_000 },
  });
  // With the rest it would have been a tie; so B has fewest and is out without a lot.
  expect(steps[2]).toMatchObject({ step: "exclusion", from: "B", byLot: [] });
});

test("equals are told apart by the most recent stage at which they were not equal (rule 51)", () => {
  // B and C have 3 each after A's papers came to B; before that C had more, so B goes out, whatever the lot.
  const ballots = [
    ...times(1, "AB"),
    ...times(2, "BD"),
    ...times(3, "C"),
    ...times(4, "D"),
    ...times(4, "E"),
  ];
  for (const lot of [[..."ABCDE"], [..."EDCBA"]]) {
    const { steps } = countTransferable([..."ABCDE"], ballots, 1, lot);
    expect(steps[1]).toMatchObject({ from: "A" });
    expect(steps[2]).toMatchObject({ from: "B", byLot: [] });
  }
});

test("the most recent stage tells equals apart, not the first", () => {
  // First C had more than B, then B more than C; now they are equal, so C goes out.
  const ballots = [
    ...times(2, "AB"),
    ...times(3, "B"),
    ...times(4, "C"),
    ...times(1, "XC"),
    ...times(2, "XE"),
    ...times(20, "D"),
    ...times(20, "E"),
  ];
  const { steps } = countTransferable([..."ABCXDE"], ballots, 1, [..."ABCXDE"]);
  expect(steps.map(({ from }) => from)).toEqual([null, "A", "X", "C", "B", "D", null]);
});

test("at large a ballot gives one vote per place, and no more", () => {
  const { steps, order } = countPlurality([..."ABC"], [...times(3, "ABC"), ...times(1, "C")], 2, [
    ..."CBA",
  ]);
  expect(steps[0]?.votes).toEqual({ A: 3, B: 3, C: 1 });
  expect(order).toEqual(["B", "A"]);
});
