import type { Transaction } from "@/lib/audit";
import { isoDay } from "@/lib/dates";

export type PersonToTell = { personId: string; address: string; locale: string | null };

/**
 * Who acts for an organisation on this day, and who sits in the secretariat when it is asked for too;
 * those who have an address, each once.
 */
export async function peopleToTell(
  within: Pick<Transaction, "$queryRaw">,
  initiativeId: string,
  { organisationId, alsoBackbone }: { organisationId: string | null; alsoBackbone: boolean },
  day: Date,
): Promise<PersonToTell[]> {
  const on = isoDay(day);
  return within.$queryRaw<PersonToTell[]>`
    select distinct p.id as "personId", lower(coalesce(a.email, p.email)) as address, a.locale
      from "Person" p left join "Account" a on a.id = p."accountId"
     where p."initiativeId" = ${initiativeId}::uuid and p."removedAt" is null
       and coalesce(a.email, p.email) is not null
       and (exists (select 1 from "Affiliation" f where f."personId" = p.id and f."organisationId" = ${organisationId}::uuid
                       and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date))
            or ${alsoBackbone} and exists (
              select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId"
                join "Group" g on g.id = s."groupId" and g.kind = 'backbone' and (g."closedOn" is null or g."closedOn" > ${on}::date)
               where h."personId" = p.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
                 and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)))
     order by 2`;
}
