import type { EffectOf } from "@/lib/decisions/effects";
import { Prisma } from "@/prisma/client/client";

/**
 * What a seating plan names, as it stands on a day: a part of the statement of effect-facts.ts,
 * null for proposals of another kind.
 */
export function seatingFacts(
  plan: EffectOf<"adopt_seating"> | null,
  { initiativeId, on }: { initiativeId: string; on: string },
) {
  if (!plan) return Prisma.sql`null::json as seating`;
  const groupIds = [...plan.seats, ...plan.closed].map(({ groupId }) => groupId);
  const names = plan.groups.map(({ name }) => name);
  const taking = plan.participations.flatMap(({ organisationId }) => organisationId ?? []);
  return Prisma.sql`json_build_object(
    'exercise', (select json_build_object('number', e.number, 'title', e.title, 'isAdopted', e."adoptedAt" is not null)
        from "Exercise" e where e.id = ${plan.exerciseId}::uuid and e."initiativeId" = ${initiativeId}::uuid),
    'groups', (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'kind', g.kind,
                  'isClosed', g."closedOn" is not null and g."closedOn" <= ${on}::date,
                  'seats', (select count(*)::int from "Seat" s where s."groupId" = g.id and (s."until" is null or s."until" > ${on}::date))) order by g."sortKey"), '[]')
        from "Group" g where g.id = any(${groupIds}::uuid[]) and g."initiativeId" = ${initiativeId}::uuid),
    'seats', (select coalesce(json_agg(json_build_object('id', s.id, 'standsFor', coalesce(o.name, s.constituency), 'groupName', g.name,
                  'isEnded', (s."until" is not null and s."until" <= ${on}::date) or (g."closedOn" is not null and g."closedOn" <= ${on}::date),
                  'holderName', hp.name, 'isHolderPublic', hp."publicSince" is not null)
                  order by g."sortKey", coalesce(o.name, s.constituency), s.id), '[]')
        from "Seat" s join "Group" g on g.id = s."groupId" and g."initiativeId" = ${initiativeId}::uuid
        left join "Organisation" o on o.id = s."organisationId"
        left join "SeatHolding" h on h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
        left join "Person" hp on hp.id = h."personId" where s.id = any(${plan.ended}::uuid[])),
    'takenNames', (select coalesce(json_agg(g.name), '[]') from "Group" g
        where g."initiativeId" = ${initiativeId}::uuid and g.name = any(${names}::text[])),
    'bodies', (select coalesce(json_agg(g.kind order by g.kind), '[]') from "Group" g
        where g."initiativeId" = ${initiativeId}::uuid and g.kind <> 'working' and (g."closedOn" is null or g."closedOn" > ${on}::date)),
    'participations', (select coalesce(json_agg(json_build_object('organisationId', t."organisationId", 'kind', t.kind)), '[]')
        from "Participation" t join "Organisation" o on o.id = t."organisationId" and o."initiativeId" = ${initiativeId}::uuid
        where t."organisationId" = any(${taking}::uuid[]) and t."from" <= ${on}::date and (t."until" is null or t."until" > ${on}::date))
  ) as seating`;
}
