import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namedIn, namesIn, personCalled } from "@/lib/decisions/comments/rules";

const people = [
  { id: "1", name: "Camilla Storm" },
  { id: "2", name: "Peter Åkjær" },
  { id: "3", name: "Peter Åkjær Holm" },
  { id: "4", name: "Ida Østergaard" },
  { id: "5", name: "Jens-Ole O'Hara" },
  { id: "6", name: "Mads Lund" },
  { id: "7", name: "Mads Lund" },
];

test.each<[string, string | null]>([
  ["Camilla Storm", "1"],
  ["camilla  STORM", "1"],
  ["Camilla", "1"],
  ["Peter", null],
  ["Peter Åkjær", "2"],
  ["Peter Aakjaer", "2"],
  ["Storm", null],
  ["Mads Lund", null],
  ["Mads", null],
  ["", null],
  ["@", null],
])("%j is %j", (name, expected) => {
  expect(personCalled(name, people)?.id ?? null).toBe(expected);
});

describe("an @ names", () => {
  test.each<[string, string[]]>([
    ["@Camilla Storm, hvad siger du?", ["1"]],
    ["Spørg @Camilla og @Ida Østergaard.", ["1", "4"]],
    ["@Peter Åkjær Holm og @Peter Åkjær kommer.", ["3", "2"]],
    ["@Camilla Storm @Camilla", ["1"]],
    ["(@Jens-Ole O'Hara)", ["5"]],
    ["post@camilla.example", []],
    ["@Mads Lund ved det", []],
    ["@ingen her", []],
    ["@", []],
  ])("in %j %j", (text, expected) => {
    expect(namedIn(text, people).map(({ id }) => id)).toEqual(expected);
  });

  test("whatever is written, nobody is named twice and nobody who is not known", () => {
    const part = fc.constantFrom(
      "@",
      "Camilla",
      " ",
      "Storm",
      "Peter Åkjær",
      "\n",
      ",",
      "@@",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const found = namedIn(parts.join(""), people);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((one) => people.includes(one))).toBe(true);
        if (!parts.join("").includes("@")) expect(found).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

test("several names in one field are read one after the other", () => {
  expect(namesIn("@Camilla Storm, Ida Østergaard;\n ,Peter")).toEqual([
    "Camilla Storm",
    "Ida Østergaard",
    "Peter",
  ]);
});
