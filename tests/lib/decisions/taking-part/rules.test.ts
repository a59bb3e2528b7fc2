import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isOwnersVote,
  owesVote,
  type StandingVote,
  voteFor,
  whyNoProxy,
} from "@/lib/decisions/taking-part/rules";

const held = (seatId: string, deputyForSeatId: string | null = null) => ({
  seatId,
  deputyForSeatId,
});
const own = { asDeputy: false, asProxy: false, registered: null } satisfies StandingVote;
const deputys = { ...own, asDeputy: true };
const proxys = { ...own, asProxy: true };
const byPhone = { ...own, registered: "phone" } as const;
const toB = { toSeatId: "b" };
const seat = { seatId: "a", recusal: null, proxy: null, vote: null };

describe("who may vote for a seat", () => {
  test.each([
    // who, the seat, what they hold, the answer, do they owe a vote
    ["its holder", seat, [held("a")], "as-holder", true],
    ["its holder again", { ...seat, vote: own }, [held("a")], "as-holder", false],
    ["its holder after the deputy", { ...seat, vote: deputys }, [held("a")], "as-holder", false],
    ["its holder, who gave it away", { ...seat, proxy: toB }, [held("a")], "as-holder", false],
    ["its holder after a call", { ...seat, vote: byPhone }, [held("a")], "as-holder", false],
    ["its deputy", seat, [held("d", "a")], "as-deputy", true],
    ["after its call", { ...seat, vote: byPhone }, [held("d", "a")], "holder-has-voted", false],
    ["its deputy again", { ...seat, vote: deputys }, [held("d", "a")], "as-deputy", false],
    ["its deputy late", { ...seat, vote: own }, [held("d", "a")], "holder-has-voted", false],
    ["its deputy beside a proxy", { ...seat, proxy: toB }, [held("d", "a")], "proxy-votes", false],
    ["who was given it", { ...seat, proxy: toB }, [held("b")], "as-proxy", true],
    ["and again", { ...seat, proxy: toB, vote: proxys }, [held("b")], "as-proxy", false],
    ["and late", { ...seat, proxy: toB, vote: own }, [held("b")], "holder-has-voted", false],
    [
      "after a call",
      { ...seat, proxy: toB, vote: byPhone },
      [held("b")],
      "holder-has-voted",
      false,
    ],
    ["over the deputy", { ...seat, proxy: toB, vote: deputys }, [held("b")], "as-proxy", false],
    ["a recused seat's holder", { ...seat, recusal: {} }, [held("a")], "recused", false],
    ["its deputy", { ...seat, recusal: {} }, [held("d", "a")], "recused", false],
    ["its proxy", { ...seat, recusal: {}, proxy: toB }, [held("b")], "recused", false],
    ["another seat's deputy", seat, [held("d", "b")], "not-your-vote", false],
    ["nobody", seat, [], "not-your-vote", false],
    ["a stranger to a recused one", { ...seat, recusal: {} }, [held("c")], "not-your-vote", false],
  ] as const)("%s", (_who, given, holds, answer, owes) => {
    expect(voteFor(given, [...holds])).toBe(answer);
    expect(owesVote(given, [...holds])).toBe(owes);
  });
});

test.each([
  [null, false],
  [own, true],
  [deputys, false],
  [proxys, false],
  [byPhone, false],
] as const)("whether the owner cast %j: %j", (vote, answer) => {
  expect(isOwnersVote(vote)).toBe(answer);
});

const member = (seatId: string, personId = `p${seatId}`) => ({
  ...{ seatId, recusal: null as object | null, vote: null as StandingVote | null },
  ...{ proxy: null as { toSeatId: string } | null, counts: true },
  holder: { personId } as { personId: string } | null,
});

describe("to whom a vote can be given", () => {
  const [a, b, c] = [member("a"), member("b"), member("c")];
  test.each([
    ["another member", [a, b, c], 1, null],
    ["where the matrix allows none", [a, b, c], 0, "proxy-not-allowed"],
    ["oneself, with another seat", [a, member("b", "pa"), c], 1, "proxy-to-oneself"],
    ["a vacant seat", [a, { ...b, holder: null }, c], 1, "proxy-receiver-cannot"],
    ["a recused seat", [a, { ...b, recusal: {} }, c], 1, "proxy-receiver-cannot"],
    ["a seat without a vote", [a, { ...b, counts: false }, c], 1, "proxy-receiver-cannot"],
    ["nobody's seat", [a, c], 1, "proxy-receiver-cannot"],
    ["after one has voted", [{ ...a, vote: own }, b, c], 1, "holder-has-voted"],
    ["after one's deputy has", [{ ...a, vote: deputys }, b, c], 1, null],
    ["after the one before has by proxy", [{ ...a, vote: proxys }, b, c], 1, null],
    ["after one's vote was written down", [{ ...a, vote: byPhone }, b, c], 1, null],
    ["one who gave theirs away", [a, { ...b, proxy: { toSeatId: "c" } }, c], 1, "proxy-chain"],
    ["when one holds a proxy", [a, b, { ...c, proxy: { toSeatId: "a" } }], 1, "proxy-chain"],
    ["one who holds enough", [a, b, { ...c, proxy: toB }], 1, "proxy-too-many"],
    ["one who may hold two", [a, b, { ...c, proxy: toB }], 2, null],
    ["the same one again", [{ ...a, proxy: toB }, b, c], 1, null],
  ] as const)("%s", (_who, seats, cap, answer) => {
    expect(whyNoProxy(seats[0], "b", [...seats], cap)).toBe(answer);
  });

  test("itself", () => {
    expect(whyNoProxy(a, "a", [a, b], 3)).toBe("proxy-to-oneself");
  });

  test("whatever is given and taken, nobody holds too many, and nothing is passed on", () => {
    const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 3 }), (given, cap) => {
        const seats = ["a", "b", "c", "d", "e", "f"].map((id) => member(id));
        for (const [from, to, takesBack] of given) {
          const giver = seats[from];
          const receiver = seats[to];
          if (!giver || !receiver) continue;
          if (takesBack) giver.proxy = null;
          else if (!whyNoProxy(giver, receiver.seatId, seats, cap)) {
            giver.proxy = { toSeatId: receiver.seatId };
          }
        }
        for (const one of seats) {
          const holds = seats.filter((other) => other.proxy?.toSeatId === one.seatId);
          expect(holds.length).toBeLessThanOrEqual(cap);
          if (one.proxy) expect(holds).toEqual([]);
          expect(one.proxy?.toSeatId).not.toBe(one.seatId);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
