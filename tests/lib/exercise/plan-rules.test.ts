import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bringsVoice,
  type PlanActor,
  type PlanTable,
  remarksOn,
  votesThere,
} from "@/lib/exercise/plan-rules";
import { tableParts } from "@/lib/exercise/rules";

const table = (id: string, part: PlanTable["part"], over: Partial<PlanTable> = {}): PlanTable => ({
  ...{ id, part, least: 0, most: null, needs: [], ...over },
});
const actor = (id: string, tableId: string | null, over: Partial<PlanActor> = {}): PlanActor => ({
  ...{ id, tableId, organisationId: id, sector: null, livedExperience: false, role: "member" },
  ...over,
});
const head = table("h", "head");
const kitchen = table("k", "kitchen");
const kinds = (remarks: ReturnType<typeof remarksOn>) => remarks.map(({ kind }) => kind);

describe("the backbone has no vote at the head table", () => {
  test.each([
    ["the host of the backbone of today", [actor("host", "h")], ["backbone-votes"]],
    [
      "who cooks in the plan",
      [actor("a", "k"), actor("b", "h", { organisationId: "a" })],
      ["backbone-votes"],
    ],
    ["as an observer it may sit there", [actor("host", "h", { role: "observer" })], []],
    ["at a working table it has no vote anyway", [actor("host", "w")], []],
    [
      "somebody whom the register does not know is nobody's host",
      [actor("x", "h", { organisationId: null })],
      [],
    ],
  ])("%s", (_name, actors, expected) => {
    const tables = [head, kitchen, table("w", "working")];
    const stops = remarksOn(tables, actors, [], "host").filter(({ weight }) => weight === "stop");
    expect(kinds(stops)).toEqual(expected);
  });

  test("only at the head table, and only in a part that carries a vote", () => {
    for (const part of tableParts) {
      expect(votesThere(part, "member")).toBe(part === "head");
      expect(votesThere(part, "observer")).toBe(false);
      expect(votesThere(part, "secretary")).toBe(false);
    }
  });
});

test("a room without a head table is told so", () => {
  expect(remarksOn([kitchen], [], [], null)).toEqual([{ kind: "no-head", weight: "stop" }]);
  expect(remarksOn([], [], [], null)).toEqual([]);
});

describe("a table speaks up", () => {
  const at = (over: Partial<PlanTable>, ...seated: PlanActor[]) =>
    kinds(remarksOn([table("h", "head", over)], seated, [], null));
  const public_ = actor("p", "h", { sector: "municipality" });
  const user = actor("u", "h", { sector: "user_organisation" });

  test("over its size and under it, but not while it is empty", () => {
    expect(at({ most: 1 }, public_, user)).toEqual(["too-many"]);
    expect(at({ least: 3 }, public_, user)).toEqual(["too-few"]);
    expect(at({ least: 3 })).toEqual([]);
  });

  test("when a voice that it needs is missing", () => {
    expect(at({ needs: ["public", "civil", "lived"] }, public_)).toEqual([
      "voice-missing",
      "voice-missing",
    ]);
    // A user organisation speaks for civil society and for those who have lived it.
    expect(at({ needs: ["public", "civil", "lived"] }, public_, user)).toEqual([]);
    expect(bringsVoice({ sector: "business", livedExperience: true }, "lived")).toBe(true);
    expect(bringsVoice({ sector: "business", livedExperience: false }, "lived")).toBe(false);
  });
});

describe("an organisation in two places", () => {
  const tables = [head, table("w", "working"), table("f", "friends")];
  const twice = (one: string, other: string) =>
    kinds(
      remarksOn(
        tables,
        [actor("a", one, { organisationId: "o" }), actor("b", other, { organisationId: "o" })],
        [],
        null,
      ),
    );
  test.each([
    ["h", "w", []],
    ["w", "f", ["twice"]],
    ["w", "w", ["twice"]],
  ])("%s and %s", (one, other, expected) => {
    expect(twice(one, other)).toEqual(expected);
  });
});

describe("ties", () => {
  const tables = [head, table("w", "working")];
  test.each([
    ["near", "h", "w", ["far-apart"]],
    ["near", "h", "h", []],
    ["apart", "h", "h", ["too-near"]],
    ["apart", "h", "w", []],
    ["near", "h", null, []],
  ] as const)("%s: %s and %s", (kind, one, other, expected) => {
    const seated = [actor("a", one), actor("b", other)];
    expect(kinds(remarksOn(tables, seated, [{ oneId: "a", otherId: "b", kind }], null))).toEqual(
      expected,
    );
  });
});

test("whatever the plan: stops come first, and the order of the cards does not matter", () => {
  const actors = fc.array(
    fc.record({
      id: fc.uuid(),
      organisationId: fc.constantFrom("host", "a", "b", null),
      sector: fc.constantFrom("municipality", "civil_society", null),
      livedExperience: fc.boolean(),
      tableId: fc.constantFrom("h", "k", "w", null),
      role: fc.constantFrom("chair", "member", "observer"),
    }),
    { maxLength: 30 },
  );
  const tables = [
    table("h", "head", { most: 3, least: 2, needs: ["public", "lived"] }),
    ...[kitchen, table("w", "working", { most: 4 })],
  ];
  fc.assert(
    fc.property(actors as fc.Arbitrary<PlanActor[]>, (plan) => {
      const remarks = remarksOn(tables, plan, [], "host");
      const weights = remarks.map(({ weight }) => weight);
      expect(weights).toEqual(
        weights.toSorted((one, other) => (one === other ? 0 : one === "stop" ? -1 : 1)),
      );
      const other = remarksOn(tables, plan.toReversed(), [], "host");
      expect(kinds(other).toSorted()).toEqual(kinds(remarks).toSorted());
      const voting = plan.filter((one) => one.tableId === "h" && one.role !== "observer");
      if (voting.some((one) => one.organisationId === "host")) {
        expect(weights[0]).toBe("stop");
      }
    }),
    { numRuns: 1_000 },
  );
});
