import { createHash } from "node:crypto";
import type { Prisma } from "@/prisma/client/client";
import { insertRows } from "./insert-rows";
import { newUuid } from "./uuid";

export type Transaction = Prisma.TransactionClient;

/** The end of an initiative's chain, as it was when the deed took the lock. */
export type AuditHead = { initiativeId: string; sequence: number; hash: string };

/** What is kept of a deed: ids and figures, never names, addresses or texts. */
export type AuditRecord = {
  personId: string | null;
  deed: string;
  subjectType: string;
  subjectId: string;
  details?: Record<string, AuditDetail>;
  deedKey?: string | null;
};
export type AuditDetail = string | number | boolean | null | string[];

type HashedEntry = {
  initiativeId: string;
  sequence: number;
  at: Date;
  personId: string | null;
  deed: string;
  subjectType: string;
  subjectId: string;
  details: unknown;
};

/**
 * Takes the initiative's lock: every deed begins here, so the deeds of one initiative stand in a
 * queue. Null when there is no such initiative.
 */
export async function lockInitiative(
  transaction: Transaction,
  initiativeId: string,
): Promise<AuditHead | null> {
  const rows = await transaction.$queryRaw<AuditHead[]>`
    select "initiativeId", "sequence", "hash" from "AuditHead"
     where "initiativeId" = ${initiativeId}::uuid for update`;
  return rows[0] ?? null;
}

/** Adds a row to the chain, in the deed's transaction, and gives the new end of the chain. */
export function recordDeed(
  transaction: Transaction,
  head: AuditHead,
  record: AuditRecord,
  at: Date,
): Promise<AuditHead> {
  return recordDeeds(transaction, head, [record], at);
}

/** The same for many at once: an import may make thousands of things, each with a row of its own. */
export async function recordDeeds(
  transaction: Transaction,
  head: AuditHead,
  records: AuditRecord[],
  at: Date,
): Promise<AuditHead> {
  if (records.length === 0) return head;
  let end = head;
  const rows = records.map((record) => {
    const row = { ...rowOf(record, end, at), previousHash: end.hash };
    const hash = hashOf(row, row.previousHash);
    end = { initiativeId: head.initiativeId, sequence: row.sequence, hash };
    return { id: newUuid(at.getTime()), ...row, hash, deedKey: record.deedKey ?? null };
  });
  await insertRows(transaction, "AuditEntry", rows);
  await transaction.auditHead.update({
    where: { initiativeId: head.initiativeId },
    data: { sequence: end.sequence, hash: end.hash },
    select: { sequence: true },
  });
  return end;
}

function rowOf(record: AuditRecord, { initiativeId, sequence }: AuditHead, at: Date) {
  const { personId, deed, subjectType, subjectId, details = {} } = record;
  return {
    initiativeId,
    sequence: sequence + 1,
    at,
    personId,
    deed,
    subjectType,
    subjectId,
    details,
  };
}

/** SHA-256 over the previous hash and the entry, keys in a fixed order whatever the database made of them. */
export function hashOf(entry: HashedEntry, previousHash: string): string {
  const told = canonical([
    entry.initiativeId,
    entry.sequence,
    entry.at.toISOString(),
    entry.personId,
    entry.deed,
    entry.subjectType,
    entry.subjectId,
    entry.details,
  ]);
  return createHash("sha256").update(previousHash).update(told).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

/** A chain's first row that does not follow from the one before it; null: the chain is whole. */
export function firstBrokenLink(
  entries: (HashedEntry & { previousHash: string; hash: string })[],
  start: { sequence: number; hash: string } = { sequence: 0, hash: "" },
): number | null {
  let previous = start;
  for (const entry of entries) {
    const follows =
      entry.sequence === previous.sequence + 1 &&
      entry.previousHash === previous.hash &&
      entry.hash === hashOf(entry, previous.hash);
    if (!follows) return entry.sequence;
    previous = entry;
  }
  return null;
}
