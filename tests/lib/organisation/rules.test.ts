import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  backboneWouldVote,
  endOf,
  isRunning,
  overlap,
  principalsAmong,
  type SeatDescription,
  seatRefusal,
  sectorFamily,
  sectors,
  type WeighedSeat,
} from "@/lib/organisation/rules";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const always = { from: day(1), until: null };
const days = fc.integer({ min: 1, max: 25 });
const periods = fc
  .tuple(days, fc.option(fc.integer({ min: 0, max: 10 })))
  .map(([from, length]) => ({
    from: day(from),
    until: length === null ? null : day(from + length),
  }));

describe("periods", () => {
  test.each([
    [[1, 5], [5, 9], false],
    [[1, 6], [5, 9], true],
    [[1, null], [5, 9], true],
    [[9, null], [5, 9], false],
    [[5, 5], [1, 9], false],
  ] as const)("%j and %j share a day: %j", (one, other, expected) => {
    const period = ([from, until]: readonly [number, number | null]) => ({
      from: day(from),
      until: until === null ? null : day(until),
    });
    expect(overlap(period(one), period(other))).toBe(expected);
  });

  test("two periods overlap exactly when some day belongs to both", () => {
    const holds = (period: { from: Date; until: Date | null }, on: Date) =>
      period.from <= on && (period.until === null || on < period.until);
    fc.assert(
      fc.property(periods, periods, (one, other) => {
        const shared = Array.from({ length: 60 }, (_, n) => day(n + 1)).some(
          (on) => holds(one, on) && holds(other, on),
        );
        expect(overlap(one, other)).toBe(shared);
        expect(overlap(other, one)).toBe(shared);
      }),
    );
  });

  test("an ended row is never backwards and no longer runs", () => {
    fc.assert(
      fc.property(periods, days, (period, on) => {
        const until = endOf(period, day(on));
        expect(until >= period.from).toBe(true);
        if (period.from <= day(on)) expect(isRunning({ ...period, until }, day(on))).toBe(false);
      }),
    );
  });
});

describe("a seat", () => {
  const member: SeatDescription = {
    ...always,
    organisationId: "o",
    constituency: null,
    role: "member",
    isVoting: false,
  };
  const steering = { kind: "steering", setUpOn: day(1), closedOn: null } as const;
  const backbone = { ...steering, kind: "backbone" } as const;

  test.each([
    ["an ordinary one", {}, steering, null, null],
    ["with a vote", { isVoting: true }, steering, null, null],
    ["a chair with a vote", { isVoting: true, role: "chair" }, steering, null, null],
    ["for nobody", { organisationId: null }, steering, null, "seat-for-nobody"],
    ["for blanks", { organisationId: null, constituency: " " }, steering, null, "seat-for-nobody"],
    ["for a constituency", { organisationId: null, constituency: "Unge" }, steering, null, null],
    ["before the group", { from: day(0) }, steering, null, "period-backwards"],
    ["backwards", { from: day(9), until: day(8) }, steering, null, "period-backwards"],
    ["in a closed group", {}, { ...steering, closedOn: day(1) }, null, "group-closed"],
    ["a deputy for nobody", { role: "deputy" }, steering, null, "deputy-needs-seat"],
    ["a deputy for a member", { role: "deputy" }, steering, { role: "member" }, null],
    ["a deputy's deputy", { role: "deputy" }, steering, { role: "deputy" }, "deputy-needs-seat"],
    ["a member for a seat", {}, steering, { role: "member" }, "deputy-needs-seat"],
    [
      "an observer with a vote",
      { role: "observer", isVoting: true },
      steering,
      null,
      "role-has-no-vote",
    ],
    ["the backbone with a vote", { isVoting: true }, backbone, null, "backbone-cannot-vote"],
    ["the backbone without", {}, backbone, null, null],
  ] as const)("%s", (_what, change, group, deputyFor, reason) => {
    expect(seatRefusal({ ...member, ...change }, group, deputyFor)).toBe(reason);
  });
});

describe("the neutral secretariat", () => {
  const office = { groupKind: "backbone", isVoting: false, deputyForVoting: false } as const;
  const voter = { groupKind: "steering", isVoting: true, deputyForVoting: false } as const;
  const deputy = { groupKind: "steering", isVoting: false, deputyForVoting: true } as const;
  const observer = { groupKind: "steering", isVoting: false, deputyForVoting: false } as const;
  const table: [WeighedSeat, WeighedSeat, boolean][] = [
    [office, voter, true],
    [voter, office, true],
    [office, deputy, true],
    [office, observer, false],
    [office, office, false],
    [voter, deputy, false],
  ];

  test.each(table)("%j and %j at once: %j", (wanted, held, expected) => {
    expect(backboneWouldVote({ ...wanted, ...always }, [{ ...held, ...always }])).toBe(expected);
  });

  test("one after the other is allowed", () => {
    const before = { ...office, from: day(1), until: day(10) };
    expect(backboneWouldVote({ ...voter, from: day(10), until: null }, [before])).toBe(false);
    expect(backboneWouldVote({ ...voter, from: day(9), until: null }, [before])).toBe(true);
  });
});

test("every sector has one of eight hues", () => {
  for (const sector of [...sectors, null]) {
    expect(sectorFamily(sector)).toBeGreaterThanOrEqual(1);
    expect(sectorFamily(sector)).toBeLessThanOrEqual(8);
  }
});

test("a deputy stands in for a running seat that is no deputy's", () => {
  const seat = (id: string, facts: object = {}) => ({
    id,
    role: "member" as const,
    ...always,
    ...facts,
  });
  const seats = [
    seat("a"),
    seat("b", { role: "deputy" }),
    seat("c", { until: day(2) }),
    seat("self"),
  ];
  expect(principalsAmong(seats, day(5), "self").map((one) => one.id)).toEqual(["a"]);
});
