import { lockInitiative, recordDeed, type Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { searchKey } from "@/lib/names";
import { Refusal, type RefusalReason, refusalFromDatabase } from "@/lib/refusal";
import type { PrismaClient } from "@/prisma/client/client";
import { close } from "./close";
import { findOpenProposal } from "./decide";
import type { ProposalKind } from "./effects";

export type NewProposal = {
  initiativeId: string;
  kind: ProposalKind;
  title: string;
  text: string;
  effect: object;
  authorId: string;
  organisationId: string | null;
  fromGroupId: string | null;
  responsibleOrganisationId: string | null;
  followUpOn: Date | null;
  matterId: string;
};

/**
 * Writes a draft with the next number, for the steering group to decide one day. Call it behind the
 * initiative's lock. Refuses with no-steering-group.
 */
export async function writeDraft(
  transaction: Transaction,
  proposal: NewProposal,
  now: Date,
): Promise<{ id: string; number: number }> {
  const { initiativeId } = proposal;
  const steering = await transaction.group.findFirst({
    where: {
      initiativeId,
      kind: "steering",
      OR: [{ closedOn: null }, { closedOn: { gt: dayOf(now) } }],
    },
    select: { id: true },
  });
  if (!steering) throw new Refusal("no-steering-group");
  const last = await transaction.proposal.aggregate({
    where: { initiativeId },
    _max: { number: true },
  });
  return transaction.proposal.create({
    data: {
      ...proposal,
      number: (last._max.number ?? 0) + 1,
      decidingGroupId: steering.id,
      searchKey: proposalSearchKey(proposal),
      createdAt: now,
    },
    select: { id: true, number: true },
  });
}

/** What a proposal is found by. */
export function proposalSearchKey(proposal: { title: string; text: string }): string {
  return searchKey(`${proposal.title} ${proposal.text}`);
}

/** How many are closed in one turn; the rest come in the next, seconds later. */
const batch = 20;

/**
 * Closes the votes whose time has come: each in a transaction of its own behind its initiative's
 * lock, counted by the seats of its closing day. One that was adopted but can no longer be carried
 * out stays in "closing" and is tried again a minute later. Several copies may run this at once.
 */
export async function closeDue(client: PrismaClient, now: Date): Promise<{ decided: number }> {
  forget(now);
  // What is not settled comes first: nearly every closing of twenty years is past.
  const due = await client.$queryRaw<{ id: string; initiativeId: string }[]>`
    with unsettled as materialized (
      select q.id, q."initiativeId" from "Proposal" q where q."settledAt" is null)
    select p.id, p."initiativeId"
      from unsettled p
      join "ProposalOpening" o on o."proposalId" = p.id
     where o."closesAt" <= ${now}
       and o.rule->>'procedure' <> 'advice'
       and not exists (select 1 from "ProposalRound" r where r."proposalId" = o."proposalId" and r."resumedAt" is null)
       and p.id <> all(${[...stuck.keys()]}::uuid[])
     order by o."closesAt" limit ${batch}`;
  const failures: unknown[] = [];
  let decided = 0;
  for (const proposal of due) {
    const outcome = await closeOne(client, proposal, now).catch((error) => {
      failures.push(error);
      return "stuck" as const;
    });
    if (outcome === "decided") decided += 1;
    if (outcome === "stuck") stuck.set(proposal.id, now.getTime() + patienceMs);
  }
  // One that fails must not keep the others from being closed.
  if (failures.length > 0) throw new AggregateError(failures, "Some votes could not be closed");
  return { decided };
}

/** When each stuck vote is tried again. Only spares work: another copy does without it. */
const stuck = new Map<string, number>();
const patienceMs = 60_000;

function forget(now: Date) {
  for (const [id, until] of stuck) if (until <= now.getTime()) stuck.delete(id);
}

/** "stuck" when it cannot be carried out; "settled" when somebody else was there before us. */
async function closeOne(
  client: PrismaClient,
  due: { id: string; initiativeId: string },
  now: Date,
): Promise<"decided" | "settled" | "stuck"> {
  try {
    return await client.$transaction((transaction) => closeBehindLock(transaction, due, now), {
      maxWait: 10_000,
      timeout: 20_000,
    });
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalFromDatabase(error);
    if (!refusal) throw error;
    const isSettled = settled.includes(refusal.reason);
    return isSettled ? "settled" : "stuck";
  }
}

/** Somebody else has closed it, or ended its round. */
const settled: RefusalReason[] = ["proposal-decided", "proposal-withdrawn", "proposal-awaits"];

async function closeBehindLock(
  transaction: Transaction,
  { id, initiativeId }: { id: string; initiativeId: string },
  now: Date,
) {
  let head = await lockInitiative(transaction, initiativeId);
  const proposal = head && (await findOpenProposal(transaction, { id, initiativeId }));
  if (!head || !proposal || now < proposal.opening.closesAt) return "settled";
  const { details, effects, next } = await close(transaction, proposal, { now, closedById: null });
  const closed = {
    deed: next ? "round.end" : "decision.close",
    subjectType: "Proposal",
    subjectId: id,
    details,
  };
  for (const record of [...effects, closed]) {
    head = await recordDeed(transaction, head, { ...record, personId: null }, now);
  }
  return "decided";
}
