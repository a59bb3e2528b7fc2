import "server-only";
import { db } from "@/lib/db";
import type { Room } from "@/lib/live/answer";
import type { Facts } from "@/lib/live/follow";
import type { Asked } from "@/lib/live/stream";
import { initiativeTopic } from "@/lib/live/topics";
import type { Member } from "@/lib/member";
import type { PlanFacts } from "./columns";

/** The shared plan while it is looked at, to those in the room; nothing in it tells who placed whom alone. */

type Row = Omit<PlanFacts, "begun"> & { version: number; begunAt: Date };
type Whose = Pick<Member, "initiativeId"> & { number: number };

/**
 * The plan as it stands, with the version of it; null where there is no such exercise. One statement.
 * Who may know it is the caller's to ask.
 */
export async function planFacts({
  initiativeId,
  number,
}: Whose): Promise<{ version: number; facts: PlanFacts } | null> {
  const [row] = await db().$queryRaw<Row[]>`
    select h.sequence as version, e.step, e."stepBegunAt" as "begunAt", e."stepMinutes" as minutes,
           e."endedAt" is not null as "isOver",
           md5(json_build_array(e.title, e."sharedResult", e."guestsRevealedAt", e."placesRevealedAt", e."adoptedAt",
             (select json_agg(json_build_array(t.id, t.number, t.position, t.name, t.part, t.purpose, t.asks, t.least, t.most,
                t.needs, t."groupId") order by t.number) from "ExerciseTable" t where t."exerciseId" = e.id),
             (select json_agg(json_build_array(a.id, a.number, a.name, a.sector, a.place, a.reach, a."livedExperience",
                a."organisationId", a.role, a.why, a.brings, a.gets) order by a.number)
                from "ExerciseActor" a where a."exerciseId" = e.id),
             (select json_agg(json_build_array(i."oneId", i."otherId", i.kind, i.why) order by i.id)
                from "ExerciseTie" i where i."exerciseId" = e.id),
             (select json_agg(json_build_array(c."tableId", c."lookingFor") order by c.id)
                from "EmptyChair" c where c."exerciseId" = e.id))::text) as plan,
           (select coalesce(json_agg(s.seated order by s.number), '[]') from
             (select t.number, array_prepend(t.number, array_agg(a.number order by a.position, a.number)) as seated
                from "ExerciseActor" a join "ExerciseTable" t on t.id = a."tableId"
               where a."exerciseId" = e.id group by t.number) s) as seats
      from "Exercise" e join "AuditHead" h on h."initiativeId" = e."initiativeId"
     where e."initiativeId" = ${initiativeId}::uuid and e.number = ${number}::int`;
  if (!row) return null;
  const { version, begunAt, step, minutes, isOver, plan, seats } = row;
  const facts = { step, begun: begunAt.toISOString(), minutes, isOver, plan, seats };
  return { version, facts };
}

/**
 * What somebody in the room follows of the exercise of this number, and whether they still are in it; null
 * to everybody else. It is the same for all of them, so it is read once for all.
 */
export async function planToFollow(
  { initiativeId, personId }: Member,
  number: number,
): Promise<{ followed: Asked["followed"]; room: Room } | null> {
  const isInRoom = async () =>
    (await db().exerciseParticipant.count({
      where: { personId, exercise: { initiativeId, number } },
    })) > 0;
  if (!(await isInRoom())) return null;
  const key = `exercise/${initiativeId}/${number}`;
  const read = async (): Promise<Facts | null> => {
    const found = await planFacts({ initiativeId, number });
    return found && { version: found.version, text: JSON.stringify(found.facts) };
  };
  return {
    followed: { key, topic: initiativeTopic(initiativeId), read },
    room: { key, isInRoom },
  };
}
