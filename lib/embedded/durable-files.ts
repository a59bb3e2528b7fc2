import fs from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Setup = Parameters<NodeFS["init"]>[1];
type OpenFile = { nfd: number };
type Operations = {
  write(file: OpenFile, ...rest: unknown[]): number;
  fsync?: (file: OpenFile) => number;
};
type FileLayer = { NODEFS: { stream_ops: Operations } };

/**
 * Files that are on the disk when the database says they are. The stock layer ignores the
 * database's request to flush, so a power cut could lose what people were told was saved.
 */
export class DurableFiles extends NodeFS {
  override async init(database: PGlite, setup: Setup) {
    const { emscriptenOpts } = await super.init(database, setup);
    const preRun = [...(emscriptenOpts.preRun ?? []), makeDurable] as typeof emscriptenOpts.preRun;
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function makeDurable(module: unknown) {
  const operations = (module as FileLayer).NODEFS.stream_ops;
  const { write } = operations;
  operations.write = (...call) => orGiveUp(() => write(...call));
  operations.fsync = (file) => orGiveUp(() => flush(file));
}

function flush(file: OpenFile) {
  fs.fsyncSync(file.nfd);
  return 0;
}

/** A full disk and a broken one, by the names of Node and by the numbers of WebAssembly. */
const lost = new Set<unknown>(["ENOSPC", "EDQUOT", "EIO", "EROFS", 51, 19, 29, 69]);

/**
 * Without room for its log the database never returns, and nobody gets an answer or can stop it.
 * Ending here breaks no promise: what was acknowledged is on the disk.
 */
function orGiveUp(work: () => number) {
  try {
    return work();
  } catch (error) {
    const { code, errno } = error as { code?: string; errno?: number };
    if (!lost.has(code) && !lost.has(errno)) throw error;
    console.error(
      `The disk with the data takes no more (${code ?? `error ${errno}`}): make room on it or mend it, and start again. Nothing that was saved is lost.`,
    );
    process.exit(1);
  }
}
