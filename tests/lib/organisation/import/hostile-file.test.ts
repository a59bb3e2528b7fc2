import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/organisation/import/read-file";
import { type ZipEntry, zipOf } from "@/tests/support/zip";

const megabyte = 1024 * 1024;
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook whose first sheet is written by hand. */
function workbook(sheet: string | Buffer, more: ZipEntry[] = [], copies = 1): Buffer {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  return zipOf(
    [
      { name: "[Content_Types].xml", content: types },
      { name: "_rels/.rels", content: link("r1", "officeDocument", "xl/workbook.xml") },
      {
        name: "xl/workbook.xml",
        content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Ark" sheetId="1" r:id="r1"/></sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: link("r1", "worksheet", "worksheets/sheet1.xml"),
      },
      { name: "xl/worksheets/sheet1.xml", content: sheet },
      ...more,
    ],
    copies,
  );
}

const text = (at: string, words: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const rows = (...given: string[]) =>
  `<sheetData>${given.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join("")}</sheetData>`;
const sheet = (data: string, before = "") =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${main}">${data}</worksheet>`;
const headings = text("A1", "Organisation") + text("B1", "Sektor");

/** The cells, or why not. What never ends is ended by the limit of every test. */
function read(bytes: Buffer) {
  return readFile(new Uint8Array(bytes)).then(
    ({ cells }) => ({ cells, reason: null }),
    (error: { reason?: string }) => ({ cells: [], reason: error.reason ?? String(error) }),
  );
}

test("a workbook written by hand is read, so that what follows is refused for what is wrong with it", async () => {
  const { cells, reason } = await read(
    workbook(sheet(rows(headings, text("A2", "KAB") + text("B2", "Bolig")))),
  );
  expect(reason).toBe(null);
  expect(cells).toEqual([
    ["Organisation", "Sektor"],
    ["KAB", "Bolig"],
  ]);
});

describe("entities", () => {
  test.each(["file:///etc/passwd", "file:///c:/windows/win.ini", "http://127.0.0.1:9/x"])(
    "from outside (%s) are not fetched",
    async (place) => {
      const type = `<!DOCTYPE a [<!ENTITY e SYSTEM "${place}">]>`;
      const { reason, cells } = await read(
        workbook(sheet(rows(headings, text("A2", "&e;")), type)),
      );
      expect(JSON.stringify(cells)).not.toMatch(/root:|fonts/);
      expect(reason).toBe("file-not-a-spreadsheet");
    },
  );

  test("that name each other a billion times are not unfolded", async () => {
    const lines = Array.from({ length: 12 }, (_, level) => {
      const inner = level === 0 ? "ha" : `&e${level - 1};`.repeat(10);
      return `<!ENTITY e${level} "${inner}">`;
    });
    const type = `<!DOCTYPE a [${lines.join("")}]>`;
    const { reason } = await read(workbook(sheet(rows(headings, text("A2", "&e11;")), type)));
    expect(reason).toBe("file-not-a-spreadsheet");
  });
});

describe("a bomb", () => {
  const zeros = Buffer.alloc(8 * megabyte, " ");

  test("of many entries is refused by what they hold together", async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      name: `xl/media/${index}.xml`,
      content: zeros,
    }));
    expect(await read(workbook(sheet(rows(headings)), many))).toMatchObject({
      reason: "file-too-large",
    });
  });

  test("that declares less is refused by what comes out", async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      name: `xl/media/${index}.xml`,
      content: zeros,
      declared: 10,
    }));
    expect(await read(workbook(sheet(rows(headings)), many))).toMatchObject({
      reason: "file-too-large",
    });
  });

  test("whose entries are the same bytes again and again is refused too", async () => {
    const bomb = workbook(
      sheet(rows(headings)),
      [{ name: "xl/a.xml", content: zeros, declared: 1 }],
      50,
    );
    expect(await read(bomb)).toMatchObject({ reason: "file-too-large" });
  });

  test("within the limit is taken apart", async () => {
    const words = `<sst xmlns="${main}">${"<si><t>æ</t></si>".repeat(300_000)}</sst>`;
    const kab = text("A2", "KAB") + text("B2", "Bolig");
    const { cells } = await read(
      workbook(sheet(rows(headings, kab)), [{ name: "xl/sharedStrings.xml", content: words }]),
    );
    expect(cells).toHaveLength(2);
  });
});

describe("a shape that no office writes", () => {
  test.each([
    ["elements a hundred thousand deep", sheet("<a>".repeat(100_000))],
    [
      "a row far out",
      sheet(`<sheetData><row r="1048576">${text("A1048576", "KAB")}</row></sheetData>`),
    ],
    ["a column far out", sheet(rows(headings, text("XFD2", "KAB")))],
    ["a column that is none", sheet(rows(headings, text("ZZZZZZZ2", "KAB")))],
    ["a cell without a place", sheet(rows(headings, "<c><v>1</v></c>"))],
    ["a row that is no number", sheet(`<sheetData><row r="-1">${headings}</row></sheetData>`)],
    ["names of the language's own", sheet(rows(headings, text("__proto__", "KAB")))],
    ["a word that never was given", sheet(rows(headings, '<c r="A2" t="s"><v>99999999</v></c>'))],
    ["half a document", sheet(rows(headings)).slice(0, -40)],
    ["no document", "PK\u0003\u0004"],
  ])("%s is read or refused", async (_, content) => {
    const { reason } = await read(workbook(content));
    expect([null, "file-not-a-spreadsheet", "file-too-many-rows", "file-empty"]).toContain(reason);
  });
});
