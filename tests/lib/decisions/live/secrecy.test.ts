import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProposalDetail } from "@/lib/decisions/columns";
import type { ElectoralSeat, SeatVote } from "@/lib/decisions/electorate-rules";
import { liveFacts } from "@/lib/decisions/live/facts";
import { revealedMeanwhile } from "@/lib/decisions/reveal";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { many } from "../procedures/generated";

/** Nothing that must not be known may have a say in what is shown: change it, and nothing else changes. */

const {
  procedure: _,
  threshold,
  basis,
  countsAbstentions,
  tie,
  reopening,
  ...common
} = defaultRule;
const secretly: DecisionRule[] = [
  { ...common, procedure: "election", method: "plurality" },
  { ...common, procedure: "prioritise", method: "total", dots: 3, cap: 3, top: 1, support: 0 },
];
/** Nobody is shown an open one either until it is over. */
const byBallot = secretly.flatMap((rule): DecisionRule[] => [
  rule,
  { ...rule, ballots: "open" } as DecisionRule,
]);
const everyRule: DecisionRule[] = [defaultRule, ...byBallot];

const now = new Date("2026-11-25T12:00:00Z");
const closesAt = new Date("2026-11-27T12:00:00Z");

const choices = fc.constantFrom("for", "against", "abstain", "aside") satisfies fc.Arbitrary<
  SeatVote["choice"]
>;
/** A seat as it stands, and what it may have said in secret. */
const ballot = fc.record({
  ...{ code: fc.constant(""), ranking: fc.array(fc.constantFrom("a", "b")) },
  marks: fc.dictionary(fc.constantFrom("a", "b"), fc.nat(5)),
});
const secret = fc.record({
  ...{ choice: choices, reason: fc.string(), name: fc.string(), said: ballot },
});
const seat = fc.record({ hasVoted: fc.boolean(), one: secret, other: secret });

type Secret = Pick<SeatVote, "choice" | "reason" | "said"> & { name: string };

function seatOf(
  place: number,
  hasVoted: boolean,
  said: Secret,
  holder = `P${place}`,
): ElectoralSeat {
  const how = { asDeputy: false, asProxy: false, registered: null, castAt: now };
  return {
    ...{ seatId: `s${place}`, standsFor: `Plads ${place}`, organisationId: null, sector: "region" },
    ...{ isChair: place === 0, counts: true, deputies: [], recusal: null, proxy: null },
    ...{ isOrganisation: false, alsoHolders: [], isPresent: false },
    holder: { personId: `p${place}`, name: holder },
    vote: hasVoted ? { ...how, personId: "p", name: holder, ...pick(said) } : null,
  };
}
const pick = ({ choice, reason, said }: Secret) => ({ choice, reason, said });

function factsOf(rule: DecisionRule, seats: ElectoralSeat[]) {
  const opening = { at: now, closesAt, rule };
  const rest = { submission: { at: now }, withdrawal: null, decision: null, rounds: [] };
  const proposal = { opening, ...rest } as unknown as ProposalDetail & { opening: typeof opening };
  return liveFacts(proposal, seats, now, "da");
}

test("what a ballot says has no say in what members are told while it is open", () => {
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 12 }), fc.constantFrom(...byBallot), (seats, rule) => {
      const as = (which: "one" | "other") => {
        const stand = seats.map((each, place) => seatOf(place, each.hasVoted, each[which]));
        return [factsOf(rule, stand), revealedMeanwhile(rule, stand, "member")];
      };
      expect(as("one")).toEqual(as("other"));
    }),
    many,
  );
});

test("neither names nor answers have a say in what a room is shown", () => {
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 12 }), fc.constantFrom(...everyRule), (seats, rule) => {
      const as = (which: "one" | "other") =>
        revealedMeanwhile(
          rule,
          seats.map((each, place) => seatOf(place, each.hasVoted, each[which], each[which].name)),
          "room",
        );
      expect(as("one")).toEqual(as("other"));
    }),
    many,
  );
});

test("members see who has voted and what, where it is in the open", () => {
  const said = { choice: "against", reason: "For dyrt", name: "", said: null } as const;
  const seats = [seatOf(0, true, said), seatOf(1, false, said)];
  expect(factsOf(defaultRule, seats)).toMatchObject({
    ...{ voted: 1, seats: 2, quorum: 2, count: "0 for, 1 imod, 0 undlader." },
    silent: [{ name: "P1", standsFor: "Plads 1" }],
  });
  expect(revealedMeanwhile(defaultRule, seats, "member").voted[0]?.vote?.choice).toBe("against");
});

test("a group of three hundred is no long letter", () => {
  const said = { choice: "for", reason: "", name: "", said: null } as const;
  const seats = Array.from({ length: 300 }, (_, place) => seatOf(place, false, said));
  const facts = factsOf(defaultRule, seats);
  expect([facts.silent.length, facts.more]).toEqual([24, "og 276 flere"]);
  expect(JSON.stringify(facts).length).toBeLessThan(2_500);
});
