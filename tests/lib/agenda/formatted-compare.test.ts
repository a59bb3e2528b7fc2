import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "@/lib/agenda/compare";
import { type FormattedPiece, formatted } from "@/lib/agenda/formatted-compare";
import { spansOf, wordsIn } from "@/lib/text/spans";

const compared = (before: string, after: string) => formatted(compareTexts(before, after));
/** As a page shows it: bold as **, italic as _, what went in −…−, what came in +…+. */
const shown = (pieces: FormattedPiece[]) =>
  pieces
    .map(({ kind, spans }) => {
      const sign = { same: "", removed: "−", added: "+" }[kind];
      const words = spans.map(({ text, strong, em }) => {
        const said = em ? `_${text}_` : text;
        return strong ? `<${said}>` : said;
      });
      return sign + words.join("") + sign;
    })
    .join("");

test("a changed word among bold ones is marked, and the signs are nowhere", () => {
  expect(shown(compared("Vi når **60 pladser** i år.", "Vi når **80 pladser** i år."))).toBe(
    "Vi når −<60>−+<80>+< pladser> i år.",
  );
});

test("a word that only became bold went as it was and came as it is", () => {
  expect(shown(compared("Alle unge er med.", "Alle **unge** er med."))).toBe(
    "Alle −unge−+<unge>+ er med.",
  );
});

test("headings, lists, links and escaped signs are read as they look", () => {
  const text =
    "## Mål\n\nVi vil:\n\n- *møde* unge\n- hjælpe [her](https://a.dk)\n\n1. først\n2. så 2 \\* 3";
  expect(wordsIn(spansOf(text))).toBe(
    "Mål\n\nVi vil:\n\n• møde unge\n• hjælpe her (https://a.dk)\n\n1. først\n2. så 2 * 3",
  );
  expect(spansOf(text)[0]).toEqual({ text: "Mål", strong: true, em: false });
});

test("a link that leads elsewhere is a change", () => {
  expect(shown(compared("Se [siden](https://a.dk).", "Se [siden](https://b.dk)."))).toContain("+");
});

test("a text without signs is read to the letter", () => {
  const text = "Første  linje\nanden\n\n\nTredje - med 60% & <b>.";
  expect(spansOf(text)).toEqual([{ text, strong: false, em: false }]);
});

test("both texts can be read from the pieces as they look, whatever was written", () => {
  const words = fc.array(
    fc.constantFrom(
      "mål",
      " ",
      "\n\n",
      "\n",
      "**",
      "*",
      "_",
      "## ",
      "- ",
      "1. ",
      "[a](https://a.dk)",
      "\\",
      "60",
    ),
  );
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const pieces = compared(before, after);
      for (const [gone, text] of [
        ["added", before],
        ["removed", after],
      ] as const) {
        const spans = pieces.filter(({ kind }) => kind !== gone).flatMap((piece) => piece.spans);
        expect(wordsIn(spans)).toBe(wordsIn(spansOf(text)));
        const isBold = (list: typeof spans) =>
          list.flatMap(({ text: said, strong, em }) =>
            [...said]
              .filter((letter) => letter.trim())
              .map((letter) => [letter, strong, em].join()),
          );
        expect(isBold(spans)).toEqual(isBold(spansOf(text)));
      }
    }),
    { numRuns: 1000 },
  );
});
