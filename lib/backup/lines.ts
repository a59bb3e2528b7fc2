import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

const newline = 0x0a;
/** A spreadsheet on its way in is one row; far beyond that nobody made the file for us. */
const longest = 256 * 1024 * 1024;
const longestHeading = 1024 * 1024;

/** What may be wrong with a file; each has its sentence. */
export const untouched = "Nothing was changed.";
export const foreign = () =>
  new CannotStart(
    `The file is not a backup made by this application, or its beginning is damaged. ${untouched}`,
  );
export const cutOff = () =>
  new CannotStart(`The file is cut off: its end is missing. ${untouched} Take another copy.`);
export const damaged = (where: string) =>
  new CannotStart(`The file is damaged (${where}). ${untouched} Take another copy.`);

/**
 * The lines of a packed file, without the ends of line. Reads as it goes: memory for one line.
 * Throws CannotStart when it cannot be unpacked, or a line is longer than we ever write.
 */
export async function* linesIn(path: string): AsyncGenerator<Buffer> {
  // Failures reach the reader of the last of the two.
  const unpacked = pipeline(createReadStream(path), createGunzip(), () => undefined);
  let begun: Buffer[] = [];
  let most = longestHeading;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, at)]);
        begun = [];
        most = longest;
        from = at + 1;
      }
      begun.push(chunk.subarray(from));
      if (lengthOf(begun) > most) throw foreign();
    }
  } catch (error) {
    throw told(error as NodeJS.ErrnoException);
  }
  if (lengthOf(begun) > 0) throw cutOff();
}

function lengthOf(parts: Buffer[]) {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function told(error: NodeJS.ErrnoException) {
  const { code, message } = error;
  if (code === "Z_BUF_ERROR") return cutOff();
  if (message === "incorrect header check" || message === "unknown compression method") {
    return foreign();
  }
  if (code?.startsWith("Z_")) return damaged(message);
  if (code === "ENOENT") return new CannotStart("There is no such file.");
  if (code) return new CannotStart(`The file cannot be read (${code}).`);
  return error;
}
