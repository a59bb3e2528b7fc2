import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

type Exports = { __wbindgen_start(): void };
type Glue = {
  __wbg_set_wasm(exports: unknown): void;
  SchemaEngine: typeof SchemaEngine;
};

/**
 * Prisma's schema engine, from npm rather than from the download that Prisma's own command makes.
 * The package's own entry imports the `.wasm` file, which Node 20 cannot.
 */
export async function loadSchemaEngine(): Promise<typeof SchemaEngine> {
  const beside = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(fileURLToPath(beside).replace(/\.js$/, ".wasm"));
  // The package declares no types for these inner parts.
  const parts = glue as unknown as Glue;
  const imports = { "./schema_engine_bg.js": glue as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  parts.__wbg_set_wasm(instance.exports);
  (instance.exports as Exports).__wbindgen_start();
  return parts.SchemaEngine;
}
