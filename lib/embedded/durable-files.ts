import fs from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Setup = Parameters<NodeFS["init"]>[1];
type OpenFile = { nfd: number };
type FileLayer = { NODEFS: { stream_ops: { fsync?: (file: OpenFile) => number } } };

/**
 * Files that are on the disk when the database says they are. The stock layer ignores the
 * database's request to flush, so a power cut could lose what people were told was saved.
 */
export class DurableFiles extends NodeFS {
  override async init(database: PGlite, setup: Setup) {
    const { emscriptenOpts } = await super.init(database, setup);
    const flushForReal = (module: unknown) => {
      (module as FileLayer).NODEFS.stream_ops.fsync = (file) => {
        fs.fsyncSync(file.nfd);
        return 0;
      };
    };
    const preRun = [...(emscriptenOpts.preRun ?? []), flushForReal] as typeof emscriptenOpts.preRun;
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}
