import { addDays } from "date-fns";
import { describe, expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { isFilledIn, reviewStanding } from "@/lib/organisation/reviews/rules";

const today = new Date("2026-11-25");

describe("a group's review", () => {
  test.each([
    [-1, "overdue"],
    [0, "soon"],
    [30, "soon"],
    [31, "later"],
  ])("in %i days is %s", (days, standing) => {
    const group = { reviewOn: addDays(today, days), closedOn: null };
    expect(reviewStanding(group, today)).toBe(standing);
  });

  test("is none without a day, and of a closed group", () => {
    expect(reviewStanding({ reviewOn: null, closedOn: null }, today)).toBe("none");
    expect(reviewStanding({ reviewOn: addDays(today, -9), closedOn: today }, today)).toBe("none");
  });
});

describe("the template of a mandate", () => {
  test.each(["da", "en"] as const)("is not a mandate by itself (%s)", (locale) => {
    const template = translatorFor(locale)("organisation.group.mandateTemplate");
    expect(template.split("\n")).toHaveLength(6);
    expect(isFilledIn(template)).toBe(false);
    const lines = template.split("\n");
    expect(isFilledIn(lines.map((line) => line.replace("…", "bolig")).join("\n"))).toBe(true);
    expect(isFilledIn(`${lines[0]?.replace("…", "bolig")}\n${lines[1]}`)).toBe(false);
  });

  test("an ellipsis inside a sentence is the writer's own", () => {
    expect(isFilledIn("Finde boliger … og nøgler.\nOgså mere …")).toBe(true);
  });
});
