import type { Cell, CellValue, Worksheet } from "exceljs";
import { isoDay, typedDay } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { mostColumns, mostRows } from "./limits";
import { lookThroughZip } from "./zip";

/**
 * The cells of a workbook's first sheet with anything in it. A date is written as it is typed, a
 * formula is its result. Throws file-not-a-spreadsheet, file-too-large, file-too-many-rows.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  inspect(bytes);
  const sheets = await load(bytes);
  const filled = sheets.filter((sheet) => sheet.state === "visible" && sheet.actualRowCount > 0);
  return filled[0] ? cellsOf(filled[0]) : [];
}

/** Before anything is built in memory: is it a workbook, and do its sheets stay within the limit? */
function inspect(bytes: Uint8Array): void {
  let isWorkbook = false;
  lookThroughZip(bytes, (name, content) => {
    if (name === "xl/workbook.xml") isWorkbook = true;
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) countRows(content);
  });
  if (!isWorkbook) throw new Refusal("file-not-a-spreadsheet");
}

/** Rows with a value in them; a sheet that was only coloured far down is no long sheet. */
function countRows(sheet: Buffer): void {
  let filled = 0;
  let row = sheet.indexOf("<row");
  while (row !== -1) {
    const next = sheet.indexOf("<row", row + 4);
    const end = next === -1 ? sheet.length : next;
    const holds = sheet.subarray(row, end);
    if (holds.includes("<v>") || holds.includes("<v ") || holds.includes("<is>")) filled += 1;
    if (filled > mostRows + 1) throw new Refusal("file-too-many-rows");
    row = next;
  }
}

/** What is no cell. A drop-down list for a whole column, or cells merged far out, would be a million objects. */
const unread = ["dataValidations", "conditionalFormatting", "mergeCells", "tableParts", "extLst"];

async function load(bytes: Uint8Array): Promise<Worksheet[]> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  try {
    // The library's types speak of a Buffer from before Node's typed ones.
    await workbook.xlsx.load(bytes.slice().buffer as never, { ignoreNodes: [...unread] });
  } catch {
    throw new Refusal("file-not-a-spreadsheet");
  }
  return workbook.worksheets;
}

function cellsOf(sheet: Worksheet): string[][] {
  const width = Math.min(sheet.actualColumnCount === 0 ? 0 : sheet.columnCount, mostColumns);
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    while (rows.length < number - 1 && rows.length <= mostRows) rows.push([]);
    if (rows.length > mostRows) return;
    rows.push(Array.from({ length: width }, (_, column) => textOf(row.getCell(column + 1))));
  });
  return rows;
}

function textOf(cell: Cell): string {
  const value = plain(cell.value);
  if (value instanceof Date) return dateText(value, cell.numFmt ?? "");
  return value === null ? "" : String(value).replaceAll("\u0000", "");
}

/** What stands in the cell for the eye. */
function plain(value: CellValue): string | number | boolean | Date | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object" || value instanceof Date) return value;
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("hyperlink" in value) return plain(value.text as CellValue);
  if ("error" in value) return value.error;
  return plain((value as { result?: CellValue }).result ?? null);
}

/** A month shown as a month is a month, although the file holds its first day. */
function dateText(value: Date, format: string): string {
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]/g, "").toLowerCase();
  const [year = "", month = ""] = isoDay(value).split("-");
  if (shown.includes("y") && !shown.includes("d"))
    return shown.includes("m") ? `${month}-${year}` : year;
  return typedDay(value);
}
