import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { readText, writeText } from "@/lib/text/document";
import { isSafeLink } from "@/lib/text/markdown";

const part = fc.constantFrom(
  ...["havn", "**fed**", "*skrå*", "[side](https://havn.dk)", "[x](javascript:alert(1))"],
  ...[
    "- et",
    "1. to",
    "# Tre",
    "## Fire",
    "* _ [ ] \\ `",
    "<b>nej</b>",
    "&amp;",
    "    ",
    "> citat",
  ],
  ...["\n", "\n", "\n\n", "\n\n", " ", "\t", "ÆØÅ 😀", "---", "1986. Et år", "```"],
);
const text = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(""));
const fresh = { sources: new WeakMap<Node, never>() };

test("what nobody touched is written as it was, to the letter", () => {
  fc.assert(
    fc.property(text, (given) => {
      const read = readText(given);
      const blocks = (words: string) => words.split(/\n\s*\n/).map((one) => one.trim());
      expect(blocks(writeText(read.doc, read).trim())).toEqual(blocks(given.trim()));
    }),
    { numRuns: 500 },
  );
});

test("what is written anew says the same when it is read again", () => {
  fc.assert(
    fc.property(text, (given) => {
      const { doc } = readText(given);
      const again = readText(writeText(doc, fresh)).doc;
      expect(wordsIn(again)).toBe(wordsIn(doc));
    }),
    { numRuns: 500 },
  );
});

test("a paragraph that is changed changes no other", () => {
  const given = "Vi * åbner [igen].\n\n- et\n- to\n\nVi ses_her_.";
  const read = readText(given);
  const changed = read.doc.copy(
    read.doc.content.replaceChild(1, readText("- et\n- *tre*").doc.child(0)),
  );
  expect(writeText(changed, read)).toBe("Vi * åbner [igen].\n\n- et\n- *tre*\n\nVi ses_her_.");
});

test.each<[string, boolean]>([
  ["https://havn.dk", true],
  ["HTTP://havn.dk", true],
  ["mailto:a@havn.dk", true],
  ["javascript:alert(1)", false],
  [" javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["//havn.dk", false],
  ["/initiatives", false],
  ["", false],
])("a link to %j: %s", (address, expected) => {
  expect(isSafeLink(address)).toBe(expected);
});

/** Spaces apart, every letter that the document holds. */
function wordsIn(doc: Node): string {
  return doc.textBetween(0, doc.content.size, " ", " ").replace(/\s+/g, " ").trim();
}
