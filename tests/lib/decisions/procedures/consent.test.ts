import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConsentRule } from "@/lib/decisions/procedure-rules";
import { consent } from "@/lib/decisions/procedures/consent";
import { nextRoundOf, outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import type { Choice } from "@/lib/decisions/rules";
import { majorities } from "@/lib/decisions/voting-rules";
import { answers, consentRules, countedFrom, many, usual } from "./generated";

const rule: ConsentRule = {
  ...{ ...usual, procedure: "consent", rounds: 3, fallback: { kind: "falls" } },
};
const thenVote: ConsentRule = {
  ...rule,
  fallback: { kind: "vote", threshold: majorities["two-thirds"] },
};
const times = (consents: number, objections = 0): Choice[] => [
  ...Array<Choice>(consents).fill("for"),
  ...Array<Choice>(objections).fill("against"),
];

describe("a consent round", () => {
  test.each([
    // rule, round, consents, objections, seats, outcome, what follows
    ["nobody objects", rule, 1, 6, 0, 11, "adopted", null],
    ["too few have answered", rule, 1, 5, 0, 11, "lapsed", null],
    ["nobody has answered", rule, 1, 0, 0, 11, "lapsed", null],
    ["one objects of eleven", rule, 1, 10, 1, 11, "rejected", "reword"],
    ["one objects, and few have answered", rule, 1, 0, 1, 11, "rejected", "reword"],
    ["integrated in round two", rule, 2, 11, 0, 11, "adopted", null],
    ["still one in the last round", rule, 3, 10, 1, 11, "rejected", null],
    ["still one, and then there is a vote", thenVote, 3, 10, 1, 11, "rejected", "vote"],
    ["the vote: enough are for", thenVote, 4, 8, 3, 11, "adopted", null],
    ["the vote: not enough are for", thenVote, 4, 7, 4, 11, "rejected", null],
  ] as const)("%s", (_name, under, round, consents, objections, seats, outcome, follows) => {
    const counted = countedFrom(times(consents, objections), seats, { round });
    expect(outcomeOf(under, counted)).toBe(outcome);
    expect(nextRoundOf(under, counted)).toBe(follows);
  });

  test("an objection names the harm, a concern need not stop anything, and nobody abstains", () => {
    expect(consent.cast(rule, { choice: "against", reason: " " })).toBe("objection-needs-harm");
    expect(consent.cast(rule, { choice: "against", reason: "De unge mister bussen." })).toBeNull();
    expect(consent.cast(rule, { choice: "for", reason: "Hold øje med prisen." })).toBeNull();
    expect(consent.cast(rule, { choice: "for", reason: "" })).toBeNull();
    expect(consent.cast(rule, { choice: "abstain", reason: "" })).toBe("choice-not-offered");
    expect(consent.cast(rule, { choice: "aside", reason: "" })).toBe("choice-not-offered");
  });

  test("the fallback of a vote that nobody could win is warned of", () => {
    const tooMuch = { numerator: 101, denominator: 100, strict: false };
    const never: ConsentRule = { ...rule, fallback: { kind: "vote", threshold: tooMuch } };
    expect(consent.open(never, { hasChair: true })).toEqual([{ warning: "more-than-all" }]);
    expect(consent.open(thenVote, { hasChair: true })).toEqual([]);
  });
});

describe("whatever the rule of consent", () => {
  const given = answers("for", "for", "for", "against");

  test("an objection always stops it", () => {
    fc.assert(
      fc.property(consentRules, given, fc.nat(20), (under, { seats, choices }, place) => {
        const objected = choices.toSpliced(place % (choices.length + 1), 0, "against");
        const counted = countedFrom(objected, seats + 1);
        expect(consent.count(under, counted)).toBe("rejected");
      }),
      many,
    );
  });

  test("one more consent never harms", () => {
    fc.assert(
      fc.property(consentRules, given, (under, { seats, choices }) => {
        fc.pre(choices.length < seats);
        if (consent.count(under, countedFrom(choices, seats)) === "adopted") {
          expect(consent.count(under, countedFrom([...choices, "for"], seats))).toBe("adopted");
        }
      }),
      many,
    );
  });

  test("the order of the answers does not matter", () => {
    fc.assert(
      fc.property(consentRules, given, (under, { seats, choices }) => {
        const counted = countedFrom(choices, seats);
        const { tally } = countedFrom(choices.toReversed(), seats);
        expect(consent.count(under, { ...counted, tally })).toBe(consent.count(under, counted));
      }),
      many,
    );
  });

  test("a recused seat that is out never changes the count", () => {
    fc.assert(
      fc.property(consentRules, given, fc.integer({ min: 1, max: 9 }), (any, given, recused) => {
        const under: ConsentRule = { ...any, recused: "out" };
        const without = countedFrom(given.choices, given.seats);
        const withThem = { ...without, seats: without.seats + recused, recused };
        expect(consent.count(under, withThem)).toBe(consent.count(under, without));
      }),
      many,
    );
  });

  test("there are never more rounds than the rule says, whatever is answered", () => {
    fc.assert(
      fc.property(consentRules, fc.array(given, { maxLength: 12 }), (under, series) => {
        let [round, consentRounds, votes] = [1, 0, 0];
        for (const { seats, choices } of series) {
          const counted = countedFrom(choices, seats, { round });
          if (votes === 0) consentRounds += 1;
          const follows = nextRoundOf(under, counted);
          if (follows === null) break;
          if (follows === "vote") votes += 1;
          round += 1;
        }
        expect(consentRounds).toBeLessThanOrEqual(under.rounds);
        expect(votes).toBeLessThanOrEqual(under.fallback.kind === "vote" ? 1 : 0);
      }),
      many,
    );
  });

  test("the numbers of the explanation say the outcome, and are those of the answers", () => {
    fc.assert(
      fc.property(consentRules, given, (under, { seats, choices }) => {
        const told = consent.explain(under, countedFrom(choices, seats));
        expect(told.consents + told.objections).toBe(choices.length);
        expect(told.cast).toBe(choices.length);
        const isAdopted = told.objections === 0 && told.missing === 0;
        expect(told.outcome === "adopted").toBe(isAdopted);
      }),
      many,
    );
  });
});
