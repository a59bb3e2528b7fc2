import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alike } from "@/lib/exercise/guests/alike-plan";
import { gather, readGuests } from "@/lib/exercise/guests/rules";
import { tableTemplate } from "@/lib/exercise/preparation/rules";
import {
  type ExerciseState,
  type Step,
  steps,
  timeBoxEnd,
  type Work,
  whyNotNow,
  whyNotTo,
} from "@/lib/exercise/rules";

const at = (step: Step, over: Partial<ExerciseState> = {}): ExerciseState => ({
  ...{ step, sharedResult: "Ingen unge er alene", guestsRevealedAt: null, placesRevealedAt: null },
  ...{ endedAt: null, hasSheets: false, ...over },
});
const day = new Date("2026-11-25");

describe("what may be done when", () => {
  const cases: [Work, ExerciseState, string | null][] = [
    ["word-result", at("prepare"), null],
    ["word-result", at("couple"), null],
    ["word-result", at("guests"), "result-locked"],
    ["word-result", at("couple", { hasSheets: true }), "result-locked"],
    ["settle-naming", at("together"), null],
    ["settle-naming", at("prepare", { hasSheets: true }), "naming-is-kept"],
    ["write-guests", at("guests"), null],
    ["write-guests", at("couple"), "other-step"],
    ["write-guests", at("guests", { guestsRevealedAt: day }), "guests-revealed"],
    ["seat-alone", at("alone"), null],
    ["seat-alone", at("tables"), "other-step"],
    ["seat-alone", at("alone", { placesRevealedAt: day }), "places-revealed"],
    ["seat-together", at("compare"), "other-step"],
    ["seat-together", at("together"), null],
    ["seat-together", at("decide"), null],
    ["invite", at("together"), "other-step"],
    ["invite", at("missing"), null],
    ["propose", at("alone"), "other-step"],
    ["propose", at("decide"), null],
    ["anything", at("prepare"), null],
  ];
  test.each(cases)("%s at $step: %s", (work, exercise, reason) => {
    expect(whyNotNow(work, exercise)).toBe(reason);
  });

  test("nothing once it has ended", () => {
    for (const [work, exercise] of cases) {
      expect(whyNotNow(work, { ...exercise, endedAt: day })).toBe("exercise-over");
    }
  });

  test("the room goes anywhere, but past the couple only with a shared result", () => {
    for (const from of steps) {
      for (const to of steps) {
        expect(whyNotTo(to, at(from))).toBeNull();
        const isPast = steps.indexOf(to) > steps.indexOf("couple");
        expect(whyNotTo(to, at(from, { sharedResult: " " }))).toBe(
          isPast ? "result-missing" : null,
        );
        expect(whyNotTo(to, at(from, { endedAt: day }))).toBe("exercise-over");
      }
    }
  });

  test("a time box ends so many minutes after the step began, or never", () => {
    expect(timeBoxEnd({ stepBegunAt: day, stepMinutes: 15 })).toEqual(
      new Date("2026-11-25T00:15:00Z"),
    );
    expect(timeBoxEnd({ stepBegunAt: day, stepMinutes: null })).toBeNull();
  });
});

describe("the tables that an exercise begins with", () => {
  test("without groups: every part, and two working tables", () => {
    const tables = tableTemplate([]);
    expect(tables.map(({ part }) => part)).toEqual([
      ...["head", "working", "working", "friends", "kitchen", "reception", "not_invited"],
    ]);
    expect(tables.every(({ group }) => group === null)).toBe(true);
  });

  test("the groups of today are tables, each once", () => {
    const groups = [
      { id: "s", name: "Styregruppen", kind: "steering" as const },
      { id: "w", name: "Bolig", kind: "working" as const },
      { id: "b", name: "Sekretariatet", kind: "backbone" as const },
    ];
    const seated = tableTemplate(groups).flatMap(({ part, group }) =>
      group ? [[part, group.id]] : [],
    );
    expect(seated).toEqual([
      ["head", "s"],
      ["working", "w"],
      ["kitchen", "b"],
    ]);
  });
});

describe("guest lists", () => {
  test("are read a name in a line, without blanks and twice-written names", () => {
    expect(readGuests("  Kirkens   Korshær \n\nkirkens korshær\nDSB\n---")).toEqual([
      "Kirkens Korshær",
      "DSB",
    ]);
  });

  test("show each name once, as most wrote it, with how many wrote it", () => {
    expect(gather([["KFUM", "Dsb"], ["kfum"], ["KFUM"], ["DSB"], ["DSB"]])).toEqual([
      { key: "kfum", name: "KFUM", wrote: 3 },
      { key: "dsb", name: "DSB", wrote: 3 },
    ]);
  });

  test("lose nobody, count nobody twice, and do not depend on whose list comes first", () => {
    const lists = fc.array(fc.array(fc.constantFrom("Ål", "ål", "Bo", "C", "c!", "Dø")));
    fc.assert(
      fc.property(lists, (all) => {
        const read = all.map((list) => readGuests(list.join("\n")));
        const found = gather(read);
        const sum = found.reduce((total, { wrote }) => total + wrote, 0);
        expect(sum).toBe(read.flat().length);
        const counts = (one: typeof found) => new Map(one.map(({ key, wrote }) => [key, wrote]));
        expect(counts(gather(read.toReversed()))).toEqual(counts(found));
      }),
      { numRuns: 1_000 },
    );
  });

  test("offer names that are alike in pairs, each name in one pair at most", () => {
    const named = ["Aarhus Kommune", "Århus kommune", "DSB"].map((name) => ({ id: name, name }));
    expect(alike(named).map((pair) => pair.map(({ name }) => name))).toEqual([
      ["Aarhus Kommune", "Århus kommune"],
    ]);
  });
});
