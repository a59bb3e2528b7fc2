import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";
import type { GroupKind, Member, SeatRole } from "@/lib/member";
import { isId } from "./organisation-queries";
import type { Sector } from "./rules";

export type FoundGroup = {
  id: string;
  kind: GroupKind;
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  setUpOn: Date;
  reviewOn: Date | null;
  closedOn: Date | null;
  closedReason: string | null;
  closedReached: string | null;
  closedLivesOn: string | null;
  closedNotWorked: string | null;
  wanted: unknown;
  /** What it was to do before, newest first. */
  earlier: EarlierWording[];
  hostOrganisationId: string | null;
  hostName: string | null;
  setUpNumber: number | null;
  setUpTitle: string | null;
  closedNumber: number | null;
  closedTitle: string | null;
};

/** A wording that a decision replaced, on the day until which it held. */
export type EarlierWording = {
  id: string;
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  reviewOn: string | null;
  until: string;
  /** The decision that replaced it. */
  number: number;
  title: string;
};

/** A group with the decisions it began and ended by; null when it is none of this initiative's. One statement. */
export const findGroup = cache(async (member: Member, id: string): Promise<FoundGroup | null> => {
  if (!isId(id)) return null;
  const [group] = await db().$queryRaw<FoundGroup[]>`
    select g.id, g.kind, g.name, g.purpose, g.mandate, g."boundedTask", g."setUpOn", g."reviewOn",
           g."closedOn", g."closedReason", g."closedReached", g."closedLivesOn", g."closedNotWorked", g.wanted, g."hostOrganisationId", o.name as "hostName",
           sq.number as "setUpNumber", sq.title as "setUpTitle",
           cq.number as "closedNumber", cq.title as "closedTitle",
           (select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'purpose', w.purpose, 'mandate', w.mandate, 'boundedTask', w."boundedTask",
                     'reviewOn', w."reviewOn", 'until', w."until", 'number', wq.number, 'title', wq.title) order by w."until" desc, w.id desc), '[]')
              from "GroupWording" w join "Decision" wd on wd.id = w."replacedByDecisionId" join "Proposal" wq on wq.id = wd."proposalId"
             where w."groupId" = g.id) as earlier
      from "Group" g
      left join "Organisation" o on o.id = g."hostOrganisationId"
      left join "Decision" sd on sd.id = g."setUpByDecisionId"
      left join "Proposal" sq on sq.id = sd."proposalId"
      left join "Decision" cd on cd.id = g."closedByDecisionId"
      left join "Proposal" cq on cq.id = cd."proposalId"
     where g.id = ${id}::uuid and g."initiativeId" = ${member.initiativeId}::uuid`;
  return group ?? null;
});

/** The open steering group and backbone, if any: there is at most one of each. */
export function openSingleGroups(member: Member) {
  return db().group.findMany({
    where: {
      initiativeId: member.initiativeId,
      kind: { in: ["steering", "backbone"] },
      closedOn: null,
    },
    select: { kind: true, name: true },
  });
}

export type Holding = {
  id: string;
  personId: string;
  name: string;
  from: Date;
  until: Date | null;
};

export type GroupSeat = {
  id: string;
  groupId: string;
  organisationId: string | null;
  constituency: string | null;
  standsFor: string;
  sector: Sector | null;
  /** Of the organisation; empty where it is not known. */
  place: string;
  role: SeatRole;
  isVoting: boolean;
  deputyForSeatId: string | null;
  from: Date;
  until: Date | null;
  /** Whom one looks for while nobody sits there. */
  lookingFor: string;
  /** Newest first. */
  holdings: Holding[];
};

type SeatRow = Omit<GroupSeat, "holdings"> & {
  holdingId: string | null;
  personId: string;
  personName: string;
  heldFrom: Date;
  heldUntil: Date | null;
};

/** All seats that a group has and had, with all who held them. One statement. */
export async function seatsOfGroup(member: Member, groupId: string): Promise<GroupSeat[]> {
  return seatsFrom(
    await db().$queryRaw<SeatRow[]>`
      select s.id, s."groupId", s."organisationId", s.constituency, coalesce(o.name, s.constituency) as "standsFor",
             o.sector, coalesce(o.place, '') as place, s.role, s."isVoting", s."deputyForSeatId", s."from", s."until", s."lookingFor",
             h.id as "holdingId", p.id as "personId", p.name as "personName",
             h."from" as "heldFrom", h."until" as "heldUntil"
        from "Seat" s
        join "Group" g on g.id = s."groupId" and g."initiativeId" = ${member.initiativeId}::uuid
        left join "Organisation" o on o.id = s."organisationId"
        left join "SeatHolding" h on h."seatId" = s.id
        left join "Person" p on p.id = h."personId"
       where s."groupId" = ${groupId}::uuid
       order by array_position(array['chair', 'deputy_chair', 'member', 'deputy', 'secretary', 'observer'], s.role::text),
                s.position, s.id, h."from" desc`,
  );
}

/** One seat with all who held it; null when it is none of this group's. */
export async function findSeat(member: Member, groupId: string, seatId: string) {
  if (!isId(groupId) || !isId(seatId)) return null;
  const seats = await seatsOfGroup(member, groupId);
  const seat = seats.find((one) => one.id === seatId);
  return seat ? { seat, seats } : null;
}

function seatsFrom(rows: SeatRow[]): GroupSeat[] {
  const seats = new Map<string, GroupSeat>();
  for (const { holdingId, personId, personName, heldFrom, heldUntil, ...row } of rows) {
    const seat = seats.get(row.id) ?? { ...row, holdings: [] };
    seats.set(row.id, seat);
    if (!holdingId) continue;
    const held = { id: holdingId, personId, name: personName, from: heldFrom, until: heldUntil };
    seat.holdings.push(held);
  }
  return [...seats.values()];
}
