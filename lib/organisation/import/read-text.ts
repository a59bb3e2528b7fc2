import { parse } from "csv-parse/sync";
import { knownHeadings } from "./columns";
import { mostRows } from "./limits";

export type Delimiter = ";" | "," | "\t" | "|";

/** What a text file holds: its cells, and the sign between them (null: one column). */
export type ReadText = { cells: string[][]; delimiter: Delimiter | null };

/**
 * The text of a file: by its byte-order mark, else UTF-8 when it is valid as such, else Windows-1252,
 * which a Danish office's spreadsheet saves. Null when it holds signs that no text has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoderFor(bytes).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a picture from a text
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text;
}

/** Reads no more rows than may be imported and one, so that a huge file is known as such without being held. */
export function readText(text: string): ReadText {
  const told = /^"?sep=([;,\t|])"?\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told ? (told[1] as Delimiter) : delimiterOf(body);
  return { cells: parseRows(body, delimiter), delimiter };
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return new TextDecoder("utf-8");
  } catch {
    return new TextDecoder("windows-1252");
  }
}

/** The sign with which most headings are known; where none are, the one that cuts the first lines alike. */
function delimiterOf(text: string): Delimiter | null {
  const sample = text.split(/\r\n|\n|\r/, 30).filter((line) => line.trim() !== "");
  const tried = ([";", "\t", ",", "|"] as const).map((delimiter) => {
    const widths = sample.map((line) => cut(line, delimiter).length);
    const [first = 1] = widths;
    const alike = widths.filter((width) => width === first).length / Math.max(1, widths.length);
    const known = knownHeadings(cut(sample[0] ?? "", delimiter));
    return { delimiter, width: first, score: known * 100 + (first > 1 ? first * alike : 0) };
  });
  const best = tried.reduce((one, other) => (other.score > one.score ? other : one));
  return best.width > 1 ? best.delimiter : null;
}

function cut(line: string, delimiter: Delimiter | null): string[] {
  return parseCsv(line, delimiter)?.[0] ?? [line];
}

function parseRows(text: string, delimiter: Delimiter | null): string[][] {
  return parseCsv(text, delimiter) ?? lineByLine(text, delimiter);
}

/** Null when a quotation mark is opened and never closed. */
function parseCsv(text: string, delimiter: Delimiter | null): string[][] | null {
  try {
    return parse(text, {
      delimiter: delimiter ?? "\u001f",
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      to: mostRows + 2,
    });
  } catch {
    return null;
  }
}

/** With a stray quotation mark the rest of the file would become one cell: only its own line is left uncut. */
function lineByLine(text: string, delimiter: Delimiter | null): string[][] {
  const lines = text.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/, mostRows + 2);
  return lines.map((line) => (line === "" ? [""] : cut(line, delimiter)));
}
