import "server-only";
import { lockInitiative, recordDeed, type Transaction } from "@/lib/audit";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";

type StrangersDeed = {
  /** Null: somebody whom the initiative does not know, with a link. */
  personId: string | null;
  deed: string;
  subjectType: string;
  subjectId: string;
  details?: Record<string, string | null>;
};

/**
 * Runs a deed of somebody who is not a member yet, as memberAction runs those of members: in one
 * transaction behind the initiative's lock, with an audit row. What guards it is the business of
 * `run`. Refuses with link-used-or-expired when there is no such initiative.
 */
export async function inInitiativeAsStranger<Result>(
  initiativeId: string,
  deedKey: string | null,
  run: (transaction: Transaction, now: Date) => Promise<{ record: StrangersDeed; result: Result }>,
): Promise<Result> {
  return db().$transaction(async (transaction) => {
    const head = await lockInitiative(transaction, initiativeId);
    if (!head) throw new Refusal("link-used-or-expired");
    const now = new Date();
    const { record, result } = await run(transaction, now);
    await recordDeed(transaction, head, { ...record, deedKey }, now);
    return result;
  });
}
