import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", name), "utf8"));
const project: Record<string, Record<string, string>> = read("package.json");
const lock: { packages: Record<string, { hasInstallScript?: boolean; resolved?: string }> } =
  read("package-lock.json");

const wanted = { ...project.dependencies, ...project.devDependencies };

test("every package that we ask for says why it is there, and no reason is left behind", () => {
  expect(Object.keys(project.whyDependencies ?? {}).sort()).toEqual(Object.keys(wanted).sort());
});

test("every version is exact, so that two machines run the same", () => {
  const loose = Object.entries(wanted).filter(
    ([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version),
  );
  expect(loose).toEqual([]);
});

test("the lock file names no addresses", () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});

/** Installed without running these (lib/launch/install.mjs); what each would do, we do not need. */
const unneededScripts = {
  "node_modules/@parcel/watcher":
    "builds itself where no binary fits; the binary comes as a package",
  "node_modules/@prisma/engines": "downloads an engine; ours is WebAssembly",
  "node_modules/@swc/core": "looks whether its binary fits",
  "node_modules/esbuild": "looks whether its binary fits",
  "node_modules/prisma": "prints a hint",
};

test("no package comes with an install script that nobody looked at", () => {
  const scripted = Object.entries(lock.packages).filter(([, one]) => one.hasInstallScript);
  expect(scripted.map(([path]) => path).sort()).toEqual(Object.keys(unneededScripts).sort());
});
