import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WrittenRule } from "@/lib/decisions/procedure-rules";
import { nextRoundOf, outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import { written } from "@/lib/decisions/procedures/written";
import type { Choice } from "@/lib/decisions/rules";
import { majorities } from "@/lib/decisions/voting-rules";
import { answers, countedFrom, many, usual, writtenRules } from "./generated";

const rule: WrittenRule = {
  ...{ ...usual, procedure: "written", leastDays: 7, excluded: "", silence: "nothing" },
  fallback: { kind: "falls" },
};
const silent: WrittenRule = { ...rule, silence: "consents" };
const thenVote: WrittenRule = {
  ...silent,
  fallback: { kind: "vote", threshold: majorities.simple },
};
const times = (agree: number, objections = 0, abstain = 0): Choice[] => [
  ...Array<Choice>(agree).fill("for"),
  ...Array<Choice>(objections).fill("against"),
  ...Array<Choice>(abstain).fill("abstain"),
];

describe("a written consultation of eight seats", () => {
  test.each([
    // rule, answers, vacant, outcome, what follows
    ["enough agree", rule, times(5), 0, "adopted", null],
    ["too few answer, and silence is nothing", rule, times(4), 0, "lapsed", null],
    ["too few answer, and silence agrees", silent, times(1), 0, "adopted", null],
    ["nobody answers, and silence agrees", silent, times(0), 0, "adopted", null],
    ["nobody answers, and silence is nothing", rule, times(0), 0, "lapsed", null],
    ["vacant seats are not silent", silent, times(0), 4, "lapsed", null],
    ["one objects", silent, times(7, 1), 0, "rejected", null],
    ["one objects, and then there is a vote", thenVote, times(7, 1), 0, "rejected", "vote"],
    ["all abstain", rule, times(0, 0, 8), 0, "rejected", null],
  ] as const)("%s", (_name, under, given, vacant, outcome, follows) => {
    const counted = countedFrom([...given], 8, { vacant });
    expect(outcomeOf(under, counted)).toBe(outcome);
    expect(nextRoundOf(under, counted)).toBe(follows);
  });

  test("in the vote that follows, silence is silence", () => {
    const round = { round: 2 };
    expect(outcomeOf(thenVote, countedFrom(times(3, 1), 8, round))).toBe("lapsed");
    expect(outcomeOf(thenVote, countedFrom(times(4, 1), 8, round))).toBe("adopted");
    expect(nextRoundOf(thenVote, countedFrom(times(1, 4), 8, round))).toBeNull();
  });

  test("the voices that are asked for must have spoken, also where silence agrees", () => {
    const under: WrittenRule = { ...silent, voices: [{ voice: "lived", least: 1 }] };
    expect(outcomeOf(under, countedFrom(times(1), 8))).toBe("lapsed");
    expect(outcomeOf(under, countedFrom(times(1), 8, { voices: { lived: 1 } }))).toBe("adopted");
  });

  test("an objection has a reason", () => {
    expect(written.cast(rule, { choice: "against", reason: "" })).toBe("objection-needs-reason");
    expect(written.cast(rule, { choice: "against", reason: "Fristen er for kort." })).toBeNull();
    expect(written.cast(rule, { choice: "aside", reason: "" })).toBe("choice-not-offered");
  });
});

describe("whatever the rule of a written consultation", () => {
  const given = answers("for", "for", "for", "abstain", "against");

  test("silence counts only where the rule says so", () => {
    fc.assert(
      fc.property(writtenRules, given, (any, { seats, choices }) => {
        const under: WrittenRule = { ...any, silence: "nothing" };
        const told = written.explain(under, countedFrom(choices, seats));
        if (told.outcome === "adopted") expect(told.cast).toBeGreaterThanOrEqual(told.quorum);
        if (told.outcome === "adopted") expect(told.agree).toBeGreaterThan(0);
      }),
      many,
    );
  });

  test("an objection always stops it, however many are silent", () => {
    fc.assert(
      fc.property(writtenRules, given, (under, { seats, choices }) => {
        const counted = countedFrom([...choices, "against"], seats + 1);
        expect(written.count(under, counted)).toBe("rejected");
      }),
      many,
    );
  });

  test("one more who agrees never harms, nor does one who breaks the silence to agree", () => {
    fc.assert(
      fc.property(writtenRules, given, (under, { seats, choices }) => {
        fc.pre(choices.length < seats);
        if (written.count(under, countedFrom(choices, seats)) === "adopted") {
          expect(written.count(under, countedFrom([...choices, "for"], seats))).toBe("adopted");
        }
      }),
      many,
    );
  });

  test("every seat is counted once: it answered, is silent, is vacant or is recused", () => {
    fc.assert(
      fc.property(writtenRules, given, fc.nat(3), fc.nat(3), (under, given, vacant, recused) => {
        const { choices } = given;
        const seats = given.seats + vacant + recused;
        const told = written.explain(under, countedFrom(choices, seats, { vacant, recused }));
        expect(told.cast + told.silent + vacant + recused).toBe(seats);
      }),
      many,
    );
  });

  test("a recused seat that is out never changes the count, and is never silent", () => {
    fc.assert(
      fc.property(writtenRules, given, fc.integer({ min: 1, max: 9 }), (any, given, recused) => {
        const under: WrittenRule = { ...any, recused: "out" };
        const without = countedFrom(given.choices, given.seats);
        const withThem = { ...without, seats: without.seats + recused, recused };
        expect(written.count(under, withThem)).toBe(written.count(under, without));
      }),
      many,
    );
  });
});
