import type { Transaction } from "./audit";

/**
 * Ends every session of an account, on every browser, and gives the epoch in which new ones begin.
 * For a changed password, signing out everywhere, and a person who is taken out of an initiative.
 */
export async function endSessionsOf(transaction: Transaction, accountId: string): Promise<number> {
  const { sessionEpoch } = await transaction.account.update({
    where: { id: accountId },
    data: { sessionEpoch: { increment: 1 } },
    select: { sessionEpoch: true },
  });
  return sessionEpoch;
}
