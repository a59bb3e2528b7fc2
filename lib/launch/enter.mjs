import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { refuseOldNode } from "./node-version.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsconfig = fileURLToPath(new URL("./tsconfig.json", import.meta.url));

/**
 * Runs the default export of a TypeScript file with the words of the command line, on a fresh clone
 * too: until the packages are there, only what Node brings along may be used.
 * What cannot start is said in one sentence, without a stack, and ends with exit code 1.
 * @param {string} file an address, or a path from this folder
 * @param {{ first?: () => Promise<void> }} [also] `first` runs before anything slow
 */
export async function enter(file, { first } = {}) {
  try {
    process.chdir(root);
    refuseOldNode();
    if (existsSync(".env")) process.loadEnvFile(".env");
    await first?.();
    await install();
    const { tsImport } = await import("tsx/esm/api");
    const { default: run } = await tsImport(file, { parentURL: import.meta.url, tsconfig });
    await run(process.argv.slice(2));
  } catch (error) {
    // By name: TypeScript files have a copy of the class of their own.
    const isExpected = error instanceof Error && error.name === "CannotStart";
    console.error(isExpected ? error.message : error);
    process.exit(1);
  }
}
