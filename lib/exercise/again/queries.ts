import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { PlacedBy } from "../agreement-rules";
import type { ExerciseLine } from "../columns";
import type { SeatedPlan } from "./rules";

/** The plan of the exercise that this one repeats, to somebody who was in its room; else null. One statement. */
export async function planBefore(
  member: Member,
  { previousNumber }: { previousNumber: number | null },
): Promise<SeatedPlan | null> {
  if (previousNumber === null) return null;
  const [plan] = await db().$queryRaw<SeatedPlan[]>`
    select (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)), '[]')
              from "ExerciseTable" t where t."exerciseId" = e.id) as tables,
           (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'organisationId', a."organisationId",
                      'tableId', a."tableId", 'why', a.why) order by a."sortKey", a.number), '[]')
              from "ExerciseActor" a where a."exerciseId" = e.id) as actors
      from "Exercise" e
      join "ExerciseParticipant" me on me."exerciseId" = e.id and me."personId" = ${member.personId}::uuid
     where e."initiativeId" = ${member.initiativeId}::uuid and e.number = ${previousNumber}::int`;
  return plan ?? null;
}

/** An exercise of the story; what the room saw of its placements, as counts, to somebody who was in it. */
export type Chapter = Omit<ExerciseLine, "purpose" | "endedAt" | "adoptedAt"> & {
  room: number;
  placed: PlacedBy[];
};

/** All exercises, newest first. One statement. */
export function storyOfExercises(member: Member): Promise<Chapter[]> {
  return db().$queryRaw<Chapter[]>`
    select e.id, e.number, e.title, e."heldOn", e."sharedResult", p.number as "proposalNumber", me.id is not null as "isInRoom",
           case when me.id is null then 0 else coalesce(e."handedIn", (select count(*)::int from "ExerciseSheet" s where s."exerciseId" = e.id and s."isHandedIn")) end as room,
           (select coalesce(json_agg(x), '[]') from (
              select l."actorId", l."tableId", count(*)::int as count
                from "ExerciseSheet" s join "ExercisePlacement" l on l."sheetId" = s.id
               where s."exerciseId" = e.id and s."isHandedIn" and e."placesRevealedAt" is not null and me.id is not null
               group by 1, 2
              union all
              select t."actorId", t."tableId", t.count from "ExerciseTotal" t join "ExerciseActor" a on a.id = t."actorId"
               where a."exerciseId" = e.id and me.id is not null) x) as placed
      from "Exercise" e left join "Proposal" p on p.id = e."proposalId"
      left join "ExerciseParticipant" me on me."exerciseId" = e.id and me."personId" = ${member.personId}::uuid
     where e."initiativeId" = ${member.initiativeId}::uuid order by e.number desc`;
}
