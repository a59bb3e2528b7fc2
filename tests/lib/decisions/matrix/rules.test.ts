import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ProposalKind, proposalKinds } from "@/lib/decisions/effects";
import {
  type Body,
  compareMatrices,
  firstDayToDecide,
  kindsWithoutRow,
  type MatrixRow,
  mayPropose,
  proposers,
  rowsFor,
  warningsOf,
} from "@/lib/decisions/matrix/rules";
import { rowForm, ruleOfForm } from "@/lib/decisions/matrix/schema";
import { citedMatter, rowInForce } from "@/lib/decisions/matter";
import { defaultRule, type MajorityRule, majorities } from "@/lib/decisions/voting-rules";
import { roles } from "@/lib/member";

const row = (
  matterId: string,
  kinds: ProposalKind[],
  more: Partial<MatrixRow> = {},
): MatrixRow => ({
  ...{ id: `row-${matterId}`, matterId, matter: matterId, kinds, rule: defaultRule },
  ...{ noticeDays: 0, proposers: [...proposers], heard: "", publicity: "internal" },
  ...{ earlyClosing: "always", extendDays: 0 },
  ...more,
});
const all = row("all", [...proposalKinds]);
const money = row("money", ["other"], { proposers: ["steering"] });

describe("who may propose", () => {
  test.each([
    ["partner", ["partner"], true],
    ["partner", ["steering", "working"], false],
    ["steering-observer", ["steering"], true],
    ["working-member", ["working"], true],
    ["backbone", proposers, false],
    ["sideline", proposers, false],
    ["initiator", proposers, false],
  ] as const)("%s under a row for %s: %s", (role, under, expected) => {
    expect(mayPropose({ roles: [role] }, { proposers: [...under] })).toBe(expected);
  });

  test("nobody may under a row for nobody", () => {
    expect(mayPropose({ roles: [...roles] }, { proposers: [] })).toBe(false);
  });
});

describe("the row that gives the power", () => {
  const partner = { roles: ["partner" as const] };
  test("is the first of its kind under which the member may propose", () => {
    expect(citedMatter([money, all], "other", null, partner)).toBe("all");
  });
  test("is the one chosen", () => {
    const chair = { roles: ["steering-chair" as const] };
    expect(citedMatter([money, all], "other", "all", chair)).toBe("all");
  });
  test("is refused where proposing is for others", () => {
    expect(() => citedMatter([money, all], "other", "money", partner)).toThrow("may-not-propose");
  });
  test("is refused where it is for another kind, or gone", () => {
    expect(() => citedMatter([money], "give_seat", null, partner)).toThrow("matter-gone");
    expect(() => citedMatter([all], "other", "money", partner)).toThrow("matter-gone");
  });
  test("when it is put on: the cited row, else the one chosen instead, never one of another kind", () => {
    const proposal = { kind: "other" as const, matterId: "gone" };
    expect(rowInForce([money, all], { ...proposal, matterId: "all" }, "money")).toBe(all);
    expect(rowInForce([money, all], proposal, "money")).toBe(money);
    expect(() => rowInForce([money, all], proposal, null)).toThrow("matter-gone");
    expect(() => rowInForce([row("seats", ["give_seat"])], proposal, "seats")).toThrow(
      "matter-gone",
    );
  });
});

test("a kind that is younger than the matrix is another matter, unless a row names it", () => {
  const grants = row("grants", ["grant_money"]);
  expect(rowsFor([all], "grant_money")).toEqual([all]);
  expect(rowsFor([row("seats", ["give_seat"]), row("rest", ["other"])], "grant_money")).toEqual([
    row("rest", ["other"]),
  ]);
  expect(rowsFor([all, grants], "grant_money")).toContainEqual(grants);
});

test("what no row is about, nobody could decide", () => {
  expect(kindsWithoutRow([all])).toEqual([]);
  expect(kindsWithoutRow([row("some", ["other", "give_seat"])])).toEqual(
    // A matrix may do without elections and priorities: they have a procedure of their own.
    proposalKinds.filter(
      (kind) =>
        !["other", "give_seat", "grant_money", "elect", "elect_backbone", "prioritise"].includes(
          kind,
        ),
    ),
  );
});

test("notice is counted in days from the one on which it is put on", () => {
  const today = new Date("2026-11-25");
  expect(firstDayToDecide({ noticeDays: 0 }, today)).toEqual(today);
  expect(firstDayToDecide({ noticeDays: 7 }, today)).toEqual(new Date("2026-12-02"));
});

describe("a rule that can never be met is warned of", () => {
  const body: Body = { seats: 8, voices: { public: 3, civil: 1 }, hasChair: true };
  const partners = { seats: 3, voices: { civil: 2 }, hasChair: false };
  const under = (rule: Partial<MajorityRule>, of = body) =>
    warningsOf({ rule: { ...defaultRule, ...rule } }, { seats: of, organisations: partners }).map(
      ({ warning }) => warning,
    );
  test.each<[string, Partial<MajorityRule>, string[]]>([
    ["the usual one", {}, []],
    ["as many as there are", { quorum: { kind: "count", count: 8 } }, []],
    ["more seats than there are", { quorum: { kind: "count", count: 9 } }, ["quorum-too-high"]],
    ["a voice that is there", { voices: [{ voice: "civil", least: 1 }] }, []],
    ["too many of it", { voices: [{ voice: "civil", least: 2 }] }, ["voice-missing"]],
    ["one nobody has", { voices: [{ voice: "lived", least: 1 }] }, ["voice-missing"]],
    ["all", { threshold: majorities.all }, []],
    [
      "more than all",
      { threshold: { numerator: 1, denominator: 1, strict: true } },
      ["more-than-all"],
    ],
    [
      "101 %",
      { threshold: { numerator: 101, denominator: 100, strict: false } },
      ["more-than-all"],
    ],
  ])("%s", (_name, rule, expected) => {
    expect(under(rule)).toEqual(expected);
  });
  test("what the partners can never meet, though the seats can", () => {
    const organisations = { electorate: "organisations" } as const;
    expect(under({ ...organisations, quorum: { kind: "count", count: 4 } })).toEqual([
      "quorum-too-high",
    ]);
    expect(under({ ...organisations, voices: [{ voice: "public", least: 1 }] })).toEqual([
      "voice-missing",
    ]);
    expect(under({ ...organisations, voices: [{ voice: "civil", least: 2 }] })).toEqual([]);
    expect(under({ ...organisations, tie: "chair" })).toEqual(["no-chair"]);
  });
  test("nobody who could vote", () => {
    const nobody = { seats: 0, voices: {}, hasChair: false };
    expect(under({}, nobody)).toEqual(["nobody-votes"]);
  });
  test("a tie for a chair that is not there", () => {
    expect(under({ tie: "chair" })).toEqual([]);
    expect(under({ tie: "chair" }, { ...body, hasChair: false })).toEqual(["no-chair"]);
  });
});

describe("two matrices compared", () => {
  test("name what comes, goes and changes", () => {
    const dearer = { ...money, noticeDays: 7 };
    const seats = row("seats", ["give_seat"]);
    expect(compareMatrices([money, all], [seats, dearer])).toEqual([
      { change: "added", row: seats },
      { change: "changed", row: dearer, before: money },
      { change: "removed", row: all },
    ]);
  });

  const changed: fc.Arbitrary<Partial<MatrixRow>> = fc.oneof(
    fc.record({ matter: fc.constantFrom("Noget andet", "Penge") }),
    fc.record({ noticeDays: fc.integer({ min: 1, max: 365 }) }),
    fc.record({ heard: fc.constantFrom("Ungerådet", "Alle") }),
    fc.constant<Partial<MatrixRow>>({ publicity: "listed" }),
    fc.constant<Partial<MatrixRow>>({ earlyClosing: "never" }),
    fc.constant<Partial<MatrixRow>>({ extendDays: 7 }),
    fc.constant<Partial<MatrixRow>>({ proposers: ["partner"] }),
    fc.constant<Partial<MatrixRow>>({ kinds: ["other"] }),
    fc
      .constantFrom<Partial<MajorityRule>>(
        { basis: "all" },
        { tie: "chair" },
        { countsAbstentions: true },
        { reopening: majorities.all },
        { threshold: majorities["two-thirds"] },
        { quorum: { kind: "count", count: 5 } },
        { voices: [{ voice: "lived", least: 1 }] },
      )
      .map((rule) => ({ rule: { ...defaultRule, ...rule } })),
  );
  test("whatever is changed in a row is seen, and nothing where nothing is", () => {
    fc.assert(
      fc.property(changed, (more) => {
        const after = { ...all, ...more, id: "new" };
        expect(compareMatrices([all], [after])).toHaveLength(1);
        expect(compareMatrices([after], [{ ...after, id: "other" }])).toEqual([]);
      }),
    );
  });

  test("the order in which things are named is no change", () => {
    const voices = [
      { voice: "civil" as const, least: 1 },
      { voice: "lived" as const, least: 1 },
    ];
    const one = { ...all, rule: { ...defaultRule, voices } };
    const other = {
      ...one,
      kinds: one.kinds.toReversed(),
      proposers: one.proposers.toReversed(),
      rule: { ...defaultRule, voices: voices.toReversed() },
    };
    expect(compareMatrices([one], [other])).toEqual([]);
  });
});

describe("the form of a row", () => {
  const filled = {
    ...{ proposalId: "01890000-0000-7000-8000-000000000000", matter: "Penge", kinds: "other" },
    ...{ majority: "two-thirds", basis: "present", tie: "falls", quorum: "half" },
    ...{ noticeDays: "7", proposers: ["steering", "partner"], heard: "" },
    ...{ recused: "in", proxies: "1" },
  };
  const issuesOf = (fields: object) => {
    const read = rowForm.safeParse({ ...filled, ...fields });
    return read.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  };

  test("gives the rule that it describes", () => {
    const form = rowForm.parse({
      ...filled,
      quorum: "count",
      quorumCount: "5",
      reopening: "four-fifths",
      "voice-lived": "1",
    });
    expect(ruleOfForm(form)).toEqual({
      procedure: "majority",
      threshold: { numerator: 2, denominator: 3, strict: false },
      basis: "cast",
      countsAbstentions: true,
      tie: "falls",
      reopening: { numerator: 4, denominator: 5, strict: false },
      quorum: { kind: "count", count: 5 },
      voices: [{ voice: "lived", least: 1 }],
      recused: "in",
      proxies: 1,
    });
  });

  test.each<[string, object, string[]]>([
    ["is fine as it is", {}, []],
    ["about nothing", { kinds: undefined }, ["kinds: tick-matter"]],
    ["proposed by nobody", { proposers: undefined }, ["proposers: tick-proposer"]],
    ["half a day", { noticeDays: "0,5" }, ["noticeDays: notice-days"]],
    ["61 days more", { extendDays: "61" }, ["extendDays: extend-days"]],
    ["more than a year", { noticeDays: "366" }, ["noticeDays: notice-days"]],
    ["a number that is left out", { quorum: "count" }, ["quorumCount: quorum-number"]],
    ["nobody must vote", { quorum: "count", quorumCount: "0" }, ["quorumCount: quorum-number"]],
    ["minus one voice", { "voice-civil": "-1" }, ["voice-civil: whole-number"]],
    ["more proxies than seats", { proxies: "21" }, ["proxies: proxies"]],
    ["a majority of 101 %", { majority: "101" }, ["majority: choose"]],
  ])("%s", (_name, fields, expected) => {
    expect(issuesOf(fields)).toEqual(expected);
  });
});
