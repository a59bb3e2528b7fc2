import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "./escape";

export const fileFormats = ["csv", "xlsx"] as const;
export type FileFormat = (typeof fileFormats)[number];

export const contentTypes: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table as a file. CSV as a Danish office's spreadsheet opens by itself: byte-order mark, semicolons, CRLF. */
export async function writeFile(
  format: FileFormat,
  rows: string[][],
  sheetName: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const safe = rows.map((row) => row.map(safeCell));
  return format === "csv" ? writeCsv(safe) : writeWorkbook(safe, sheetName);
}

/** Workbooks know one line end; a cell is brought to it before it is looked at. */
function safeCell(cell: string): string {
  return escapeFormula(cell.replace(/\r\n?/g, "\n").trim());
}

function writeCsv(rows: string[][]): Uint8Array<ArrayBuffer> {
  const text = stringify(rows, {
    delimiter: ";",
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
  });
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** Every cell is text, so that 08-2017 stays what it is when somebody edits the cell beside it. */
async function writeWorkbook(
  rows: string[][],
  sheetName: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: "frozen", ySplit: 1 }] });
  const [headings = []] = rows;
  sheet.columns = headings.map((heading, column) => ({
    width: Math.min(
      48,
      Math.max(heading.length + 2, ...rows.map((row) => (row[column] ?? "").length)),
    ),
    style: { numFmt: "@" },
  }));
  for (const row of rows) sheet.addRow(row);
  sheet.getRow(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
