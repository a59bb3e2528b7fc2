import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOf, placeOf, withParagraph } from "@/lib/text/rules";

const word = fc.constantFrom("havn", "bro", "skole", "- punkt", "  ind", "**vigtigt**", "\t", "");
const text = fc
  .array(fc.tuple(word, fc.constantFrom("\n", "\n\n", "\n \n", " ", "\n\n\n")), { maxLength: 14 })
  .map((parts) => parts.flat().join(""));

describe("paragraphs", () => {
  test.each<[string, string[]]>([
    ["Et.\nStadig et.\n \nTo.\n\n\n\nTre.\n", ["Et.\nStadig et.", "To.", "Tre."]],
    ["", []],
    [" \n\n ", []],
    ["- a\n- b", ["- a\n- b"]],
  ])("%j are %j", (given, expected) => {
    expect(paragraphsOf(given)).toEqual(expected);
  });

  test("none is empty, and each stands in the text", () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const paragraph of paragraphsOf(given)) {
          expect(paragraph.trim()).toBe(paragraph);
          expect(paragraph).not.toMatch(/\n[ \t]*\n/);
          expect(given).toContain(paragraph);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("one is replaced by others, and no other changes by a letter", () => {
    fc.assert(
      fc.property(text, text, fc.nat({ max: 8 }), (given, words, index) => {
        const before = paragraphsOf(given);
        const after = withParagraph(given, index, words);
        if (index >= before.length) {
          expect(after).toBe(given);
          return;
        }
        expect(paragraphsOf(after)).toEqual(before.toSpliced(index, 1, ...paragraphsOf(words)));
        expect(withParagraph(given, index, before[index] ?? "")).toBe(given);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("where a passage is now", () => {
  test.each<[string, string, number, number | null]>([
    ["A\n\nB", "B", 1, 1],
    ["Ny\n\nA\n\nB", "B", 1, 2],
    ["A\n\nB, ændret", "B", 1, null],
    ["B\n\nA\n\nB", "B", 1, null],
    ["B\n\nA\n\nB", "B", 2, 2],
    ["", "B", 0, null],
  ])("in %j %j, once number %i, is %j", (given, passage, position, expected) => {
    expect(placeOf(given, { passage, position })).toBe(expected);
  });

  test("what is found says the same to the letter", () => {
    fc.assert(
      fc.property(text, text, fc.nat({ max: 6 }), (before, after, position) => {
        const passage = paragraphsOf(before)[position] ?? "";
        const place = placeOf(after, { passage, position });
        if (place !== null) expect(paragraphsOf(after)[place]).toBe(passage);
      }),
      { numRuns: 1000 },
    );
  });
});
