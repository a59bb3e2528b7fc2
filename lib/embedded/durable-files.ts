import fs from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Setup = Parameters<NodeFS["init"]>[1];
type OpenFile = { nfd: number };
type Operations = {
  write(file: OpenFile, ...rest: unknown[]): number;
  llseek(file: OpenFile, offset: number, whence: number): number;
  setattr(file: OpenFile, ...rest: unknown[]): void;
  fsync?: (file: OpenFile) => number;
};
type NodeOperations = { setattr(...call: unknown[]): void };
type FileLayer = { NODEFS: { stream_ops: Operations; node_ops: NodeOperations } };

/**
 * Files that are on the disk when the database says they are. The stock layer ignores the
 * database's request to flush, so a power cut could lose what people were told was saved. It also
 * asks the disk for what it could know.
 */
export class DurableFiles extends NodeFS {
  override async init(database: PGlite, setup: Setup) {
    const { emscriptenOpts } = await super.init(database, setup);
    const preRun = [...(emscriptenOpts.preRun ?? []), makeDurable] as typeof emscriptenOpts.preRun;
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function makeDurable(module: unknown) {
  const { stream_ops: operations, node_ops: nodes } = (module as FileLayer).NODEFS;
  const { write } = operations;
  operations.write = (...call) => orGiveUp(() => write(...call));
  operations.fsync = (file) => orGiveUp(() => flush(file));
  rememberSizes(operations, nodes);
}

/** Counted from the end of the file. */
const fromEnd = 2;

/**
 * The database asks for the end of each file that a statement is about, each time: a hundred questions to
 * the disk for a page. Nobody else writes to its files, so their sizes are known until anything is
 * written or cut.
 */
function rememberSizes(operations: Operations, nodes: NodeOperations) {
  const { llseek, write, setattr } = operations;
  const { setattr: setNode } = nodes;
  let sizes = new WeakMap<OpenFile, number>();
  const forget = () => {
    sizes = new WeakMap();
  };
  operations.llseek = (file, offset, whence) => {
    if (whence !== fromEnd) return llseek(file, offset, whence);
    const size = sizes.get(file) ?? llseek(file, 0, fromEnd);
    sizes.set(file, size);
    return size + offset;
  };
  operations.write = (...call) => {
    forget();
    return write(...call);
  };
  operations.setattr = (...call) => {
    forget();
    setattr(...call);
  };
  nodes.setattr = (...call) => {
    forget();
    setNode(...call);
  };
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
