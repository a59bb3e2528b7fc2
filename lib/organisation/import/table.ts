import { unescapeFormula } from "./escape";

/** A file's row with its number in the spreadsheet, where the first line is 1. */
export type TableRow = { number: number; cells: string[] };
export type Table = { headings: string[]; rows: TableRow[] };

/** The first row with something in it is the headings; rows without anything are left out. */
export function tableOf(cells: string[][]): Table {
  const filled = cells
    .map((row, index) => ({ number: index + 1, cells: row }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const [first, ...rest] = filled;
  const headings = withoutEmptyEnd(first?.cells ?? []).map((heading) => heading.trim());
  return {
    headings,
    rows: rest.map((row) => ({ ...row, cells: surplusOff(row.cells, headings) })),
  };
}

/** A cell as it is meant: without the spaces around it and the apostrophe that guards a formula. */
export function meantCell(cell: string | undefined): string {
  const meant = (cell ?? "").replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ").trim();
  return unescapeFormula(meant).trim();
}

function withoutEmptyEnd(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}

/** Empty cells beyond the headings say nothing: many spreadsheets write them. */
function surplusOff(cells: string[], headings: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, Math.max(last + 1, Math.min(cells.length, headings.length)));
}
