import { inflateRawSync } from "node:zlib";
import { Refusal } from "@/lib/refusal";
import { mostUnpackedBytes } from "./limits";

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const mostEntries = 2_000;

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes.length > 22 &&
    Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === localEntry
  );
}

/**
 * Hands each entry to `look`, unpacked with a limit: first what the directory declares, then what
 * really comes out, since a zip may lie about it.
 * Throws file-too-large, and file-not-a-spreadsheet when the directory makes no sense.
 */
export function lookThroughZip(
  bytes: Uint8Array,
  look: (name: string, content: Buffer) => void,
): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(zip);
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > mostUnpackedBytes) throw new Refusal("file-too-large");
  let left = mostUnpackedBytes;
  for (const entry of entries) {
    const content = unpack(zip, entry, left);
    left -= content.length;
    look(entry.name, content);
  }
}

function directoryOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfDirectory)
    throw broken();
  const count = zip.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Refusal("file-too-large");
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) throw broken();
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(zip: Buffer, entry: Entry, most: number): Buffer {
  if (entry.at + 30 > zip.length || zip.readUInt32LE(entry.at) !== localEntry) throw broken();
  const begin = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28);
  const packed = zip.subarray(begin, begin + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooMuch =
      error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw isTooMuch ? new Refusal("file-too-large") : broken();
  }
}

function broken(): Refusal {
  return new Refusal("file-not-a-spreadsheet");
}
