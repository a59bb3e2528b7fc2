import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";
import type { AgendaDue, PartyLine } from "./columns";

/** The most parties that one page tells by name. */
export const mostParties = 500;

/** The parties that take part today or stand behind this version, by name, with where they stand on it. */
export function partiesOn(
  member: Member,
  version: { id: string; number: number },
  today: Date,
): Promise<PartyLine[]> {
  const on = isoDay(today);
  return db().$queryRaw<PartyLine[]>`
    select o.id as "organisationId", o.name, e.at as "endorsedAt", p.name as "endorsedBy",
           ${takesPart(on)} as "takesPart", ${hasSteeringSeat(on)} as "hasSteeringSeat",
           (select max(f."withdrawnAt") from "Endorsement" f
             where f."organisationId" = o.id and f."versionId" = ${version.id}::uuid) as "withdrawnAt",
           (select max(v.number) from "Endorsement" f join "StrategyVersion" v on v.id = f."versionId"
             where f."organisationId" = o.id and f."withdrawnAt" is null and v.number < ${version.number}) as "formerNumber"
      from "Organisation" o
      left join "Endorsement" e on e."organisationId" = o.id and e."versionId" = ${version.id}::uuid and e."withdrawnAt" is null
      left join "Person" p on p.id = e."personId"
     where o."initiativeId" = ${member.initiativeId}::uuid and (e.id is not null or ${takesPart(on)})
     order by o."sortKey" collate "C" limit ${mostParties}`;
}

/**
 * For the overview, in one statement: the inputs that wait for the steering group's answer, and the
 * member's own organisations that have not said whether they stand behind the version in force.
 */
export async function agendaDue(
  member: Member,
  { answers }: { answers: boolean },
  today: Date,
): Promise<AgendaDue> {
  const on = isoDay(today);
  const own = [
    ...member.organisations.map((one) => one.organisationId),
    ...member.seats.flatMap((seat) => seat.organisationId ?? []),
  ];
  const [row] = await db().$queryRaw<AgendaDue[]>`
    select (select coalesce(json_agg(w order by w.number), '[]') from (
              select i.number, i.text, i.at at time zone 'UTC' as at, coalesce(g.name, o.name) as "partyName" from "StrategyInput" i
                left join "Organisation" o on o.id = i."organisationId" left join "Group" g on g.id = i."groupId"
               where ${answers} and i."initiativeId" = ${member.initiativeId}::uuid and i."withdrawnAt" is null
                 and not exists (select 1 from "InputAnswer" a where a."inputId" = i.id)
               order by i.number limit 10) w) as inputs,
           (select coalesce(json_agg(json_build_object('organisationId', o.id, 'name', o.name, 'hasSteeringSeat', ${hasSteeringSeat(on)})
                     order by o."sortKey"), '[]')
              from "Organisation" o
             where o.id = any(${own}::uuid[]) and o."initiativeId" = ${member.initiativeId}::uuid and ${takesPart(on)}
               and ${inForce(member)} is not null
               and not exists (select 1 from "Endorsement" e where e."organisationId" = o.id
                                and e."versionId" = ${inForce(member)} and e."withdrawnAt" is null)) as silent`;
  return row ?? { inputs: [], silent: [] };
}

function inForce(member: Member): Prisma.Sql {
  return Prisma.sql`(select q."versionId" from "StrategyAdoption" q join "StrategyVersion" z on z.id = q."versionId"
    where z."initiativeId" = ${member.initiativeId}::uuid order by q."adoptedAt" desc, z.number desc limit 1)`;
}

function takesPart(on: string): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Participation" t where t."organisationId" = o.id and t.kind <> 'informed'
    and t."from" <= ${on}::date and (t."until" is null or t."until" > ${on}::date))`;
}

function hasSteeringSeat(on: string): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Seat" s
    join "Group" sg on sg.id = s."groupId" and sg.kind = 'steering' and sg."closedOn" is null
    join "SeatHolding" h on h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
    where s."organisationId" = o.id and s."isVoting" and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date))`;
}
