import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
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
           (select coalesce(json_agg(json_build_object('name', a.name, 'organisationId', a."organisationId",
                      'tableId', a."tableId", 'why', a.why) order by a."sortKey", a.number), '[]')
              from "ExerciseActor" a where a."exerciseId" = e.id) as actors
      from "Exercise" e
      join "ExerciseParticipant" me on me."exerciseId" = e.id and me."personId" = ${member.personId}::uuid
     where e."initiativeId" = ${member.initiativeId}::uuid and e.number = ${previousNumber}::int`;
  return plan ?? null;
}
