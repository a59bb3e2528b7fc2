import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chainKinds,
  chainKindsFor,
  type Earlier,
  reopeningRule,
  rowToReopen,
  whyNotChained,
} from "@/lib/decisions/chain/rules";
import { type ProposalKind, proposalKinds } from "@/lib/decisions/effects";
import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import {
  defaultRule,
  leastReaching,
  type MajorityRule,
  majorities,
} from "@/lib/decisions/voting-rules";

const earlier = (more: Partial<Earlier> = {}): Earlier => ({
  ...{ kind: "other", outcome: "adopted", endedBy: null },
  ...more,
});

describe("what may be done to an earlier decision", () => {
  test.each<[string, Partial<Earlier>, string[]]>([
    ["one that was adopted", {}, ["supersedes", "amends", "reverses"]],
    ["one that was rejected is only taken up again", { outcome: "rejected" }, ["reverses"]],
    ["one that lapsed decided nothing", { outcome: "lapsed" }, []],
    ["one that no longer holds", { endedBy: 7 }, []],
    ["a strategy has its next version", { kind: "adopt_strategy" }, []],
    ["so has the matrix", { kind: "adopt_matrix", outcome: "rejected" }, []],
  ])("%s", (_name, more, expected) => {
    expect(chainKindsFor(earlier(more))).toEqual(expected);
  });

  test("whatever is not offered is refused, with a reason", () => {
    const any = fc.record({
      kind: fc.constantFrom(...proposalKinds),
      outcome: fc.constantFrom("adopted" as const, "rejected" as const, "lapsed" as const),
      endedBy: fc.option(fc.integer({ min: 1, max: 99 })),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...chainKinds), (one, kind) => {
        const isOffered = chainKindsFor(one).includes(kind);
        expect(whyNotChained(kind, one) === null).toBe(isOffered);
      }),
    );
  });
});

describe("taking a decision up again", () => {
  test("asks for the majority that its row names, else for the same", () => {
    expect(reopeningRule(defaultRule)).toEqual(defaultRule);
    const asked = { ...defaultRule, reopening: majorities["four-fifths"] };
    expect(reopeningRule(asked)).toEqual({ ...asked, threshold: majorities["four-fifths"] });
  });

  test("never changes anything but how many must be for", () => {
    const share = fc.constantFrom(...Object.values(majorities));
    fc.assert(
      fc.property(share, fc.option(share), fc.nat(60), (threshold, reopening, seats) => {
        const rule = { ...defaultRule, threshold, reopening };
        const after = reopeningRule(rule) as MajorityRule;
        expect({ ...after, threshold }).toEqual(rule);
        expect(leastReaching(seats, after.threshold)).toBe(
          leastReaching(seats, reopening ?? threshold),
        );
      }),
      { numRuns: 1000 },
    );
  });

  const row = (matterId: string, ...kinds: ProposalKind[]) =>
    ({ matterId, kinds, rule: defaultRule }) as MatrixRow;
  const rows = [row("groups", "set_up_group", "close_group"), row("other", "other")];
  test.each<[string, ProposalKind, string, string | null]>([
    ["under its own row", "close_group", "groups", "groups"],
    ["also by a proposal that does nothing by itself", "other", "groups", "groups"],
    ["where its matter is gone, under no row of its own", "other", "gone", null],
  ])("%s", (_name, kind, matterId, expected) => {
    expect(rowToReopen(rows, { kind }, matterId)?.matterId ?? null).toBe(expected);
  });
  test("not by a kind of proposal that its row is not about", () => {
    expect(() => rowToReopen(rows, { kind: "close_group" }, "other")).toThrow(
      "chain-under-its-row",
    );
  });
});
