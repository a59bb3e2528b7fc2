import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConsensusRule } from "@/lib/decisions/procedure-rules";
import { consensus } from "@/lib/decisions/procedures/consensus";
import { nextRoundOf, outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import type { Choice } from "@/lib/decisions/rules";
import { answers, consensusRules, countedFrom, many, usual } from "./generated";

const rule: ConsensusRule = {
  ...{ ...usual, procedure: "consensus", rounds: 2, fallback: { kind: "falls" }, mostAside: 1 },
};
const anyAside: ConsensusRule = { ...rule, mostAside: null };
const times = (agree: number, aside: number, blocks: number, abstain: number): Choice[] => [
  ...Array<Choice>(agree).fill("for"),
  ...Array<Choice>(aside).fill("aside"),
  ...Array<Choice>(blocks).fill("against"),
  ...Array<Choice>(abstain).fill("abstain"),
];

describe("a round of consensus", () => {
  test.each([
    // rule, agree, aside, block, abstain, outcome in round one, what follows
    ["all agree", rule, [8, 0, 0, 0], "adopted", null],
    ["one stands aside", rule, [7, 1, 0, 0], "adopted", null],
    ["two stand aside, one may", rule, [6, 2, 0, 0], "rejected", "reword"],
    ["two stand aside, any may", anyAside, [6, 2, 0, 0], "adopted", null],
    ["one blocks", rule, [7, 0, 1, 0], "rejected", "reword"],
    ["to abstain is to take part", rule, [1, 0, 0, 4], "adopted", null],
    ["nobody agrees", anyAside, [0, 3, 0, 5], "rejected", null],
    ["too few", rule, [4, 0, 0, 0], "lapsed", null],
  ] as const)("%s", (_name, under, [agree, aside, blocks, abstain], outcome, follows) => {
    const counted = countedFrom(times(agree, aside, blocks, abstain), 8);
    expect(outcomeOf(under, counted)).toBe(outcome);
    expect(nextRoundOf(under, counted)).toBe(follows);
  });

  test("a block in the last round makes it fall", () => {
    const counted = countedFrom(times(7, 0, 1, 0), 8, { round: 2 });
    expect(outcomeOf(rule, counted)).toBe("rejected");
    expect(nextRoundOf(rule, counted)).toBeNull();
  });

  test("a block has a reason; who stands aside may leave it out", () => {
    expect(consensus.cast(rule, { choice: "against", reason: "" })).toBe("block-needs-reason");
    expect(consensus.cast(rule, { choice: "against", reason: "Det bryder aftalen." })).toBeNull();
    expect(consensus.cast(rule, { choice: "aside", reason: "" })).toBeNull();
  });
});

describe("whatever the rule of consensus", () => {
  const given = answers("for", "for", "for", "aside", "abstain", "against");

  test("a block always stops it", () => {
    fc.assert(
      fc.property(consensusRules, given, (under, { seats, choices }) => {
        const counted = countedFrom([...choices, "against"], seats + 1);
        expect(consensus.count(under, counted)).toBe("rejected");
      }),
      many,
    );
  });

  test("one more who agrees never harms", () => {
    fc.assert(
      fc.property(consensusRules, given, (under, { seats, choices }) => {
        fc.pre(choices.length < seats);
        if (consensus.count(under, countedFrom(choices, seats)) === "adopted") {
          expect(consensus.count(under, countedFrom([...choices, "for"], seats))).toBe("adopted");
        }
      }),
      many,
    );
  });

  test("more may stand aside, and what was adopted stays so", () => {
    fc.assert(
      fc.property(consensusRules, given, (under, { seats, choices }) => {
        const counted = countedFrom(choices, seats);
        if (consensus.count(under, counted) === "adopted") {
          expect(consensus.count({ ...under, mostAside: null }, counted)).toBe("adopted");
        }
      }),
      many,
    );
  });

  test("the order of the answers does not matter, and the count is theirs", () => {
    fc.assert(
      fc.property(consensusRules, given, (under, { seats, choices }) => {
        const counted = countedFrom(choices, seats);
        const { tally } = countedFrom(choices.toReversed(), seats);
        const told = consensus.explain(under, counted);
        expect(consensus.explain(under, { ...counted, tally })).toEqual(told);
        expect(told.agree + told.aside + told.blocks + told.abstain).toBe(choices.length);
      }),
      many,
    );
  });

  test("a recused seat that is out never changes the count", () => {
    fc.assert(
      fc.property(consensusRules, given, fc.integer({ min: 1, max: 9 }), (any, given, recused) => {
        const under: ConsensusRule = { ...any, recused: "out" };
        const without = countedFrom(given.choices, given.seats);
        const withThem = { ...without, seats: without.seats + recused, recused };
        expect(consensus.count(under, withThem)).toBe(consensus.count(under, without));
      }),
      many,
    );
  });

  test("there are never more rounds than the rule says", () => {
    fc.assert(
      fc.property(consensusRules, given, fc.integer({ min: 1, max: 9 }), (under, given, round) => {
        const follows = nextRoundOf(under, countedFrom(given.choices, given.seats, { round }));
        if (follows === "reword") expect(round).toBeLessThan(under.rounds);
        if (follows === "vote") expect(round).toBe(under.rounds);
      }),
      many,
    );
  });
});
