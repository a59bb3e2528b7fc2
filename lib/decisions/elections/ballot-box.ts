import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/audit";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/client/client";
import type { Contest, Said } from "../procedures/contest";

/**
 * The secret ballots of one proposal. That a seat has voted is one row (Vote), what a ballot says is
 * another (Ballot), and nothing joins them: a ballot has no voter, no time, a random id (version 4, which
 * holds no time), and each time one is put in all of them are taken out and put back in the order of
 * their random codes. So neither the order in which they lie nor the transaction that wrote them (xmin)
 * tells whose each is. When the vote closes they move into the decision's record, in the same order, and
 * the box is empty.
 *
 * What this promises, honestly. To everybody who reads pages, exports, backups taken after closing or the
 * tables themselves: nobody can tell who filled in a ballot, also not the operator. Before closing,
 * somebody who holds the database *and* its write-ahead log, its not yet vacuumed pages or two copies of
 * it taken around one vote could tell; after closing and a vacuum only old copies could. And a voter who
 * shows the code to somebody tells how they voted: no software can keep that.
 */

/** Puts a ballot in. Refuses with code-taken, so that a code never stands for two ballots. */
export async function putIn(
  transaction: Transaction,
  proposalId: string,
  ballot: Said,
): Promise<void> {
  const inside = await lookIn(transaction, proposalId);
  if (inside.some(({ code }) => code === ballot.code)) throw new Refusal("code-taken");
  await empty(transaction, proposalId);
  await transaction.ballot.createMany({
    data: sorted([...inside, ballot]).map(({ code, ranking, marks }) => ({
      ...{ id: randomUUID(), proposalId, code },
      said: { ranking: [...ranking], marks } satisfies Prisma.InputJsonObject,
    })),
  });
}

/** What lies in the box, in the order of the codes. Only a closing counts it. */
export async function lookIn(transaction: Transaction, proposalId: string): Promise<Said[]> {
  const found = await transaction.ballot.findMany({
    where: { proposalId },
    select: { code: true, said: true },
  });
  // The database keeps what was put in.
  const ballots = found as unknown as { code: string; said: Omit<Said, "code"> }[];
  return sorted(ballots.map(({ code, said }) => ({ code, ...said })));
}

/** Takes all ballots out. */
export async function empty(transaction: Transaction, proposalId: string): Promise<void> {
  await transaction.ballot.deleteMany({ where: { proposalId } });
}

function sorted(ballots: Said[]): Contest["ballots"] {
  return ballots.toSorted((one, other) => (one.code < other.code ? -1 : 1));
}
