import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareGoals, compareTexts, compareVersions, type Piece } from "@/lib/agenda/compare";

const text = (pieces: Piece[], ...kinds: Piece["kind"][]) =>
  pieces
    .filter((piece) => kinds.includes(piece.kind))
    .map((piece) => piece.text)
    .join("");

describe("two texts, word by word", () => {
  test("a word that was changed", () => {
    expect(compareTexts("Vi når 60 pladser.", "Vi når 80 pladser.")).toEqual([
      { kind: "same", text: "Vi når " },
      { kind: "removed", text: "60" },
      { kind: "added", text: "80" },
      { kind: "same", text: " pladser." },
    ]);
  });

  test("Danish letters belong to their word", () => {
    const pieces = compareTexts("en ørken", "en ø");
    expect(text(pieces, "removed")).toBe("ørken");
    expect(text(pieces, "added")).toBe("ø");
  });

  test("the same text has no changes", () => {
    expect(compareTexts("Uændret.", "Uændret.").every((piece) => piece.kind === "same")).toBe(true);
  });

  test("both texts can be read from the pieces, to the letter", () => {
    const words = fc.array(fc.constantFrom("æble", "Øst", "å", " ", "\n\n", ",", "60", "mål", "."));
    const texts = fc.oneof(
      words.map((list) => list.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = compareTexts(before, after);
        expect(text(pieces, "same", "removed")).toBe(before);
        expect(text(pieces, "same", "added")).toBe(after);
      }),
    );
  });
});

describe("goals", () => {
  const goal = (goalId: string, words: string) => ({ goalId, text: words });

  test("a goal with new words is the same goal", () => {
    const compared = compareGoals(
      [goal("a", "60 pladser"), goal("b", "Et værested"), goal("c", "Mere tid")],
      [goal("b", "Et værested"), goal("a", "80 pladser"), goal("d", "En voksen ved navn")],
    );
    expect(compared.map(({ goalId, kind, number }) => [goalId, kind, number])).toEqual([
      ["b", "same", 1],
      ["a", "reworded", 2],
      ["d", "added", 3],
      ["c", "removed", 3],
    ]);
  });

  test("the summary counts words and goals", () => {
    const before = {
      vision: "Alle er med.",
      problem: "",
      strategies: "",
      goals: [goal("a", "Et")],
    };
    const after = { ...before, vision: "Alle unge er med.", goals: [goal("b", "To små")] };
    expect(compareVersions(before, after).summary).toEqual({
      wordsAdded: 3,
      wordsRemoved: 1,
      goalsReworded: 0,
      goalsAdded: 1,
      goalsRemoved: 1,
    });
  });

  test("every goal of both versions is there exactly once", () => {
    const goals = fc.uniqueArray(
      fc.record({ goalId: fc.constantFrom(..."abcdef"), text: fc.string() }),
      {
        selector: (one) => one.goalId,
      },
    );
    fc.assert(
      fc.property(goals, goals, (before, after) => {
        const ids = compareGoals(before, after).map((one) => one.goalId);
        expect(ids.toSorted()).toEqual(
          [...new Set([...before, ...after].map((one) => one.goalId))].toSorted(),
        );
      }),
    );
  });
});

test("a passage written anew reads as one passage out and one in", () => {
  expect(
    compareTexts("Der er hjælp til alle unge her.", "Her er støtte til mange unge her."),
  ).toEqual([
    { kind: "removed", text: "Der er hjælp til alle" },
    { kind: "added", text: "Her er støtte til mange" },
    { kind: "same", text: " unge her." },
  ]);
});

test("a sentence that stayed between two changes is not part of them", () => {
  const kinds = compareTexts("Ja. Vi mødes. Nej.", "Jo. Vi mødes. Næ.").map(({ kind }) => kind);
  expect(kinds).toEqual(["removed", "added", "same", "removed", "added", "same"]);
});
