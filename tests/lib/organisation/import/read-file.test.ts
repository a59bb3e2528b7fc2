import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import excel from "exceljs";
import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/organisation/import/read-file";
import { tableOf } from "@/lib/organisation/import/table";

const rows = [
  ["Organisation", "Sektor", "Bemærkning"],
  ["Københavns Kommune", "Kommune", "Æ, ø og å; med tegn"],
  ['Fonden "Åben dør"', "Fond", "to\r\nlinjer"],
  ["SAND - De hjemløse", "Brugerorganisation", ""],
];

const encodings = {
  "UTF-8": (text: string) => Buffer.from(text, "utf8"),
  "UTF-8 with a byte-order mark": (text: string) => Buffer.from(`\ufeff${text}`, "utf8"),
  "Windows-1252": (text: string) => Buffer.from(text, "latin1"),
  "UTF-16 with a byte-order mark": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
};
const delimiters = { semicolon: ";", comma: ",", tab: "\t", bar: "|" };
const lineEnds = { CRLF: "\r\n", LF: "\n", CR: "\r" };

const everyWay = Object.entries(encodings).flatMap(([encoding, encode]) =>
  Object.entries(delimiters).flatMap(([delimiter, sign]) =>
    Object.entries(lineEnds).map(([end, lineEnd]) => ({
      encoding,
      encode,
      delimiter,
      sign,
      end,
      lineEnd,
    })),
  ),
);

function written(sign: string, lineEnd: string): string {
  const quoted = (cell: string) =>
    /["\r\n;,\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(sign) + lineEnd).join("");
}

describe("a text file is read however an office saved it", () => {
  test.each(everyWay)("$encoding, $delimiter, $end", async ({ encode, sign, lineEnd }) => {
    const read = await readFile(encode(written(sign, lineEnd)));
    expect(read.cells).toEqual(rows);
    expect(read.delimiter).toBe(sign);
  });

  test("the line that tells a spreadsheet its delimiter is no row", async () => {
    const read = await readFile(Buffer.from("sep=,\r\nOrganisation,Sektor\r\nKAB,Bolig\r\n"));
    expect(read.cells).toEqual([
      ["Organisation", "Sektor"],
      ["KAB", "Bolig"],
    ]);
  });

  test("one column of names is a table too", async () => {
    expect((await readFile(Buffer.from("Organisation\nKAB\nVIVE\n"))).cells).toHaveLength(3);
  });

  test("the two files of the case", async () => {
    const parties = tableOf((await fixture("parter.csv")).cells);
    expect(parties.headings).toEqual([
      "Organisation",
      "Sektor",
      "Rolle",
      "Sidder i",
      "Initiativtager",
      "Bemærkning",
    ]);
    expect(parties.rows).toHaveLength(15);
    expect(parties.rows[3]?.cells[0]).toBe("Københavns Kommune");
    const activities = tableOf((await fixture("aktiviteter.csv")).cells);
    expect(activities.headings[0]).toBe("Aktivitet");
    expect(activities.rows.map((row) => row.cells.length)).toEqual([6, 6, 6, 6, 6, 6, 7, 6]);
    expect(activities.rows[6]?.number).toBe(8);
  });

  test("a quotation mark that is never closed leaves only its own line uncut", async () => {
    const text = 'Organisation;Sektor\r\nKAB;Bolig\r\n"VIVE;Forskning\r\nFalck;Virksomhed\r\n';
    expect((await readFile(Buffer.from(text))).cells).toEqual([
      ["Organisation", "Sektor"],
      ["KAB", "Bolig"],
      ['"VIVE;Forskning'],
      ["Falck", "Virksomhed"],
    ]);
  });

  test("empty lines keep the numbers of the rows after them", async () => {
    const { cells } = await readFile(Buffer.from("Organisation;Sektor\n\n;\nKAB;Bolig\n\n"));
    expect(tableOf(cells).rows).toEqual([{ number: 4, cells: ["KAB", "Bolig"] }]);
  });
});

describe("a workbook", () => {
  test("is read by its first sheet, with dates as they are typed", async () => {
    const read = await readFile(
      await workbook((sheet) => {
        sheet.addRow(["Aktivitet", "Start", "Slut", "Note"]);
        sheet.addRow([
          "Åbent hus",
          new Date(Date.UTC(2016, 2, 9)),
          2017,
          { formula: "1+1", result: 2 },
        ]);
        sheet.addRow([
          "Møde",
          new Date(Date.UTC(2017, 7, 1)),
          "forår 2021",
          { richText: [{ text: "fed" }, { text: " tekst" }] },
        ]);
        sheet.getCell("B3").numFmt = "mm-yyyy";
        sheet.addRow([]);
        sheet.addRow(["Sidste"]);
      }),
    );
    expect(read.cells).toEqual([
      ["Aktivitet", "Start", "Slut", "Note"],
      ["Åbent hus", "09-03-2016", "2017", "2"],
      ["Møde", "08-2017", "forår 2021", "fed tekst"],
      [],
      ["Sidste", "", "", ""],
    ]);
  });

  test("with a drop-down list for a whole column and cells merged far out is read in a moment", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["Organisation", "Sektor"]);
      sheet.addRow(["KAB", "Bolig"]);
      // The types leave out what the library can write.
      const lists = sheet as unknown as {
        dataValidations: { add: (range: string, list: object) => void };
      };
      lists.dataValidations.add("B1:B1000000", { type: "list", formulae: ['"Bolig,Fond"'] });
    });
    expect((await readFile(bytes)).cells).toEqual([
      ["Organisation", "Sektor"],
      ["KAB", "Bolig"],
    ]);
  });

  test("with 200,000 rows is refused before it is built", async () => {
    const bytes = await workbook((sheet) => {
      for (let n = 0; n < 6_000; n += 1) sheet.addRow([`Organisation ${n}`, "Kommune"]);
    });
    await expect(readFile(bytes)).rejects.toMatchObject({ reason: "file-too-many-rows" });
  });

  test("that unpacks to far more than it says is refused", async () => {
    const lie = zipOf("xl/worksheets/sheet1.xml", Buffer.alloc(200 * 1024 * 1024), 100);
    await expect(readFile(lie)).rejects.toMatchObject({ reason: "file-too-large" });
  });

  test("another zip is none", async () => {
    const zip = zipOf("brev.txt", Buffer.from("Kære alle"), 9);
    await expect(readFile(zip)).rejects.toMatchObject({ reason: "file-not-a-spreadsheet" });
  });
});

describe("what is no table is refused with the reason", () => {
  test.each([
    ["nothing", "", "file-empty"],
    ["a byte-order mark alone", "\ufeff", "file-empty"],
    ["delimiters alone", ";;;\r\n;;;\r\n", "file-empty"],
    ["headings alone", "Organisation;Sektor;Rolle\r\n", "file-empty"],
    ["a PDF", "%PDF-1.7\n1 0 obj", "file-not-a-spreadsheet"],
    [
      "a web page",
      "<!doctype html><html><body>Organisation</body></html>",
      "file-not-a-spreadsheet",
    ],
    ["a drawing", '<?xml version="1.0"?><svg/>', "file-not-a-spreadsheet"],
    ["structured data", '[{"name":"KAB"}]', "file-not-a-spreadsheet"],
    [
      "a letter",
      "Kære styregruppe,\n\nTak for sidst, det var godt.\nVi ses, som aftalt.\n\nHilsen",
      "file-not-a-spreadsheet",
    ],
    ["binary", "Organisation\u0000\u0001\u0002;Sektor\nKAB;Bolig", "file-not-a-spreadsheet"],
  ])("%s", async (_, text, reason) => {
    await expect(readFile(Buffer.from(text))).rejects.toMatchObject({ reason });
  });

  test("a picture, whatever its name says", async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    await expect(readFile(png)).rejects.toMatchObject({ reason: "file-not-a-spreadsheet" });
  });

  test("200,000 rows", async () => {
    const bytes = Buffer.from(`Organisation;Sektor\r\n${"A;Fond\r\n".repeat(200_000)}`);
    await expect(readFile(bytes)).rejects.toMatchObject({ reason: "file-too-many-rows" });
  });

  test("5,000 rows are not too many", async () => {
    const bytes = Buffer.from(`Organisation;Sektor\r\n${"A;Fond\r\n".repeat(5_000)}`);
    expect((await readFile(bytes)).cells).toHaveLength(5_001);
  });

  test("more than 5 MB", async () => {
    const bytes = Buffer.alloc(5 * 1024 * 1024 + 1, "a");
    await expect(readFile(bytes)).rejects.toMatchObject({ reason: "file-too-large" });
  });
});

function fixture(name: string) {
  return readFile(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url)));
}

async function workbook(fill: (sheet: excel.Worksheet) => void): Promise<Uint8Array> {
  const book = new excel.Workbook();
  fill(book.addWorksheet("Ark1"));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A zip with one entry whose directory says how long it is, truly or not. */
function zipOf(name: string, content: Buffer, declared: number): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(declared, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
