import fc from "fast-check";

/** What no honest form holds: texts, names and files that have broken somebody's software before. */

export const prototypeNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
];

const nil = "00000000-0000-0000-0000-000000000000";

/** Ids that look like ids, and are none of a database's. */
export const nearlyIds = [
  nil,
  "f".repeat(8).concat("-ffff-ffff-ffff-", "f".repeat(12)),
  "-".repeat(36),
  "0".repeat(36),
  "019ab000-0000-7000-8000-00000000000g",
  "019ab000-0000-7000-8000-0000000000001",
  `{${nil}}`,
  `${nil} `,
];

export const oddDays = [
  ...["0000-01-01", "0001-01-01", "0099-12-31", "9999-12-31", "99999-01-01", "2026-02-30"],
  ...["01-01-0000", "30-02-2026", "31-12-9999", "00-00-2026", "29-02-2027", "1.1.0001"],
  ...["-271821-04-20", "2026-13-01", "١-١-٢٠٢٦", "vinter 9999", "9999", "0000", "12-9999"],
];

export const oddNumbers = [
  ...["NaN", "1e309", "-1", "-0", "0x10", "9007199254740993", "2147483648", "1.5", "٣"],
  ...["99999999999999999999", "Infinity", "1e3", " 1 ", "+1"],
];

export const oddTexts = [
  ...["\u0000", "a\u0000b", "\ud800", "\udc00x", "\u202eabc\u202c", "\u200f\u200e", "\ufeff"],
  ...["e\u0301".repeat(400), `a${"\u0316".repeat(3000)}`, "раypal", "𝕏😀🏳️‍🌈", "\u2028\u2029", "ﷺ"],
  ...["' or 1=1 --", '"; drop table "Vote"; --', "%_\\%", "{{7*7}}", "<script>alert(1)</script>"],
  ...[
    "$1",
    "\\u0000",
    "\\",
    "../../etc/passwd",
    "//evil.example",
    "javascript:alert(1)",
    "\r\nSet-Cookie: a=b",
  ],
  ...[
    "{".repeat(2000),
    "[".repeat(2000),
    "null",
    "undefined",
    "true",
    "[object Object]",
    "{}",
    "   ",
  ],
];

export const oddText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...oddTexts), weight: 6 },
  { arbitrary: fc.constantFrom(...nearlyIds), weight: 2 },
  { arbitrary: fc.constantFrom(...oddDays), weight: 2 },
  { arbitrary: fc.constantFrom(...oddNumbers), weight: 2 },
  { arbitrary: fc.constantFrom(...prototypeNames, ""), weight: 1 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 60 }), weight: 2 },
  { arbitrary: fc.constantFrom(300, 9_000, 200_000).map((size) => "å".repeat(size)), weight: 1 },
);

export const oddFile: fc.Arbitrary<File> = fc
  .record({
    name: fc.oneof(fc.constantFrom("a.csv", "a.xlsx", "", "../a.csv", "a\u0000.csv"), oddText),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom("Navn;E-mail\nA;a@b.dk", "PK\u0003\u0004", '"', ";;;\n".repeat(300)),
      oddText,
    ),
    type: fc.constantFrom("text/csv", "", "application/x-evil"),
  })
  .map(({ name, bytes, type }) => new File([bytes as BlobPart], name, { type }));

/** Names that no form of ours has, and those that the framework takes for its own. */
export const oddName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...prototypeNames),
  fc.constantFrom(
    "$ACTION_ID_x",
    "$ACTION_REF_1",
    "$ACTION_1:0",
    "$ACTION_KEY",
    "deedKey",
    "then",
    "id",
  ),
  fc.constantFrom(
    "goal-1",
    "goal-1-id",
    "seat-1-organisation",
    "seat-1-role",
    "seat-1-constituency",
  ),
  fc.constantFrom("milestone.1", "milestoneDue.1", "milestoneId.1", "contributor.0"),
  fc.constantFrom(
    "kind",
    "column.0",
    "row.2",
    "skip.2",
    "cell.2.0",
    "row.99999999999",
    "cell.2.__proto__",
  ),
  fc.constantFrom("question.0", "answer.0", "question.-1", "__proto__.polluted", "a[b]", "a.b.c"),
  oddText.map((text) => text.slice(0, 2_000)),
);
