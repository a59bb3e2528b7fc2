import "server-only";
import { firstBrokenLink } from "./audit";
import { db } from "./db";
import type { Member } from "./member";

export const auditPageSize = 50;

/** Deeds of the initiative, newest first, from before a sequence number. One more than a page tells that there are older ones. */
export function auditEntries(member: Member, before: number | null) {
  return db().$queryRaw<AuditRow[]>`
    select e.sequence, e.at, e.deed, e."subjectType", e.hash, p.id as "personId", p.name as "personName"
      from "AuditEntry" e left join "Person" p on p.id = e."personId"
     where e."initiativeId" = ${member.initiativeId}::uuid and e.sequence < ${before ?? 2_147_483_647}
     order by e.sequence desc limit ${auditPageSize + 1}`;
}

export type AuditRow = {
  sequence: number;
  at: Date;
  deed: string;
  subjectType: string;
  hash: string;
  personId: string | null;
  personName: string | null;
};

/** Is the whole chain whole? Also compares its end with the head that the next deed builds on. */
export async function verifyChain(
  initiativeId: string,
): Promise<{ entries: number; brokenAt: number | null }> {
  const [entries, head] = await Promise.all([
    db().auditEntry.findMany({ where: { initiativeId }, orderBy: { sequence: "asc" } }),
    db().auditHead.findUnique({ where: { initiativeId } }),
  ]);
  const last = entries.at(-1);
  const endsWell = (head?.hash ?? "") === (last?.hash ?? "");
  const brokenAt = firstBrokenLink(entries) ?? (endsWell ? null : (head?.sequence ?? 0));
  return { entries: entries.length, brokenAt };
}
