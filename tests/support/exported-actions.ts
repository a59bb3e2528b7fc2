import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

export type ExportedAction = {
  name: string;
  file: string;
  run: (...given: unknown[]) => Promise<unknown>;
};

const root = join(import.meta.dirname, "..", "..");

/** Every deed that the code exports, found by reading the folders: a new one is in here without being named. */
export async function exportedActions(): Promise<ExportedAction[]> {
  const files = readdirSync(join(root, "lib"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /actions\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const actions: ExportedAction[] = [];
  for (const file of files) {
    const exported = (await import(join(root, file))) as Record<string, unknown>;
    for (const [name, run] of Object.entries(exported)) {
      if (typeof run === "function")
        actions.push({ name, file, run: run as ExportedAction["run"] });
    }
  }
  return actions;
}
