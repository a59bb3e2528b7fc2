import { expect, test } from "vitest";
import { changesBetween, type SeatedPlan, tablesInBoth } from "@/lib/exercise/again/rules";

const plan = (places: Record<string, string | null>, why = ""): SeatedPlan => ({
  tables: ["Hovedbordet", "Vennebordet"].map((name) => ({ id: name, name })),
  actors: Object.entries(places).map(([name, tableId]) => ({
    id: `card ${name}`,
    name,
    organisationId: null,
    tableId,
    why,
  })),
});

test("tells who moved, came and left since the last time, and why", () => {
  const before = plan({ Jobcentret: "Hovedbordet", Avisen: "Vennebordet", Skolen: "Vennebordet" });
  const after = plan(
    { JOBCENTRET: "Vennebordet", Koret: "Hovedbordet", Skolen: "Vennebordet", Avisen: null },
    "Fordi.",
  );
  const why = "Fordi.";
  const [moved, came, left] = [
    { name: "JOBCENTRET", actorId: "card JOBCENTRET", why },
    { name: "Koret", actorId: "card Koret", why },
    { name: "Avisen", actorId: "card Avisen", why },
  ];
  expect(changesBetween(before, after)).toEqual([
    { change: "moved", ...moved, from: "Hovedbordet", to: "Vennebordet" },
    { change: "came", ...came, to: "Hovedbordet" },
    { change: "left", ...left, from: "Vennebordet" },
  ]);
});

test("lays the two plans beside each other, with where whoever changed came from and went to", () => {
  const before = plan({ Jobcentret: "Hovedbordet", Avisen: "Vennebordet", Skolen: "Vennebordet" });
  const after = plan({ Jobcentret: "Vennebordet", Koret: "Nyt bord", Skolen: "Vennebordet" });
  after.tables.unshift({ id: "Nyt bord", name: "Nyt bord" }, { id: "Tomt", name: "Tomt" });
  expect(tablesInBoth(before, after)).toEqual([
    { name: "Nyt bord", before: [], after: [{ name: "Koret", from: null }] },
    { name: "Hovedbordet", before: [{ name: "Jobcentret", to: "Vennebordet" }], after: [] },
    {
      name: "Vennebordet",
      before: [{ name: "Avisen", to: null }, { name: "Skolen" }],
      after: [{ name: "Jobcentret", from: "Hovedbordet" }, { name: "Skolen" }],
    },
  ]);
});

test("nothing moved between a plan and itself", () => {
  const one = plan({ Jobcentret: "Hovedbordet", Avisen: null });
  expect(changesBetween(one, one)).toEqual([]);
  const same = [{ name: "Jobcentret" }];
  expect(tablesInBoth(one, one)).toEqual([{ name: "Hovedbordet", before: same, after: same }]);
});
