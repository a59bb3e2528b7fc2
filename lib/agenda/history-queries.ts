import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { toldApart } from "@/lib/organisation/namesakes";
import { isUuid } from "@/lib/uuid";
import type { NoteLine, PassageChange, PassageHistory, PenLine } from "./columns";

/**
 * A passage through the versions that the member may read: each that changed its words, newest first,
 * and whether it stands in the one in force. Null when there is none for the member to read.
 */
export async function passageHistory(member: Member, id: string): Promise<PassageHistory | null> {
  if (!isUuid(id)) return null;
  const rows = await db().$queryRaw<(PassageChange & Pick<PassageHistory, "part" | "standsIn">)[]>`
    select q.part, w.text, v.number, w."writtenAt", a.name as "authorName", coalesce(g.name, o.name) as "partyName",
           p.number as "proposalNumber", d.outcome::text as outcome, d."decidedAt",
           (select z.number from "StrategyAdoption" ad join "StrategyVersion" z on z.id = ad."versionId"
             where z."initiativeId" = q."initiativeId" order by ad."adoptedAt" desc, z.number desc limit 1) as "inForce",
           (select max(z.number) from "PassageWording" x join "StrategyVersion" z on z.id = x."versionId"
              join "StrategyAdoption" ad on ad."versionId" = z.id where x."passageId" = q.id) as "standsIn"
      from "Passage" q
      join "PassageWording" w on w."passageId" = q.id
      join "StrategyVersion" v on v.id = w."versionId" and v.number = w.since
      join "Proposal" p on p.id = v."proposalId"
      join "Person" a on a.id = w."authorId"
      left join "Organisation" o on o.id = w."organisationId"
      left join "Group" g on g.id = w."groupId"
      left join "ProposalSubmission" s on s."proposalId" = p.id
      left join "Decision" d on d."proposalId" = p.id
     where q.id = ${id}::uuid and q."initiativeId" = ${member.initiativeId}::uuid
       and (s.at is not null or v."authorId" = ${member.personId}::uuid)
     order by v.number desc limit 100`;
  const [newest] = rows;
  if (!newest) return null;
  return { part: newest.part, standsIn: newest.standsIn, inForce: newest.inForce, changes: rows };
}

/** What the secretariat noted beside the text, newest first, and who has the pen of a draft: one statement. */
export async function besideTheText(
  member: Member,
): Promise<{ notes: NoteLine[]; pen: PenLine | null }> {
  const [row] = await db().$queryRaw<{ notes: NoteLine[]; pen: PenLine | null }[]>`
    select (select coalesce(json_agg(n order by n.at desc), '[]') from (
              select n.id, n.part, n.text, n.at at time zone 'UTC' as at, p.name as "personName" from "AgendaNote" n join "Person" p on p.id = n."personId"
               where n."initiativeId" = ${member.initiativeId}::uuid order by n.at desc limit 20) n) as notes,
           (select json_build_object('versionId', v.id, 'number', v.number, 'personId', h."personId", 'name', p.name, 'at', h.at at time zone 'UTC',
                     'proposalNumber', q.number)
              from "PenHolding" h join "StrategyVersion" v on v.id = h."versionId" and v."initiativeId" = ${member.initiativeId}::uuid
              join "Proposal" q on q.id = v."proposalId" join "Person" p on p.id = h."personId"
             where h."endedAt" is null
               and not exists (select 1 from "ProposalSubmission" s where s."proposalId" = q.id)
               and not exists (select 1 from "ProposalWithdrawal" w where w."proposalId" = q.id)
             order by h.at desc limit 1) as pen`;
  return row ?? { notes: [], pen: null };
}

/** The people who can be given the pen: everybody but those who act for the backbone today. */
export async function possiblePenHolders(member: Member, today: Date) {
  const on = isoDay(today);
  const people = await db().$queryRaw<{ id: string; name: string }[]>`
    select p.id, p.name from "Person" p
     where p."initiativeId" = ${member.initiativeId}::uuid and p."removedAt" is null
       and not exists (select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId"
                         join "Group" g on g.id = s."groupId" and g.kind = 'backbone'
                        where h."personId" = p.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date))
     order by p."sortKey" collate "C" limit 2000`;
  return toldApart(people);
}
