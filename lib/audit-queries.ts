import "server-only";
import { db } from "./db";
import type { Member } from "./member";

export const auditPageSize = 50;

/** Deeds of the initiative, newest first, from before a sequence number. One more than a page tells that there are older ones. */
export function auditEntries(member: Member, before: number | null) {
  return db().$queryRaw<AuditRow[]>`
    select e.sequence, e.at, e.deed, e."subjectType", e."subjectId", q.number,
           case e."subjectType"
             when 'Activity' then exists (select 1 from "Activity" t where t.id = e."subjectId")
             when 'Group' then exists (select 1 from "Group" t where t.id = e."subjectId")
             when 'Organisation' then exists (select 1 from "Organisation" t where t.id = e."subjectId")
             when 'Person' then exists (select 1 from "Person" t where t.id = e."subjectId")
             else true end as "isThere", e.hash, p.id as "personId", p.name as "personName"
      from "AuditEntry" e left join "Person" p on p.id = e."personId"
      left join "Proposal" q on q.id = e."subjectId"
     where e."initiativeId" = ${member.initiativeId}::uuid and e.sequence < ${before ?? 2_147_483_647}
     order by e.sequence desc limit ${auditPageSize + 1}`;
}

export type AuditRow = {
  sequence: number;
  at: Date;
  deed: string;
  subjectType: string;
  subjectId: string;
  /** False: an import made it, and was undone. */
  isThere: boolean;
  /** A proposal's number. */
  number: number | null;
  hash: string;
  personId: string | null;
  personName: string | null;
};

/** Where what a deed was done to has its page, below the initiative's address; null: it has none. */
export function pathOfSubject(
  row: Pick<AuditRow, "subjectType" | "subjectId" | "number" | "isThere">,
) {
  if (!row.isThere) return null;
  if (row.subjectType === "Proposal") return row.number && `decisions/${row.number}`;
  const room = rooms[row.subjectType];
  return room ? `${room}/${row.subjectId}` : null;
}

const rooms: Record<string, string> = {
  Activity: "activities",
  Group: "organisation/groups",
  Organisation: "organisation/organisations",
  Person: "organisation/people",
};
