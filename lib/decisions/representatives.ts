import { Prisma } from "@/prisma/client/client";

/** Parts of statements about who votes for an organisation `o`, on a day. */

/** Is it one of the partners: does it take part, and not from the sideline? */
export function isPartner(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Participation" pt where pt."organisationId" = o.id and pt.kind <> 'informed'
    and pt."from" <= ${on} and (pt."until" is null or pt."until" > ${on}))`;
}

/**
 * Those who can bind it, as `m`: who holds its voting seat in the steering group; where nobody does, whoever
 * acts on its behalf (policy.ts, commits-organisation). Nobody who sits in the backbone.
 */
export function representatives(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (select m.id as "personId", m.name, m."sortKey" from "Person" m
      where m."removedAt" is null
        and case when ${hasSteeringSeat(on)}
                 then exists (${steeringSeats(on)} and h."personId" = m.id)
                 else exists (select 1 from "Affiliation" f where f."personId" = m.id and f."organisationId" = o.id
                                 and f."from" <= ${on} and (f."until" is null or f."until" > ${on})) end
        and not exists (select 1 from "SeatHolding" bh join "Seat" bs on bs.id = bh."seatId"
              join "Group" bg on bg.id = bs."groupId" and bg.kind = 'backbone'
             where bh."personId" = m.id and bh."from" <= ${on} and (bh."until" is null or bh."until" > ${on})))`;
}

/** Does somebody hold the organisation's voting seat in the steering group? */
function hasSteeringSeat(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (${steeringSeats(on)})`;
}

function steeringSeats(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select 1 from "Seat" z
    join "Group" sg on sg.id = z."groupId" and sg.kind = 'steering' and sg."closedOn" is null
    join "SeatHolding" h on h."seatId" = z.id and h."from" <= ${on} and (h."until" is null or h."until" > ${on})
    where z."organisationId" = o.id and z."isVoting" and z."from" <= ${on} and (z."until" is null or z."until" > ${on})`;
}
