import excel from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/organisation/import/read-file";
import { meantCell, tableOf } from "@/lib/organisation/import/table";
import { writeFile } from "@/lib/organisation/import/write-file";

const headings = ["Organisation", "Sektor", "Bemærkning"];
const sign = fc.constantFrom(..."=+-@';,|\"\t\n\r aå0–Ω".split(""));
/** A first cell with something in it, so that no row is taken for an empty line. */
const row = fc.tuple(
  fc.string({ unit: sign, maxLength: 8 }).map((text) => `x${text}`),
  fc.string({ unit: sign, maxLength: 8 }),
  fc.string({ unit: sign, maxLength: 8 }),
);

describe("what is written is read back as it was meant", () => {
  test.each([
    ["csv", 200],
    ["xlsx", 5],
  ] as const)(
    "%s",
    async (format, numRuns) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
          const { cells } = await readFile(await writeFile(format, [headings, ...rows], "Ark"));
          const read = tableOf(cells);
          expect(read.headings).toEqual(headings);
          expect(read.rows.map((one) => one.cells.map(meantCell))).toEqual(
            rows.map((one) => one.map(meant)),
          );
        }),
        { numRuns },
      );
    },
    60_000,
  );

  test.each(["=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "\t=", "\r\n=", "'="])(
    "a cell that begins with %j is no formula in either file",
    async (begin) => {
      const cells = [[`${begin}cmd|' /C calc'!A0`], [`${begin}1`]];
      const csv = new TextDecoder().decode(await writeFile("csv", cells, "Ark"));
      expect(csv.split("\r\n").slice(0, 2)).toEqual([
        expect.stringMatching(/^'/),
        expect.stringMatching(/^'/),
      ]);
      const workbook = new excel.Workbook();
      await workbook.xlsx.load((await writeFile("xlsx", cells, "Ark")).buffer as never);
      workbook.worksheets[0]?.eachRow((row) => {
        expect(row.getCell(1).type).toBe(excel.ValueType.String);
        expect(row.getCell(1).value).toMatch(/^'/);
      });
    },
  );

  test("a spreadsheet runs no cell as a formula", async () => {
    const bytes = await writeFile("csv", [["Organisation"], ["=1+1"], ["+45 12"]], "Ark");
    expect(new TextDecoder().decode(bytes)).toBe("Organisation\r\n'=1+1\r\n'+45 12\r\n");
  });
});

/** As a cell is meant: without the space around it, its line ends alike. */
function meant(cell: string): string {
  return cell.replace(/\r\n?/g, "\n").trim();
}
