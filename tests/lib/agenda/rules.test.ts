import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AgendaPart,
  authorOf,
  firstSentence,
  inputStateOf,
  keepsWords,
  laidOut,
  matchParagraphs,
  type Passage,
  saysTheSame,
  standingOf,
} from "@/lib/agenda/rules";
import { paragraphsOf } from "@/lib/text/rules";

const word = fc.constantFrom("æble", "Øst", "å", "mål", "60", "ung", "og");
const space = fc.constantFrom(" ", "  ", "\n", "\t", "\n\n", " \r\n");
const spaced = fc
  .tuple(fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 8 }), space)
  .map(([pairs, first]) => first + pairs.flat().join(""));

describe("paragraphs", () => {
  test("an empty line ends one, spaces on it or not", () => {
    expect(paragraphsOf("Et.\nStadig et.\n \nTo.\n\n\n\nTre.\n")).toEqual([
      "Et.\nStadig et.",
      "To.",
      "Tre.",
    ]);
  });

  test.each([
    ["moved", ["B er her.", "A er der."], ["b", "a"]],
    ["rewritten a little", ["A er der altid.", "B er her."], ["a", "b"]],
    ["new", ["A er der.", "Noget helt andet nu.", "B er her."], ["a", null, "b"]],
    ["gone", ["B er her."], ["b"]],
    ["doubled", ["A er der.", "A er der."], ["a", null]],
  ])("a paragraph that is %s is recognised", (_, texts, expected) => {
    const before = [
      { id: "a", text: "A er der." },
      { id: "b", text: "B er her." },
    ];
    expect(matchParagraphs(before, texts).map((one) => one?.id ?? null)).toEqual(expected);
  });

  test("no paragraph is two, whatever is written", () => {
    const texts = fc.array(spaced, { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const known = before.map((text, id) => ({ id, text }));
        const found = matchParagraphs(known, after).flatMap((one) => (one ? [one.id] : []));
        expect(new Set(found).size).toBe(found.length);
        expect(matchParagraphs(known, before).every((one) => one !== null)).toBe(true);
      }),
    );
  });
});

describe("whose words", () => {
  const known = {
    ...{ passageId: "a", text: "Ingen ung\nstår alene.", authorId: "first" },
    ...{ organisationId: "club", groupId: null, writtenAt: new Date(0), since: 1 },
  };
  const writer = {
    ...{ authorId: "second", organisationId: "school", groupId: null },
    ...{ writtenAt: new Date(1), since: 2 },
  };
  test.each([
    ["carried on unchanged", "a", "Ingen ung\nstår alene.", "first"],
    ["with another line break", "a", "Ingen ung står\nalene.", "first"],
    ["with one word changed", "a", "Ingen unge står alene.", "second"],
    ["with a comma more", "a", "Ingen ung, står alene.", "second"],
    ["the same in another passage", "b", "Ingen ung\nstår alene.", "second"],
  ])("%s", (_, passageId, text, author) => {
    expect(authorOf({ passageId, text }, [known], writer).authorId).toBe(author);
  });
});

describe("laying a text out anew", () => {
  const passages: Passage[] = ["vision", "goals", "goals"].map((part, index) => ({
    ...{ passageId: String(index), part: part as AgendaPart, text: `Ord ${index} og\nflere.` },
  }));
  const [vision, first, second] = passages as [Passage, Passage, Passage];

  test("spaces, line breaks and order may change; no word may come, go, join or change places", () => {
    fc.assert(
      fc.property(spaced, fc.constantFrom("break", "join", "add", "drop", "case"), (text, how) => {
        const before = [{ ...vision, text }];
        const words = text.trim().split(/\s+/);
        const changed = {
          break: words.join("\n"),
          join: words.join(""),
          add: `${words.join(" ")} nyt`,
          drop: words.slice(1).join(" "),
          case: words.map((one) => `${one}x`).join(" "),
        }[how];
        const isSame = how === "break" || (how === "join" && words.length === 1);
        expect(keepsWords(before, [{ passageId: "0", text: changed }])).toBe(isSame);
      }),
    );
  });

  test.each([
    ["all in another order", [second, first, vision], true],
    ["one is left out", [vision, first], false],
    ["one is there twice, another is not", [vision, first, first], false],
    ["all are there and one is there twice", [vision, first, second, first], false],
    ["one is somebody else's", [vision, first, { ...second, passageId: "x" }], false],
    [
      "two change words",
      [vision, { ...first, text: second.text }, { ...second, text: first.text }],
      false,
    ],
  ])("%s", (_, layout, expected) => {
    expect(keepsWords(passages, layout)).toBe(expected);
  });

  test("each passage stays in its part", () => {
    const shown = laidOut(passages, [second, vision, { ...first, text: "Ord 1\nog flere." }]);
    expect(shown.map(({ passageId }) => passageId)).toEqual(["0", "2", "1"]);
    expect(laidOut(passages, null)).toEqual(passages);
  });

  test("a space within a word is a word more, also a hard one", () => {
    expect(saysTheSame("over tage", "overtage")).toBe(false);
    expect(saysTheSame("60 unge", "60\u00a0unge")).toBe(false);
  });
});

test("a passage is told by its first sentence", () => {
  expect(firstSentence("Vi mødes kl. 15.30 i dag. Så går vi.")).toBe("Vi mødes kl. 15.30 i dag.");
  expect(firstSentence("Uden punktum\nog mere")).toBe("Uden punktum");
  expect(firstSentence("")).toBe("");
});

test("how an input and a party stand", () => {
  expect(inputStateOf({ withdrawnAt: null, reply: null })).toBe("waiting");
  expect(inputStateOf({ withdrawnAt: null, reply: "not_now" })).toBe("not_now");
  expect(inputStateOf({ withdrawnAt: new Date(), reply: null })).toBe("withdrawn");
  expect(standingOf({ endorsedAt: new Date(), formerNumber: 1 })).toBe("behind");
  expect(standingOf({ endorsedAt: null, formerNumber: 1 })).toBe("before");
  expect(standingOf({ endorsedAt: null, formerNumber: null })).toBe("silent");
});
