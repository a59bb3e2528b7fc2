import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { SeatFlaw } from "./columns";

/**
 * Whoever sits twice in one group, the deputies of seats that have ended, and the holders whose time with
 * the organisation that they sit for is over. At most 100 of them. One statement.
 */
export function seatFlaws(member: Member, today: Date): Promise<SeatFlaw[]> {
  const on = isoDay(today);
  return db().$queryRaw<SeatFlaw[]>`
    with running as (
      select s.*, g.name as "groupName", coalesce(o.name, s.constituency) as "standsFor"
        from "Seat" s
        join "Group" g on g.id = s."groupId" and g."initiativeId" = ${member.initiativeId}::uuid
         and (g."closedOn" is null or g."closedOn" > ${on}::date)
        left join "Organisation" o on o.id = s."organisationId"
       where s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)
    ), held as (
      select r.*, h."personId", p.name as "personName"
        from running r
        join "SeatHolding" h on h."seatId" = r.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
        join "Person" p on p.id = h."personId"
    )
    select 'twice' as kind, one.id as "seatId", one."groupId", one."groupName", one."standsFor", one."personName", other."standsFor" as other
      from held one join held other on other."personId" = one."personId" and other."groupId" = one."groupId" and other.id < one.id
    union all
    select 'deputy', r.id, r."groupId", r."groupName", r."standsFor", h."personName", coalesce(o.name, s.constituency)
      from running r
      join "Seat" s on s.id = r."deputyForSeatId" and s."until" <= ${on}::date
      left join "Organisation" o on o.id = s."organisationId"
      left join held h on h.id = r.id
    union all
    select 'affiliation', h.id, h."groupId", h."groupName", h."standsFor", h."personName", null
      from held h
     where exists (select 1 from "Affiliation" f where f."personId" = h."personId" and f."organisationId" = h."organisationId" and f."until" <= ${on}::date)
       and not exists (select 1 from "Affiliation" f where f."personId" = h."personId" and f."organisationId" = h."organisationId"
                          and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date))
     order by 1 desc, 4, 5, 2 limit 100`;
}
