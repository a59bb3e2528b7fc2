import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { toldApart } from "@/lib/organisation/namesakes";

export type RoomChoices = {
  groups: { id: string; name: string }[];
  people: { id: string; name: string }[];
};

/** Whom whoever leads can let in: groups that are open, and people who are not in the room yet. One statement. */
export async function roomChoices(member: Member, exerciseId: string): Promise<RoomChoices> {
  const [row] = await db().$queryRaw<RoomChoices[]>`
    select (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.kind, g."sortKey"), '[]')
              from "Group" g where g."initiativeId" = ${member.initiativeId}::uuid and g."closedOn" is null) as groups,
           (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p."sortKey"), '[]')
              from "Person" p where p."initiativeId" = ${member.initiativeId}::uuid and p."removedAt" is null
               and not exists (select 1 from "ExerciseParticipant" q where q."exerciseId" = ${exerciseId}::uuid and q."personId" = p.id)) as people`;
  return row ? { ...row, people: await toldApart(row.people) } : { groups: [], people: [] };
}
