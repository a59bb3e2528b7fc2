import { createHash } from "node:crypto";
import type { Plan } from "./plan";

/** Tells whether a plan is still the one that was shown: the same rows, with the same to come of them. */
export function fingerprintOf({ kind, columns, rows, questions, trouble }: Plan): string {
  const told = JSON.stringify([kind, columns, rows, questions, trouble]);
  return createHash("sha256").update(told).digest("base64url").slice(0, 22);
}
