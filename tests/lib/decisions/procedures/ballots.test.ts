import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ElectionRule,
  electionMethods,
  type PrioritiseRule,
  priorityMethods,
} from "@/lib/decisions/procedure-rules";
import type { Contest, Said } from "@/lib/decisions/procedures/contest";
import { election } from "@/lib/decisions/procedures/election";
import { prioritise } from "@/lib/decisions/procedures/prioritise";
import { missingForQuorum } from "@/lib/decisions/quorum-rules";
import type { Counted } from "@/lib/decisions/rules";
import { elections, ratings } from "./counting/generated";
import { common, countedFrom, many } from "./generated";

/** What is decided by ballots, as procedures: whatever the method, from the ballots to the outcome. */

const electionRules: fc.Arbitrary<ElectionRule> = fc
  .tuple(common, fc.constantFrom(...electionMethods))
  .map(([shared, method]) => ({ ...shared, procedure: "election", method }));

const prioritiseRules: fc.Arbitrary<PrioritiseRule> = fc
  .tuple(common, fc.constantFrom(...priorityMethods), fc.integer({ min: 1, max: 6 }), fc.nat(8))
  .map(([shared, method, top, support]) => ({
    ...{ ...shared, procedure: "prioritise", method, dots: 5, cap: 3, top, support },
  }));

const contestOf = (
  { options, lot }: { options: string[]; lot: string[] },
  places: number,
  ballots: Omit<Said, "code">[],
): Contest => ({
  options: options.map((id) => ({ id, name: `Navn ${id}` })),
  ballots: ballots.map((said, index) => ({ ...said, code: `code-${index}` })),
  ...{ places, seed: "seed", lot },
});

const ranked = elections.map((one) => ({
  ...one,
  said: one.ballots.map((ranking) => ({ ranking, marks: {} })),
}));
const marked = ratings.map((one) => ({
  ...one,
  said: one.ballots.map((marks) => ({ ranking: [], marks })),
}));
const places = fc.integer({ min: 1, max: 4 });
const rankedContests = fc
  .tuple(ranked, places)
  .map(([one, wanted]) => contestOf(one, wanted, one.said));
const markedContests = fc
  .tuple(marked, places)
  .map(([one, wanted]) => contestOf(one, wanted, one.said));

/** A rule with a contest of the kind that its method counts. */
const priorities = prioritiseRules.chain((rule) =>
  fc.record({
    rule: fc.constant(rule),
    contest: ["borda", "schulze"].includes(rule.method) ? rankedContests : markedContests,
  }),
);

/** Whoever has put in a ballot has said `for`; some seats may be silent. */
const countedWith = (contest: Contest, silent: number): Counted => {
  const given = contest.ballots.map(() => "for" as const);
  return countedFrom(given, given.length + silent, { contest });
};
const isEmpty = ({ ranking, marks }: Said) => ranking.length + Object.keys(marks).length === 0;

describe("an election", () => {
  test("lapses without a quorum, whoever is ahead, and only then", () => {
    fc.assert(
      fc.property(electionRules, rankedContests, fc.nat(20), (rule, contest, silent) => {
        const counted = countedWith(contest, silent);
        expect(election.count(rule, counted) === "lapsed").toBe(
          missingForQuorum(rule, counted) > 0,
        );
      }),
      many,
    );
  });

  test("fills no more places than there are, with those who stand, each once", () => {
    fc.assert(
      fc.property(electionRules, rankedContests, (rule, contest) => {
        const { chosen } = election.explain(rule, countedWith(contest, 0));
        const stands = contest.options.map(({ id }) => id);
        expect(chosen.filter((one) => !stands.includes(one))).toEqual([]);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length).toBeLessThanOrEqual(Math.min(contest.places, stands.length));
        const isBlank = contest.ballots.every(isEmpty);
        if (rule.method !== "rounds") expect(chosen.length === 0).toBe(isBlank);
      }),
      many,
    );
  });

  test("elects somebody where it is adopted, and nobody where it is rejected", () => {
    fc.assert(
      fc.property(electionRules, rankedContests, fc.nat(9), (rule, contest, silent) => {
        const told = election.explain(rule, countedWith(contest, silent));
        if (told.outcome === "adopted") expect(told.chosen.length).toBeGreaterThan(0);
        if (told.outcome === "rejected") expect(told.chosen).toEqual([]);
      }),
      many,
    );
  });

  test("knows each ballot, and those that name nobody apart", () => {
    fc.assert(
      fc.property(electionRules, rankedContests, (rule, contest) => {
        const told = election.explain(rule, countedWith(contest, 0));
        expect([told.ballots, told.blank, told.cast]).toEqual([
          contest.ballots.length,
          contest.ballots.filter(isEmpty).length,
          contest.ballots.length,
        ]);
      }),
      many,
    );
  });

  test("has a second round only where rounds are the method, once, and not for blank ballots", () => {
    fc.assert(
      fc.property(electionRules, rankedContests, (rule, contest) => {
        const counted = countedWith(contest, 0);
        const isOver = election.next?.(rule, counted) === null;
        const { outcome, blank, ballots } = election.explain(rule, counted);
        const goesOn = rule.method === "rounds" && outcome === "rejected" && blank < ballots;
        expect(isOver).toBe(!goesOn);
        expect(election.next?.(rule, { ...counted, round: 2 })).toBeNull();
      }),
      many,
    );
  });

  test("a recused seat that is out of the number changes nothing", () => {
    fc.assert(
      fc.property(electionRules, rankedContests, fc.nat(9), (rule, contest, recused) => {
        const out: ElectionRule = { ...rule, recused: "out" };
        const without = countedWith(contest, 2);
        const withThem = { ...without, seats: without.seats + recused, recused };
        expect(election.explain(out, withThem)).toEqual({
          ...election.explain(out, without),
          ...{ seats: withThem.seats, recused },
        });
      }),
      many,
    );
  });

  test("nobody who no longer stands is elected, and their votes go where the ballot says next", () => {
    fc.assert(
      fc.property(electionRules, rankedContests, (rule, contest) => {
        const [gone] = contest.options;
        const left = { ...contest, options: contest.options.slice(1) };
        const struck = left.ballots.map((said) => ({
          ...said,
          ranking: said.ranking.filter((one) => one !== gone?.id),
        }));
        const lot = contest.lot.filter((one) => one !== gone?.id);
        const told = election.explain(rule, countedWith({ ...left, lot }, 0));
        expect(told.chosen).not.toContain(gone?.id);
        const asStruck = countedWith({ ...left, lot, ballots: struck }, 0);
        expect(told).toEqual(election.explain(rule, asStruck));
      }),
      many,
    );
  });
});

describe("a prioritising", () => {
  test("lapses without a quorum, whatever is ahead, and only then", () => {
    fc.assert(
      fc.property(priorities, fc.nat(20), ({ rule, contest }, silent) => {
        const counted = countedWith(contest, silent);
        expect(prioritise.count(rule, counted) === "lapsed").toBe(
          missingForQuorum(rule, counted) > 0,
        );
      }),
      many,
    );
  });

  test("chooses the first ones of the order that enough ballots support, no more than the rule says", () => {
    fc.assert(
      fc.property(priorities, ({ rule, contest }) => {
        const { chosen, count } = prioritise.explain(rule, countedWith(contest, 0));
        const supporters = (id: string) =>
          contest.ballots.filter(
            ({ ranking, marks }) => ranking.includes(id) || (marks[id] ?? 0) > 0,
          );
        const supported = count?.order.filter(
          (id) => supporters(id).length >= Math.max(1, rule.support),
        );
        expect(chosen).toEqual(supported?.slice(0, rule.top));
      }),
      many,
    );
  });

  test("has every option in its order, each once", () => {
    fc.assert(
      fc.property(priorities, ({ rule, contest }) => {
        const { count } = prioritise.explain(rule, countedWith(contest, 0));
        expect(count?.order.toSorted()).toEqual(contest.options.map(({ id }) => id).toSorted());
      }),
      many,
    );
  });

  test("the order in which the ballots lie has no say", () => {
    fc.assert(
      fc.property(priorities, ({ rule, contest }) => {
        const turned = { ...contest, ballots: contest.ballots.toReversed() };
        expect(prioritise.explain(rule, countedWith(turned, 0))).toEqual(
          prioritise.explain(rule, countedWith(contest, 0)),
        );
      }),
      many,
    );
  });

  test("chooses something where it is adopted, and nothing where it is rejected", () => {
    fc.assert(
      fc.property(priorities, fc.nat(9), ({ rule, contest }, silent) => {
        const told = prioritise.explain(rule, countedWith(contest, silent));
        if (told.outcome === "adopted") expect(told.chosen.length).toBeGreaterThan(0);
        if (told.outcome === "rejected") expect(told.chosen).toEqual([]);
      }),
      many,
    );
  });

  test("a recused seat that is out of the number changes nothing", () => {
    fc.assert(
      fc.property(priorities, fc.nat(9), ({ rule, contest }, recused) => {
        const out: PrioritiseRule = { ...rule, recused: "out" };
        const without = countedWith(contest, 2);
        const withThem = { ...without, seats: without.seats + recused, recused };
        expect(prioritise.explain(out, withThem)).toEqual({
          ...prioritise.explain(out, without),
          ...{ seats: withThem.seats, recused },
        });
      }),
      many,
    );
  });
});
