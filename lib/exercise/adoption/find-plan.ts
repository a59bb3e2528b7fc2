import type { Transaction } from "@/lib/audit";
import { isoDay } from "@/lib/dates";
import type { InvitationAnswer } from "../rules";
import type { Plan, Today } from "./card-rules";

type Within = Pick<Transaction, "$queryRaw">;
export type FoundPlan = {
  plan: Plan;
  today: Today;
  /** The proposal that it became, the latest. */
  proposal: { number: number; isSettled: boolean } | null;
  /** What the invited said, in the order of names. */
  answers: {
    name: string;
    answer: InvitationAnswer | null;
    wishedName: string | null;
    said: string;
  }[];
};

/**
 * The shared plan of an exercise with what was answered to its invitations, and the organisation as it
 * is on this day. One statement. Who may know of it is the business of whoever asks.
 */
export async function findPlan(
  within: Within,
  { id, initiativeId }: { id: string; initiativeId: string },
  day: Date,
): Promise<FoundPlan> {
  const on = isoDay(day);
  const [found] = await within.$queryRaw<FoundPlan[]>`
    select json_build_object('exerciseId', ${id}::uuid,
             'hostId', (select g."hostOrganisationId" from "Group" g where g."initiativeId" = ${initiativeId}::uuid and g.kind = 'backbone'
                           and (g."closedOn" is null or g."closedOn" > ${on}::date) limit 1),
             'tables', (select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'name', t.name, 'part', t.part, 'purpose', t.purpose,
                           'groupId', t."groupId") order by t.position, t.number), '[]') from "ExerciseTable" t where t."exerciseId" = ${id}::uuid),
             'actors', (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'organisationId', a."organisationId",
                           'sector', a.sector, 'place', a.place, 'reach', a.reach, 'livedExperience', a."livedExperience",
                           'tableId', a."tableId", 'role', a.role,
                           'hasDeclined', coalesce(i.answer = 'no' and i."withdrawnAt" is null, false)) order by a."sortKey", a.number), '[]')
                         from "ExerciseActor" a left join "ExerciseInvitation" i on i."actorId" = a.id where a."exerciseId" = ${id}::uuid),
             'chairs', (select coalesce(json_agg(json_build_object('tableId', c."tableId", 'lookingFor', c."lookingFor") order by c.id), '[]')
                         from "EmptyChair" c where c."exerciseId" = ${id}::uuid)) as plan,
           json_build_object(
             'groups', (select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'name', g.name,
                           'seats', (select coalesce(json_agg(json_build_object('id', s.id, 'organisationId', s."organisationId",
                                        'constituency', s.constituency, 'role', s.role) order by s.position, s.id), '[]')
                              from "Seat" s where s."groupId" = g.id and (s."until" is null or s."until" > ${on}::date))) order by g."sortKey"), '[]')
                         from "Group" g where g."initiativeId" = ${initiativeId}::uuid and (g."closedOn" is null or g."closedOn" > ${on}::date)),
             'participations', (select coalesce(json_agg(json_build_object('organisationId', p."organisationId", 'kind', p.kind)), '[]')
                         from "Participation" p join "Organisation" o on o.id = p."organisationId" and o."initiativeId" = ${initiativeId}::uuid
                        where p."from" <= ${on}::date and (p."until" is null or p."until" > ${on}::date)),
             'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)), '[]')
                         from "Organisation" o where o."initiativeId" = ${initiativeId}::uuid
                          and o."searchKey" in (select a."searchKey" from "ExerciseActor" a
                                where a."exerciseId" = ${id}::uuid and a."organisationId" is null))) as today,
           (select json_build_object('number', p.number, 'isSettled', p."settledAt" is not null)
              from "Exercise" e join "Proposal" p on p.id = e."proposalId" where e.id = ${id}::uuid) as proposal,
           (select coalesce(json_agg(json_build_object('name', a.name, 'answer', i.answer, 'wishedName', w.name, 'said', i.said)
                      order by a."sortKey", a.number), '[]')
              from "ExerciseActor" a join "ExerciseInvitation" i on i."actorId" = a.id and i."withdrawnAt" is null
              left join "ExerciseTable" w on w.id = i."wishedTableId" where a."exerciseId" = ${id}::uuid) as answers`;
  if (!found) throw new Error("A select without a table gives one row");
  return found;
}
