import { resolve } from "node:path";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

/** The file that somebody named, from where they stand; commands run in the application's folder. */
export function fileNamed(word: string | undefined, example: string): string {
  if (!word || word.startsWith("-")) throw new CannotStart(`Name a file, as in: ${example}`);
  return resolve(process.env.INIT_CWD ?? ".", word);
}
