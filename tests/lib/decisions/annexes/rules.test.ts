import fc from "fast-check";
import { expect, test } from "vitest";
import {
  annexName,
  annexTypes,
  mostAnnexes,
  mostBytes,
  whyNotAdded,
} from "@/lib/decisions/annexes/rules";
import { typeOf } from "@/lib/decisions/annexes/type-of";
import { plainPdf } from "@/prisma/example/annexes";

test.each<[number, number, string | null]>([
  [1, 0, null],
  [mostBytes, mostAnnexes - 1, null],
  [0, 0, "annex-empty"],
  [mostBytes + 1, 0, "annex-too-large"],
  [1, mostAnnexes, "annex-too-many"],
])("%i bytes beside %i others: %s", (size, already, expected) => {
  expect(whyNotAdded(size, already)).toBe(expected);
});

test.each<[string, string]>([
  ["Budget 2027.pdf", "Budget 2027.pdf"],
  ["budget.exe", "budget.pdf"],
  ["C:\\Mine\\æble.docx", "æble.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["regning\u202Efdp.exe", "regningfdp.pdf"],
  ["a\r\nset-cookie: b.pdf", "aset-cookie b.pdf"],
  [".pdf", "bilag.pdf"],
  ["", "bilag.pdf"],
])("%j is kept as %j", (claimed, expected) => {
  expect(annexName(claimed, "pdf")).toBe(expected);
});

test("whatever is claimed, a name steers nothing and ends as the content says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (claimed) => {
      const name = annexName(claimed, "png");
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}"<>:|?*;\\/]+\.png$/u);
      expect(name.length).toBeLessThanOrEqual(104);
    }),
    { numRuns: 1000 },
  );
});

const text = (words: string) => new TextEncoder().encode(words);
test.each<[string, Uint8Array, string | null]>([
  ["a PDF", plainPdf(["Hej"]), "pdf"],
  ["a page that runs", text("<!doctype html><script>alert(1)</script>"), null],
  [
    "a drawing that runs",
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    null,
  ],
  ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), null],
  ["a packed folder", new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]), null],
  ["words", text("Kære alle"), null],
  ["nothing", new Uint8Array(), null],
])("%s", async (_name, bytes, expected) => {
  expect(await typeOf(bytes)).toBe(expected);
});

test("any bytes are something that may be an annex, or nothing", async () => {
  const begun = fc.constantFrom("", "%PDF-", "PK\u0003\u0004", "\u0089PNG\r\n\u001a\n", "RIFF");
  await fc.assert(
    fc.asyncProperty(begun, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      const found = await typeOf(new Uint8Array([...Buffer.from(start, "latin1"), ...rest]));
      expect([null, ...Object.keys(annexTypes)]).toContain(found);
    }),
    { numRuns: 1000 },
  );
});
