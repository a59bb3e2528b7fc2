import { mkdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/**
 * Writes a file that is there whole or not at all, and on the disk when this ends: beside its place
 * first, then `look` may refuse it, then it is moved. Only this user may read it.
 */
export async function writeWhole(
  path: string,
  content: AsyncIterable<string | Buffer>,
  { pack, look }: { pack: boolean; look: (path: string) => Promise<unknown> },
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.partial`;
  rmSync(beside, { force: true });
  try {
    const file = await open(beside, "wx", 0o600);
    // Flushed as it closes.
    const into = file.createWriteStream({ flush: true });
    const from = Readable.from(content);
    await (pack ? pipeline(from, createGzip(), into) : pipeline(from, into));
    await look(beside);
    renameSync(beside, path);
    await flushFolder(dirname(path));
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Without this, a power cut could forget that the file was moved. Windows opens no folders. */
async function flushFolder(path: string) {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
