import fs from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Setup = Parameters<NodeFS["init"]>[1];
type OpenFile = { nfd: number };
type FileLayer = { NODEFS: { stream_ops: { fsync?: (file: OpenFile) => number } } };

/** "Input/output error", by the number that WebAssembly has for it. */
const ioError = 29;

/**
 * Files that are on the disk when the database says they are. The stock layer ignores the
 * database's request to flush, so a power cut could lose what people were told was saved.
 */
export class DurableFiles extends NodeFS {
  override async init(database: PGlite, setup: Setup) {
    const { emscriptenOpts } = await super.init(database, setup);
    const flushForReal = (module: unknown) => {
      (module as FileLayer).NODEFS.stream_ops.fsync = flush;
    };
    const preRun = [...(emscriptenOpts.preRun ?? []), flushForReal] as typeof emscriptenOpts.preRun;
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** A disk that fails is reported to the database, which then acknowledges nothing. */
function flush(file: OpenFile) {
  try {
    fs.fsyncSync(file.nfd);
    return 0;
  } catch {
    return ioError;
  }
}
