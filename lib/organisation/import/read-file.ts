import { Refusal } from "@/lib/refusal";
import { kindOf, knownHeadings } from "./columns";
import { mostBytes, mostColumns, mostRows } from "./limits";
import { type Delimiter, decodeText, readText } from "./read-text";
import { readWorkbook } from "./read-workbook";
import { tableOf } from "./table";
import { isZip } from "./zip";

export type ReadFile = { cells: string[][]; delimiter: Delimiter | null };

/**
 * A spreadsheet file's cells, whatever its name says it is: the content decides.
 * Throws file-empty, file-too-large, file-not-a-spreadsheet, file-too-many-rows.
 */
export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) throw new Refusal("file-empty");
  if (bytes.length > mostBytes) throw new Refusal("file-too-large");
  const read = isZip(bytes)
    ? { cells: await readWorkbook(bytes), delimiter: null }
    : readPlain(bytes);
  const table = tableOf(read.cells);
  if (table.rows.length === 0 && table.headings.length === 0) throw new Refusal("file-empty");
  if (read.cells.length > mostRows + 1) throw new Refusal("file-too-many-rows");
  if (table.headings.length > mostColumns) throw new Refusal("file-not-a-spreadsheet");
  if (!looksLikeTable(table.headings, table.rows)) throw new Refusal("file-not-a-spreadsheet");
  if (table.rows.length === 0) throw new Refusal("file-empty");
  return read;
}

function readPlain(bytes: Uint8Array): ReadFile {
  const text = looksForeign(bytes) ? null : decodeText(bytes);
  if (text === null || isMarkup(text)) throw new Refusal("file-not-a-spreadsheet");
  return readText(text);
}

/** First bytes of what people send by mistake: PDF, PNG, JPEG, GIF, RTF, older Office files. */
const foreign = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x4b, 0x03, 0x04],
];

function looksForeign(bytes: Uint8Array): boolean {
  return foreign.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

/** A web page, a vector drawing or structured data is text, but no table. */
function isMarkup(text: string): boolean {
  return /^\s*(<[!?a-z]|[{[]\s*["{[\]}])/i.test(text);
}

/** Known headings, or several columns that nearly every row has: a letter has neither. */
function looksLikeTable(headings: string[], rows: { cells: string[] }[]): boolean {
  if (kindOf(headings) !== null || knownHeadings(headings) >= 2) return true;
  const alike = rows.filter((row) => row.cells.length === headings.length).length;
  return headings.length > 1 && alike >= rows.length * 0.7;
}
