import "server-only";
import { addMonths, firstDayAfter, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { SeatToFill } from "./columns";
import { warnMonths } from "./rules";

/**
 * The seats that nobody holds today, and those whose term, or whose holder's, ends within three months
 * with nobody to follow. Vacant ones first, those with a vote before others. One statement.
 */
export function seatsToFill(member: Member, today: Date, limit = 200): Promise<SeatToFill[]> {
  const on = isoDay(today);
  const soon = isoDay(firstDayAfter(addMonths(today, warnMonths)));
  return db().$queryRaw<SeatToFill[]>`
    select s.id as "seatId", g.id as "groupId", g.name as "groupName", g.kind as "groupKind", s."organisationId",
           coalesce(o.name, s.constituency) as "standsFor", o.sector, s.role, s."isVoting", s."lookingFor",
           case when h.id is null then coalesce(
             (select max(b."until") from "SeatHolding" b where b."seatId" = s.id and b."until" <= ${on}::date and b."until" > b."from"), s."from") end as "vacantSince",
           p.name as "holderName", least(s."until", h."until") as "endsOn",
           coalesce(s."until" <= coalesce(h."until", s."until"), false) as "seatEnds"
      from "Seat" s
      join "Group" g on g.id = s."groupId" and g."initiativeId" = ${member.initiativeId}::uuid
       and (g."closedOn" is null or g."closedOn" > ${on}::date)
      left join "Organisation" o on o.id = s."organisationId"
      left join "SeatHolding" h on h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
      left join "Person" p on p.id = h."personId"
     where s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)
       and case when h.id is null
             then not exists (select 1 from "SeatHolding" n where n."seatId" = s.id and n."from" > ${on}::date and (n."until" is null or n."until" > n."from"))
             else least(s."until", h."until") <= ${soon}::date
              and not exists (select 1 from "SeatHolding" n where n."seatId" = s.id and n."from" >= h."until" and (n."until" is null or n."until" > n."from")) end
     order by h.id is not null, least(s."until", h."until"), s."isVoting" desc, g.kind, g."sortKey" collate "C", s.position, s.id
     limit ${limit}`;
}
