import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparePassages,
  compareTexts,
  compareVersions,
  isChangedPassage,
  type Piece,
} from "@/lib/agenda/compare";
import { type Passage, wordsOf } from "@/lib/agenda/rules";

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

describe("passages", () => {
  const goal = (passageId: string, words: string) => ({
    ...{ passageId, part: "goals" as const, text: words },
  });
  const compareGoals = (before: Passage[], after: Passage[]) =>
    comparePassages(before, after, "goals");

  test("a goal with new words is the same goal, and one that changed places is told so", () => {
    const compared = compareGoals(
      [goal("a", "60 pladser"), goal("b", "Et værested"), goal("c", "Mere tid")],
      [goal("b", "Et værested"), goal("a", "80 pladser"), goal("d", "En voksen ved navn")],
    );
    expect(compared.map(({ passageId, kind, number }) => [passageId, kind, number])).toEqual([
      ["b", "same", 1],
      ["a", "reworded", 2],
      ["d", "added", 3],
      ["c", "removed", 3],
    ]);
    expect(compared.filter(({ isMoved }) => isMoved)).toHaveLength(1);
  });

  test("nothing is moved by what comes or goes before it", () => {
    const [a, b, c] = [goal("a", "Et"), goal("b", "To"), goal("c", "Tre")];
    for (const after of [
      [goal("d", "Fire"), a, b, c],
      [b, c],
      [a, c],
    ]) {
      expect(compareGoals([a, b, c], after).some(({ isMoved }) => isMoved)).toBe(false);
    }
  });

  test("a paragraph of another identity that shares its words is the one before, rewritten", () => {
    const before = [
      { passageId: "a", part: "problem" as const, text: "Hver tiende ung står uden." },
    ];
    const after = [
      { ...before[0], passageId: "b", text: "Hver niende ung står uden." },
    ] as Passage[];
    expect(comparePassages(before, after, "problem")).toMatchObject([{ kind: "reworded" }]);
    expect(comparePassages(before, after, "goals").map(({ kind }) => kind)).toEqual([
      "added",
      "removed",
    ]);
  });

  test("another line break is told as that, and is no change of words", () => {
    const vision = { passageId: "v", part: "vision" as const, text: "Alle er med. Hver dag." };
    const compared = compareVersions(
      { passages: [vision] },
      { passages: [{ ...vision, text: "Alle er med.\nHver dag." }] },
    );
    const [passage] = compared.parts.flatMap(({ passages }) => passages);
    expect(passage).toMatchObject({ kind: "layout", pieces: [{ kind: "same" }] });
    expect(Object.values(compared.summary).every((count) => count === 0)).toBe(true);
  });

  test("a strategy that serves other goals is a change, with the same words", () => {
    const strategy = { passageId: "s", part: "strategies" as const, text: "Vi mødes." };
    const compared = compareVersions(
      { passages: [{ ...strategy, serves: ["a", "b"] }] },
      { passages: [{ ...strategy, serves: ["b"] }] },
    );
    expect(compared.summary).toMatchObject({ wordsAdded: 0, servesOthers: 1 });
    expect(
      compared.parts.flatMap(({ passages }) => passages).filter(isChangedPassage),
    ).toHaveLength(1);
  });

  test("the summary counts words and goals", () => {
    const vision = { passageId: "v", part: "vision" as const, text: "Alle er med." };
    const before = { passages: [vision, goal("a", "Et")] };
    const after = { passages: [{ ...vision, text: "Alle unge er med." }, goal("b", "To små")] };
    expect(compareVersions(before, after).summary).toEqual({
      ...{ wordsAdded: 3, wordsRemoved: 1, moved: 0, servesOthers: 0 },
      ...{ goalsReworded: 0, goalsAdded: 1, goalsRemoved: 1 },
    });
  });

  test("both versions can be read from the comparison, passage by passage", () => {
    const passages = fc.uniqueArray(
      fc.record({
        passageId: fc.constantFrom(..."abcdef"),
        part: fc.constant("problem" as const),
        text: fc.oneof(fc.string(), fc.constantFrom("en to tre fire", "en to tre fem", "to fem")),
      }),
      { selector: (one) => one.passageId },
    );
    fc.assert(
      fc.property(passages, passages, (before, after) => {
        const compared = comparePassages(before, after, "problem");
        expect(compared.filter(({ kind }) => kind !== "removed").map((one) => one.after)).toEqual(
          after.map((one) => one.text),
        );
        expect(
          compared
            .filter(({ kind }) => kind !== "added")
            .map((one) => one.before)
            .sort(),
        ).toEqual(before.map((one) => one.text).sort());
        for (const { pieces, ...one } of compared) {
          const isLaidOut = one.kind === "layout";
          const read = text(pieces, "same", "removed");
          expect(isLaidOut ? wordsOf(read) : read).toBe(
            isLaidOut ? wordsOf(one.before) : one.before,
          );
          expect(text(pieces, "same", "added")).toBe(one.after);
        }
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
