import { createHash } from "node:crypto";
import type { Lot } from "../procedures/counting/count";

/**
 * The seed of a lot: SHA-256 over the proposal's id, a colon and the end of the initiative's audit chain
 * at the moment of closing, in hexadecimal. Nobody can choose it: the chain's end follows from every deed
 * so far and from the times that the server gave them. Everybody can check it: both are in the audit log.
 */
export function seedOf(proposalId: string, chainEnd: string): string {
  return sha256(`${proposalId}:${chainEnd}`);
}

/**
 * The options in the order of the lot: by SHA-256 over the seed, a colon and the option's id, lowest
 * first. The same seed and options give the same order, whatever order they come in.
 */
export function drawLot(seed: string, options: readonly string[]): Lot {
  const drawn = options.map((option) => ({ option, number: sha256(`${seed}:${option}`) }));
  return drawn.toSorted((a, b) => (a.number < b.number ? -1 : 1)).map(({ option }) => option);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
