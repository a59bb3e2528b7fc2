import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { PlacedBy } from "../agreement-rules";

export type Revealed = {
  /** How many have handed in. */
  room: number;
  /** With who they are, where the room has chosen names; in the order of names. */
  placed: (PlacedBy & { names: string[] })[];
};

/**
 * Where those who handed in placed the actors, to somebody in the room; null before the reveal, and where
 * there is nothing any more. Of what was forgotten the totals, without names. One statement.
 */
export async function revealedPlaces(member: Member, number: number): Promise<Revealed | null> {
  const [row] = await db().$queryRaw<Revealed[]>`
    select coalesce(e."handedIn", (select count(*)::int from "ExerciseSheet" s where s."exerciseId" = e.id and s."isHandedIn")) as room,
           (select coalesce(json_agg(json_build_object('actorId', x."actorId", 'tableId', x."tableId",
                      'count', x.count, 'names', x.names)), '[]')
              from (select p."actorId", p."tableId", count(*)::int as count,
                           coalesce(array_agg(n.name order by n."sortKey") filter (where e."isNamed" and n.name is not null), '{}') as names
                      from "ExerciseSheet" s join "ExercisePlacement" p on p."sheetId" = s.id
                      left join "ExerciseParticipant" q on q.id = s."participantId"
                      left join "Person" n on n.id = q."personId"
                     where s."exerciseId" = e.id and s."isHandedIn"
                     group by p."actorId", p."tableId"
                    union all
                    select t."actorId", t."tableId", t.count, '{}'
                      from "ExerciseTotal" t join "ExerciseActor" a on a.id = t."actorId" where a."exerciseId" = e.id) x) as placed
      from "Exercise" e
      join "ExerciseParticipant" me on me."exerciseId" = e.id and me."personId" = ${member.personId}::uuid
     where e."initiativeId" = ${member.initiativeId}::uuid and e.number = ${number}::int
       and e."placesRevealedAt" is not null`;
  return row && row.room > 0 ? row : null;
}
