import "server-only";
import type { Transaction } from "@/lib/audit";
import { Refusal } from "@/lib/refusal";

/** Writes the example initiative and gives its slug. */
export async function makeExample(
  _transaction: Transaction,
  _for: { now: Date; operatorAccountId: string },
): Promise<string> {
  throw new Refusal("not-found");
}
