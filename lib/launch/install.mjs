import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CannotStart } from "./cannot-start.mjs";
import { step } from "./step.mjs";

/** @typedef {{ version?: string, optional?: boolean }} Package */

/** Installs the packages of the lock file, unless they are there. */
export async function install() {
  if (isInstalled()) return;
  await step("Installing packages", run);
}

/** npm leaves a list of what it installed; it is written last, so it is never half true. */
export function isInstalled() {
  const installed = packagesIn("node_modules/.package-lock.json");
  if (!installed) return false;
  return Object.entries(packagesIn("package-lock.json") ?? {}).every(([path, wanted]) => {
    // The first entry is this project; optional packages are for other systems.
    return path === "" || wanted.optional || installed[path]?.version === wanted.version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Package> | null}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** Without install scripts: one of them would download, and nothing here depends on any. */
function run() {
  const words = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm ? [process.execPath, npm] : ["npm"];
  const result = spawnSync(program ?? "npm", [...first, ...words], {
    encoding: "utf8",
    shell: !npm && process.platform === "win32",
  });
  if (result.status === 0) return;
  const reason = result.error?.message ?? result.stderr;
  throw new CannotStart(`${reason}\nThe packages could not be installed; the reason is above.`);
}
