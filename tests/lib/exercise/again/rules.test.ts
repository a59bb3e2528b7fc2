import { expect, test } from "vitest";
import { changesBetween, type SeatedPlan } from "@/lib/exercise/again/rules";

const plan = (places: Record<string, string | null>, why = ""): SeatedPlan => ({
  tables: ["Hovedbordet", "Vennebordet"].map((name) => ({ id: name, name })),
  actors: Object.entries(places).map(([name, tableId]) => ({
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
  expect(changesBetween(before, after)).toEqual([
    { change: "moved", name: "JOBCENTRET", from: "Hovedbordet", to: "Vennebordet", why: "Fordi." },
    { change: "came", name: "Koret", to: "Hovedbordet", why: "Fordi." },
    { change: "left", name: "Avisen", from: "Vennebordet", why: "Fordi." },
  ]);
});

test("nothing moved between a plan and itself", () => {
  const one = plan({ Jobcentret: "Hovedbordet", Avisen: null });
  expect(changesBetween(one, one)).toEqual([]);
});
