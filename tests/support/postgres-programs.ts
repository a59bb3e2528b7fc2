import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The folder with `initdb` and `postgres`, or null: on PATH, or where Debian and Homebrew put them. */
export function findPostgresPrograms(): string | null {
  const path = (process.env.PATH ?? "").split(delimiter);
  const places = [...path, ...versionsIn("/usr/lib/postgresql"), ...versionsIn("/usr/local/opt")];
  const isComplete = (folder: string) =>
    ["initdb", "postgres"].every((program) => existsSync(join(folder, program)));
  return places.find(isComplete) ?? null;
}

/** Newest first. */
function versionsIn(folder: string) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return names.map((name) => join(folder, name, "bin"));
}
