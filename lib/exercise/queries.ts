import "server-only";
import { cache } from "react";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { ExerciseDetail, ExerciseLine } from "./columns";

/** What members may read of wedding exercises. What is said in one belongs to those who are in its room. */

/** The initiative's exercises, newest first. One statement. */
export function exercisesOf(member: Member): Promise<ExerciseLine[]> {
  return db().$queryRaw<ExerciseLine[]>`
    select e.id, e.number, e.title, e.purpose, e."heldOn", e."sharedResult", e."endedAt", e."adoptedAt",
           p.number as "proposalNumber",
           exists (select 1 from "ExerciseParticipant" q
                    where q."exerciseId" = e.id and q."personId" = ${member.personId}::uuid) as "isInRoom"
      from "Exercise" e left join "Proposal" p on p.id = e."proposalId"
     where e."initiativeId" = ${member.initiativeId}::uuid order by e.number desc`;
}

type Read = Omit<ExerciseDetail, "me"> & { guests: string[] };

/**
 * The exercise of this number to somebody in its room; null to everybody else, as if there were none.
 * Nothing in it tells who placed whom alone. One statement.
 */
export async function readExercise(member: Member, number: number): Promise<ExerciseDetail | null> {
  const on = isoDay(dayOf(new Date()));
  const [row] = await db().$queryRaw<Read[]>`
      select e.id, e.number, e.title, e.purpose, e."heldOn", e."isNamed", e.step, e."stepBegunAt", e."stepMinutes",
             e."sharedResult", e."guestsRevealedAt", e."placesRevealedAt", e."endedAt", e."forgottenAt", e."adoptedAt",
             pr.number as "proposalNumber", pe.number as "previousNumber", h.sequence as version, me.guests,
             (select g."hostOrganisationId" from "Group" g where g."initiativeId" = e."initiativeId" and g.kind = 'backbone'
                 and g."setUpOn" <= coalesce(e."adoptedAt"::date, ${on}::date)
                 and (g."closedOn" is null or g."closedOn" > coalesce(e."adoptedAt"::date, ${on}::date)) limit 1) as "hostId",
             exists (select 1 from "ExerciseSheet" s where s."exerciseId" = e.id) as "hasSheets",
             (select coalesce(json_agg(json_build_object('id', q.id, 'personId', q."personId", 'name', n.name,
                       'actsFor', coalesce((select string_agg(o.name, ', ' order by o."sortKey") from "Affiliation" f
                          join "Organisation" o on o.id = f."organisationId"
                         where f."personId" = n.id and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date)), ''),
                       'facilitates', q.facilitates, 'takesPart', q."takesPart",
                       'isGuestsDone', q."guestsDoneAt" is not null, 'isHandedIn', q."handedInAt" is not null)
                       order by n."sortKey", q.id), '[]')
                from "ExerciseParticipant" q join "Person" n on n.id = q."personId" where q."exerciseId" = e.id) as participants,
             (select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'name', t.name, 'part', t.part,
                       'purpose', t.purpose, 'asks', t.asks, 'least', t.least, 'most', t.most, 'needs', to_json(t.needs),
                       'groupId', t."groupId", 'groupName', g.name) order by t.position, t.number), '[]')
                from "ExerciseTable" t left join "Group" g on g.id = t."groupId" where t."exerciseId" = e.id) as tables,
             (select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'organisationId', a."organisationId",
                       'name', a.name, 'sector', a.sector, 'place', a.place, 'reach', a.reach, 'livedExperience', a."livedExperience",
                       'wrote', a.wrote, 'tableId', a."tableId", 'position', a.position, 'role', a.role,
                       'why', a.why, 'brings', a.brings, 'gets', a.gets) order by a."sortKey", a.number), '[]')
                from "ExerciseActor" a where a."exerciseId" = e.id) as actors,
             (select coalesce(json_agg(json_build_object('id', i.id, 'oneId', i."oneId", 'otherId', i."otherId", 'kind', i.kind, 'why', i.why) order by i.id), '[]')
                from "ExerciseTie" i where i."exerciseId" = e.id) as ties,
             (select coalesce(json_agg(json_build_object('id', c.id, 'tableId', c."tableId", 'lookingFor', c."lookingFor") order by c.id), '[]')
                from "EmptyChair" c where c."exerciseId" = e.id) as chairs
        from "Exercise" e
        join "ExerciseParticipant" me on me."exerciseId" = e.id and me."personId" = ${member.personId}::uuid
        join "AuditHead" h on h."initiativeId" = e."initiativeId"
        left join "Proposal" pr on pr.id = e."proposalId"
        left join "Exercise" pe on pe.id = e."previousId"
       where e."initiativeId" = ${member.initiativeId}::uuid and e.number = ${number}::int`;
  if (!row) return null;
  const { guests, ...exercise } = row;
  const me = exercise.participants.find(({ personId }) => personId === member.personId);
  return me ? { ...exercise, me: { ...me, guests } } : null;
}

/** The same, once in a page however often it is asked. */
export const findExercise = cache(readExercise);
