import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basisOf, majority, neededFor } from "@/lib/decisions/procedures/majority";
import { nextRoundOf, outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import { missingForQuorum, quorumOf } from "@/lib/decisions/quorum-rules";
import { type Choice, type Counted, stateOf, tallyOf, votesCast } from "@/lib/decisions/rules";
import { defaultRule, type MajorityRule, type Voice, voices } from "@/lib/decisions/voting-rules";
import { many } from "./procedures/generated";

const counted = (
  forIt: number,
  against: number,
  abstain: number,
  seats: number,
  more: Partial<Counted> = {},
): Counted => ({
  tally: { for: forIt, against, abstain },
  seats,
  recused: 0,
  voices: {},
  chair: null,
  ...more,
});

const twoThirdsOfAll: MajorityRule = {
  ...defaultRule,
  threshold: { numerator: 2, denominator: 3, strict: false },
  basis: "all",
};
const countedAbstentions: MajorityRule = { ...defaultRule, countsAbstentions: true };
const fiveMustVote: MajorityRule = { ...defaultRule, quorum: { kind: "count", count: 5 } };

describe("the outcome", () => {
  test.each([
    // rule, for, against, abstain, seats, outcome
    ["half is not more than half", defaultRule, 3, 3, 0, 11, "rejected"],
    ["one more than half", defaultRule, 4, 3, 0, 11, "adopted"],
    ["five of eleven is no quorum", defaultRule, 5, 0, 0, 11, "lapsed"],
    ["six of eleven is a quorum", defaultRule, 6, 0, 0, 11, "adopted"],
    ["half of an even number is no quorum", defaultRule, 4, 0, 0, 8, "lapsed"],
    ["to abstain is to take part", defaultRule, 1, 0, 5, 11, "adopted"],
    ["everybody abstains", defaultRule, 0, 0, 11, 11, "rejected"],
    ["nobody has a seat", defaultRule, 0, 0, 0, 0, "lapsed"],
    ["abstentions that count", countedAbstentions, 3, 2, 3, 8, "rejected"],
    ["two thirds of all seats", twoThirdsOfAll, 6, 0, 0, 9, "adopted"],
    ["one short of two thirds of all", twoThirdsOfAll, 5, 0, 4, 9, "rejected"],
    ["a quorum that is a number", fiveMustVote, 3, 1, 0, 20, "lapsed"],
    ["and is reached", fiveMustVote, 3, 1, 1, 20, "adopted"],
  ] as const)("%s", (_name, rule, forIt, against, abstain, seats, outcome) => {
    expect(outcomeOf(rule, counted(forIt, against, abstain, seats))).toBe(outcome);
  });

  test("seven of eleven have voted and a quorum of nine misses two", () => {
    const rule: MajorityRule = { ...defaultRule, quorum: { kind: "count", count: 9 } };
    expect(missingForQuorum(rule, counted(4, 2, 1, 11))).toBe(2);
  });
});

describe("those present", () => {
  const ofPresent: MajorityRule = { ...defaultRule, basis: "present" };
  const there = (seats: number, forIt: number, against: number) => ({
    ...counted(forIt, against, 0, 12),
    present: { seats, voices: {} },
  });
  test.each([
    ["five of nine present are more than half", 9, 5, 1, "adopted"],
    ["five of ten present are not, whoever is against", 10, 5, 0, "rejected"],
    ["who is present makes the quorum, also without voting", 7, 4, 0, "adopted"],
    ["six of twelve are no quorum", 6, 6, 0, "lapsed"],
    ["who has voted is present, whatever was noted", 0, 7, 0, "adopted"],
  ] as const)("%s", (_name, present, forIt, against, outcome) => {
    expect(outcomeOf(ofPresent, there(present, forIt, against))).toBe(outcome);
  });
  test("count for nothing where the rule does not ask for them", () => {
    expect(outcomeOf(defaultRule, there(12, 1, 0))).toBe("lapsed");
  });
});

describe("voices and ties", () => {
  const oneCivil: MajorityRule = { ...defaultRule, voices: [{ voice: "civil", least: 1 }] };
  const chairTurns: MajorityRule = { ...defaultRule, tie: "chair" };
  test.each([
    // rule, counted, outcome
    ["a voice that is missing", oneCivil, counted(7, 0, 0, 8), "lapsed"],
    ["and is there", oneCivil, counted(7, 0, 0, 8, { voices: { civil: 1 } }), "adopted"],
    ["another voice instead", oneCivil, counted(7, 0, 0, 8, { voices: { public: 7 } }), "lapsed"],
    ["a tie falls", defaultRule, counted(4, 4, 0, 8, { chair: "for" }), "rejected"],
    ["the chair turns a tie", chairTurns, counted(4, 4, 0, 8, { chair: "for" }), "adopted"],
    ["the chair is against", chairTurns, counted(4, 4, 0, 8, { chair: "against" }), "rejected"],
    ["the chair abstained", chairTurns, counted(3, 3, 2, 8, { chair: "abstain" }), "rejected"],
    ["no tie, no say", chairTurns, counted(3, 4, 1, 8, { chair: "for" }), "rejected"],
    ["nobody for or against", chairTurns, counted(0, 0, 8, 8, { chair: "abstain" }), "rejected"],
    [
      "as many for as against is no tie where abstentions count",
      { ...chairTurns, countsAbstentions: true },
      counted(3, 3, 2, 8, { chair: "for" }),
      "rejected",
    ],
    [
      "half for and half not is one",
      { ...chairTurns, countsAbstentions: true },
      counted(4, 2, 2, 8, { chair: "for" }),
      "adopted",
    ],
    [
      "two thirds leave nothing to turn",
      { ...chairTurns, threshold: { numerator: 2, denominator: 3, strict: false } },
      counted(4, 4, 0, 8, { chair: "for" }),
      "rejected",
    ],
  ] as const)("%s", (_name, rule, count, outcome) => {
    expect(outcomeOf(rule, count)).toBe(outcome);
  });

  test("what is missing names the voices, and is never fewer than they ask for", () => {
    const rule: MajorityRule = {
      ...defaultRule,
      voices: [
        { voice: "civil", least: 2 },
        { voice: "lived", least: 1 },
      ],
    };
    const told = majority.explain(rule, counted(6, 0, 0, 8, { voices: { public: 6 } }));
    expect(told.missing).toBe(2);
    expect(told.missingVoices).toEqual([
      { voice: "civil", missing: 2 },
      { voice: "lived", missing: 1 },
    ]);
  });
});

const rules: fc.Arbitrary<MajorityRule> = fc
  .record({
    share: fc.constantFrom([1, 2], [2, 3], [3, 4], [4, 5], [1, 1], [1, 3]),
    strict: fc.boolean(),
    basis: fc.constantFrom("cast" as const, "present" as const, "all" as const),
    countsAbstentions: fc.boolean(),
    reopening: fc.constant(null),
    tie: fc.constantFrom("falls" as const, "chair" as const, "again" as const),
    recused: fc.constantFrom("out" as const, "in" as const),
    voices: fc.uniqueArray(
      fc.record({ voice: fc.constantFrom(...voices), least: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 2, selector: (one) => one.voice },
    ),
    quorum: fc.oneof(
      fc.record({ kind: fc.constant("count" as const), count: fc.nat(15) }),
      fc.record({
        kind: fc.constant("share" as const),
        numerator: fc.constant(1),
        denominator: fc.constantFrom(1, 2, 3),
        strict: fc.boolean(),
      }),
    ),
  })
  .map(({ share, strict, ...rest }) => ({
    procedure: "majority",
    proxies: 0,
    threshold: { numerator: share[0] ?? 1, denominator: share[1] ?? 2, strict },
    ...rest,
  }));

/** Choices of some of the seats. */
const votes = fc
  .integer({ min: 0, max: 20 })
  .chain((seats) =>
    fc
      .array(fc.constantFrom<Choice>("for", "against", "abstain"), { maxLength: seats })
      .map((choices) => ({ seats, choices })),
  );

/** The chair sits at the first seat; each seat has the voice at its place in the list. */
function countedOf(choices: Choice[], seats: number): Counted {
  const found: Partial<Record<Voice, number>> = {};
  for (const index of choices.keys()) {
    const voice = voices[index % voices.length] ?? "public";
    found[voice] = (found[voice] ?? 0) + 1;
  }
  const tally = tallyOf(choices.map((choice) => ({ choice })));
  const present = { seats, voices: found };
  return { tally, seats, recused: 0, voices: found, present, chair: choices[0] ?? null };
}

const outcomeOfChoices = (rule: MajorityRule, choices: Choice[], seats: number) =>
  outcomeOf(rule, countedOf(choices, seats));

describe("whatever the rule", () => {
  test("one more vote for never turns adopted into anything else", () => {
    fc.assert(
      fc.property(rules, votes, (rule, { seats, choices }) => {
        fc.pre(choices.length < seats);
        if (outcomeOfChoices(rule, choices, seats) === "adopted") {
          expect(outcomeOfChoices(rule, [...choices, "for"], seats)).toBe("adopted");
        }
      }),
      many,
    );
  });

  test("one more vote against never adopts what was rejected", () => {
    fc.assert(
      fc.property(rules, votes, (rule, { seats, choices }) => {
        fc.pre(choices.length < seats);
        if (outcomeOfChoices(rule, choices, seats) === "rejected") {
          expect(outcomeOfChoices(rule, [...choices, "against"], seats)).toBe("rejected");
        }
      }),
      many,
    );
  });

  test("a vote changed from against to for never harms the proposal", () => {
    fc.assert(
      fc.property(rules, votes, (rule, { seats, choices }) => {
        const better = choices.map((choice) => (choice === "against" ? "for" : choice));
        if (outcomeOfChoices(rule, choices, seats) === "adopted") {
          expect(outcomeOfChoices(rule, better, seats)).toBe("adopted");
        }
      }),
      many,
    );
  });

  test("only equal halves are voted on again, and only once", () => {
    fc.assert(
      fc.property(rules, votes, (rule, { seats, choices }) => {
        const counted = countedOf(choices, seats);
        if (nextRoundOf(rule, counted) === null) return;
        const halves = counted.tally.for * 2;
        expect([rule.tie, halves, outcomeOf(rule, counted)]).toEqual([
          "again",
          basisOf(rule, counted),
          "rejected",
        ]);
        expect(nextRoundOf(rule, { ...counted, round: 2 })).toBeNull();
      }),
      many,
    );
  });

  test("the order of the votes does not matter", () => {
    fc.assert(
      fc.property(rules, votes, (rule, { seats, choices }) => {
        // The chair stays the chair.
        const others = [...choices.slice(0, 1), ...choices.slice(1).toReversed()];
        const reversed = outcomeOfChoices(rule, others, seats);
        expect(reversed).toBe(outcomeOfChoices(rule, choices, seats));
      }),
      many,
    );
  });

  test("a recused seat that is out of the number never changes the outcome", () => {
    fc.assert(
      fc.property(rules, votes, fc.integer({ min: 1, max: 9 }), (rule, given, recused) => {
        const { choices, seats } = given;
        const without = countedOf(choices, seats);
        const withThem = { ...without, seats: seats + recused, recused };
        const out: MajorityRule = { ...rule, recused: "out" };
        expect(outcomeOf(out, withThem)).toBe(outcomeOf(out, without));
      }),
      many,
    );
  });

  test("a recused seat that stays in the number never helps to adopt", () => {
    fc.assert(
      fc.property(rules, votes, fc.integer({ min: 1, max: 9 }), (rule, given, recused) => {
        const { choices, seats } = given;
        const stays: MajorityRule = { ...rule, recused: "in" };
        const without = countedOf(choices, seats);
        const withThem = { ...without, seats: seats + recused, recused };
        if (outcomeOf(stays, withThem) === "adopted") {
          expect(outcomeOf(stays, without)).toBe("adopted");
        }
      }),
      many,
    );
  });

  test("the count is the number of votes", () => {
    fc.assert(
      fc.property(votes, ({ choices }) => {
        const count = tallyOf(choices.map((choice) => ({ choice })));
        expect(votesCast(count)).toBe(choices.length);
      }),
      many,
    );
  });

  test("a quorum that is a share lies between one and all, or is out of reach by at most one", () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 60 }), (rule, seats) => {
        const quorum = quorumOf(rule, { seats, recused: 0 });
        expect(quorum).toBeGreaterThanOrEqual(1);
        if (rule.quorum.kind === "share") expect(quorum).toBeLessThanOrEqual(seats + 1);
      }),
      many,
    );
  });

  test("the numbers of the explanation say the outcome", () => {
    fc.assert(
      fc.property(rules, votes, (rule, { seats, choices }) => {
        const told = majority.explain(rule, countedOf(choices, seats));
        const isQuorate = told.present >= told.quorum && told.missingVoices.length === 0;
        const isEnough = told.for >= told.needed || told.turnedByChair;
        expect(told.outcome).toBe(isQuorate ? (isEnough ? "adopted" : "rejected") : "lapsed");
        expect(told.missing === 0).toBe(isQuorate);
        expect(told.missing).toBeGreaterThanOrEqual(told.quorum - told.present);
      }),
      many,
    );
  });

  test("what is needed is never more than one above the basis, and never nothing", () => {
    fc.assert(
      fc.property(rules, votes, (rule, { seats, choices }) => {
        const count = countedOf(choices, seats);
        const needed = neededFor(rule, count);
        expect(needed).toBeGreaterThanOrEqual(1);
        expect(needed).toBeLessThanOrEqual(Math.max(1, basisOf(rule, count) + 1));
      }),
      many,
    );
  });
});

describe("a proposal's state", () => {
  const closesAt = new Date("2026-11-27T13:00:00Z");
  const before = new Date(closesAt.getTime() - 1);
  const rows = { submission: null, opening: null, withdrawal: null, decision: null };
  test.each([
    ["nothing but the draft", rows, before, "draft"],
    ["submitted", { ...rows, submission: {} }, before, "submitted"],
    ["the last moment", { ...rows, opening: { closesAt } }, before, "open"],
    ["the very second of closing", { ...rows, opening: { closesAt } }, closesAt, "closing"],
    ["withdrawn", { ...rows, opening: { closesAt }, withdrawal: {} }, before, "withdrawn"],
    [
      "decided",
      { ...rows, decision: { outcome: "rejected" as const }, withdrawal: {} },
      before,
      "decided",
    ],
    ["no quorum", { ...rows, decision: { outcome: "lapsed" as const } }, before, "lapsed"],
  ] as const)("%s", (_name, proposal, now, state) => {
    expect(stateOf(proposal, now)).toBe(state);
  });
});
