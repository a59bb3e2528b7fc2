import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member, ParticipationKind, SeatRole } from "@/lib/member";
import type { Event } from "./rules";

type Row = {
  kind: Event["kind"];
  day: Date;
  id: string;
  name: string;
  personId: string | null;
  groupId: string | null;
  groupName: string | null;
  standsFor: string | null;
  role: SeatRole | null;
  isVoting: boolean | null;
  participation: ParticipationKind | null;
  number: number | null;
  title: string | null;
};

/** Above so many one narrows the period. */
export const mostEvents = 1000;

/**
 * What began or ended after the first day until and with the last, newest first; what ended before
 * it began never was. One statement.
 */
export async function eventsBetween(member: Member, from: Date, to: Date): Promise<Event[]> {
  const [after, until] = [isoDay(from), isoDay(to)];
  const rows = await db().$queryRaw<Row[]>`
    with groups as (
      select g.* from "Group" g where g."initiativeId" = ${member.initiativeId}::uuid
         and (g."closedOn" is null or g."closedOn" > g."setUpOn")
    ), seats as (
      select s.*, g.name as "groupName", coalesce(o.name, s.constituency) as "standsFor"
        from "Seat" s join groups g on g.id = s."groupId"
        left join "Organisation" o on o.id = s."organisationId"
       where s."until" is null or s."until" > s."from"
    ), held as (
      select h."from", h."until", h."personId", p.name, s.id, s."groupId", s."groupName", s."standsFor", s.role, s."isVoting"
        from "SeatHolding" h join seats s on s.id = h."seatId" join "Person" p on p.id = h."personId"
       where h."until" is null or h."until" > h."from"
    ), taking as (
      select t.*, o.name from "Participation" t
        join "Organisation" o on o.id = t."organisationId" and o."initiativeId" = ${member.initiativeId}::uuid
       where t."until" is null or t."until" > t."from"
    ), events as (
      select 'group-began' as kind, g."setUpOn" as day, g.id, g.name, null::uuid as "groupId", null as "groupName", null as "standsFor",
             null as role, null::boolean as "isVoting", null as participation, g."setUpByDecisionId" as "decisionId", null::uuid as "personId" from groups g
      union all
      select case q.kind when 'renew_group' then 'group-renewed' else 'group-changed' end, w."until", g.id, g.name, null, null, null, null, null, null, w."replacedByDecisionId", null
        from "GroupWording" w join groups g on g.id = w."groupId" join "Decision" wd on wd.id = w."replacedByDecisionId" join "Proposal" q on q.id = wd."proposalId"
      union all
      select 'group-ended', g."closedOn", g.id, g.name, null, null, null, null, null, null, g."closedByDecisionId", null from groups g
      union all
      select 'seat-began', s."from", s.id, s."standsFor", s."groupId", s."groupName", s."standsFor", s.role::text, s."isVoting", null, s."givenByDecisionId", null from seats s
      union all
      select 'seat-ended', s."until", s.id, s."standsFor", s."groupId", s."groupName", s."standsFor", s.role::text, s."isVoting", null, s."endedByDecisionId", null from seats s
      union all
      select 'came', h."from", h.id, h.name, h."groupId", h."groupName", h."standsFor", h.role::text, h."isVoting", null, null, h."personId" from held h
      union all
      select 'went', h."until", h.id, h.name, h."groupId", h."groupName", h."standsFor", h.role::text, h."isVoting", null, null, h."personId" from held h
      union all
      select 'joined', t."from", t."organisationId", t.name, null, null, null, null, null, t.kind::text, null, null from taking t
      union all
      select 'left', t."until", t."organisationId", t.name, null, null, null, null, null, t.kind::text, null, null from taking t
    )
    select e.*, p.number, p.title
      from events e
      left join "Decision" d on d.id = e."decisionId"
      left join "Proposal" p on p.id = d."proposalId"
     where e.day > ${after}::date and e.day <= ${until}::date
     order by e.day desc, array_position(array['group-began', 'group-renewed', 'group-changed', 'group-ended', 'joined', 'left', 'seat-began', 'seat-ended', 'came', 'went'], e.kind),
              e."groupName", e.name, e.id
     limit ${mostEvents}`;
  return rows.map(eventOf);
}

function eventOf(row: Row): Event {
  const { kind, day, id, name, number, title } = row;
  const decision = number === null || title === null ? null : { number, title };
  switch (kind) {
    case "group-began":
    case "group-renewed":
    case "group-changed":
    case "group-ended":
      return { kind, day, group: { id, name }, decision };
    case "joined":
    case "left":
      return { kind, day, organisation: { id, name }, participation: row.participation ?? "core" };
    case "seat-began":
    case "seat-ended":
      return { kind, day, decision, ...seatOf(row) };
    case "came":
    case "went":
      return { kind, day, person: { id: row.personId ?? "", name }, ...seatOf(row) };
  }
}

function seatOf({ id, groupId, groupName, standsFor, role, isVoting }: Row) {
  return {
    seatId: id,
    group: { id: groupId ?? "", name: groupName ?? "" },
    standsFor: standsFor ?? "",
    role: role ?? "member",
    isVoting: isVoting ?? false,
  } as const;
}
