import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { searchKey } from "@/lib/names";

export type HitKind = "person" | "organisation" | "group" | "proposal" | "activity";
export type Hit = { kind: HitKind; label: string; detail: string; path: string };

const hitsPerKind = 8;

/**
 * What a member finds by a few letters, in one statement: people, organisations, groups, proposals
 * and activities whose name holds the words, those that begin with them first.
 */
export async function search(member: Member, words: string): Promise<Hit[]> {
  const key = searchKey(words).slice(0, 80);
  if (key.length < 2) return [];
  const like = `%${key.replace(/[%_\\]/g, "\\$&")}%`;
  return db().$queryRaw<Hit[]>`
    with found as (
      select 'person' as kind, p.id::text as id, p.name as label, p."searchKey" as key, p."sortKey" as sort,
             coalesce((select string_agg(o.name, ', ') from "Affiliation" f join "Organisation" o on o.id = f."organisationId"
                        where f."personId" = p.id and f."until" is null), '') as detail,
             '/organisation/people/' || p.id as path
        from "Person" p where p."initiativeId" = ${member.initiativeId}::uuid and p."removedAt" is null
      union all
      select 'organisation', o.id::text, o.name, o."searchKey" || ' ' || lower(array_to_string(o."alsoKnownAs", ' ')), o."sortKey", o.does, '/organisation/organisations/' || o.id
        from "Organisation" o where o."initiativeId" = ${member.initiativeId}::uuid
      union all
      select 'group', g.id::text, g.name, g."searchKey", g."sortKey", g.purpose, '/organisation/groups/' || g.id
        from "Group" g where g."initiativeId" = ${member.initiativeId}::uuid
      union all
      select 'proposal', q.id::text, q.title, q."searchKey", q."searchKey", q.number::text, '/decisions/' || q.number
        from "Proposal" q where q."initiativeId" = ${member.initiativeId}::uuid
         and (q."authorId" = ${member.personId}::uuid or exists (select 1 from "ProposalSubmission" s where s."proposalId" = q.id)
              or exists (select 1 from "ProposalSharing" h where h."proposalId" = q.id))
      union all
      select 'activity', a.id::text, a.title, a."searchKey", a."sortKey", a.description, '/activities/' || a.id
        from "Activity" a where a."initiativeId" = ${member.initiativeId}::uuid
    ), ranked as (
      select *, row_number() over (partition by kind order by (key like ${key} || '%') desc, sort) as place
        from found where key like ${like}
    )
    select kind, label, left(detail, 90) as detail, path from ranked where place <= ${hitsPerKind}
     order by array_position(array['person', 'organisation', 'group', 'proposal', 'activity'], kind), place`;
}
