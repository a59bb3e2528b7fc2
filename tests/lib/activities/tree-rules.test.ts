import fc from "fast-check";
import { expect, test } from "vitest";
import { countStandings, type TreeActivity, treeOf } from "@/lib/activities/tree-rules";

const goal = (passageId: string) => ({
  ...{ passageId, part: "goals" as const, text: passageId, serves: [] },
});
const strategy = (passageId: string, ...serves: string[]) => ({
  ...{ passageId, part: "strategies" as const, text: passageId, serves },
});
const activity = (id: string, goals: string[], strategies: string[]): TreeActivity => ({
  ...{ id, title: id, ownerName: "", status: null, goals, strategies },
});

test("an activity stands under its strategy, straight under a goal that no strategy of its serves, or outside", () => {
  const passages = [goal("g1"), goal("g2"), strategy("s1", "g1", "g2"), strategy("s2")];
  const tree = treeOf(passages, [
    activity("both", ["g1"], ["s1"]),
    activity("direct", ["g2"], []),
    activity("loose", [], ["s2"]),
    activity("old", ["gone"], ["gone"]),
  ]);
  const told = tree.goals.map(({ goal, branches, direct }) => [
    goal.passageId,
    branches.map((branch) => branch.activities.map(({ id }) => id)),
    direct.map(({ id }) => id),
  ]);
  expect(told).toEqual([
    ["g1", [["both"]], []],
    ["g2", [["both"]], ["direct"]],
  ]);
  expect(tree.loose.map(({ activities }) => activities.map(({ id }) => id))).toEqual([["loose"]]);
  expect(tree.outside.map(({ id }) => id)).toEqual(["old"]);
});

test("no activity is lost, and none is outside that serves something", () => {
  const some = (...ids: string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
  const activities = fc
    .array(fc.tuple(some("g1", "g2", "gone"), some("s1", "s2", "gone")), { maxLength: 8 })
    .map((list) =>
      list.map(([goals, strategies], index) => activity(`${index}`, goals, strategies)),
    );
  fc.assert(
    fc.property(activities, some("g1", "g2"), some("g1", "g2"), (all, one, other) => {
      const passages = [goal("g1"), goal("g2"), strategy("s1", ...one), strategy("s2", ...other)];
      const tree = treeOf(passages, all);
      const branches = [...tree.goals.flatMap((each) => each.branches), ...tree.loose];
      const placed = new Set([
        ...branches.flatMap((branch) => branch.activities),
        ...tree.goals.flatMap(({ direct }) => direct),
      ]);
      for (const each of all) {
        const serves = [...each.goals, ...each.strategies].some((id) => id !== "gone");
        expect(placed.has(each)).toBe(serves);
        expect(tree.outside.includes(each)).toBe(!serves);
      }
    }),
  );
});

test("an activity under several strategies counts once", () => {
  const twice = activity("a", [], ["s1", "s2"]);
  expect(countStandings([twice, twice, { ...twice, status: "at_risk" }])).toMatchObject({
    ...{ unreported: 1, at_risk: 1, on_track: 0 },
  });
});
