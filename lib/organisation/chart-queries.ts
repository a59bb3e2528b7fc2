import "server-only";
import { cache } from "react";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { type Chart, type ChartRows, chartFrom, type SeatRow } from "./chart";

/** The chart as it was on a civil day, for a member. One statement, whatever its size. */
export async function chartOn(member: Member, day: Date): Promise<Chart> {
  return chartFrom(await loadRows(member.initiativeId, isoDay(day), false), day);
}

/** Today's chart for the public: organisations by name, people only if they agreed to be named. */
export async function publicChart(initiativeId: string, now: Date = new Date()): Promise<Chart> {
  const day = dayOf(now);
  return chartFrom(await loadRows(initiativeId, isoDay(day), true), day);
}

/** What the database answers: rows as JSON, in which days are texts. */
type Loaded = Record<keyof LoadedRows, unknown[]>;
type LoadedRows = Omit<ChartRows, "seats"> & {
  seats: Omit<SeatRow, "holdings">[];
  holdings: (SeatRow["holdings"][number] & { seatId: string })[];
};
const nothing: Loaded = { groups: [], seats: [], holdings: [], organisations: [] };

/** Asks for the day already here, so that years of history are not loaded to be thrown away. */
const loadRows = cache(
  async (initiativeId: string, on: string, isPublic: boolean): Promise<ChartRows> => {
    const [loaded] = await db().$queryRaw<Loaded[]>`
      select
        (select coalesce(json_agg(json_build_object(
                  'id', g.id, 'kind', g.kind, 'name', coalesce(w.name, g.name), 'sortKey', g."sortKey",
                  'purpose', coalesce(w.purpose, g.purpose), 'boundedTask', coalesce(w."boundedTask", g."boundedTask"),
                  'setUpOn', g."setUpOn", 'reviewOn', case when w.id is null then g."reviewOn" else w."reviewOn" end, 'closedOn', g."closedOn",
                  'host', case when ho.id is not null then json_build_object('id', ho.id, 'name', ho.name) end,
                  'setUpBy', case when d.id is not null then json_build_object(
                     'number', q.number, 'decidedAt', d."decidedAt"::date) end)), '[]')
           from "Group" g
           left join lateral (
             select b.* from "GroupWording" b where b."groupId" = g.id and b."until" > ${on}::date
              order by b."until", b.id limit 1) w on true
           left join "Organisation" ho on ho.id = g."hostOrganisationId"
           left join "Decision" d on d.id = g."setUpByDecisionId"
           left join "Proposal" q on q.id = d."proposalId"
          where g."initiativeId" = ${initiativeId}::uuid
            and g."setUpOn" <= ${on}::date and (g."closedOn" is null or g."closedOn" > ${on}::date)) as groups,
        (select coalesce(json_agg(json_build_object(
                  'id', s.id, 'groupId', s."groupId", 'organisationId', s."organisationId",
                  'constituency', s.constituency, 'role', s.role, 'isVoting', s."isVoting",
                  'deputyForSeatId', s."deputyForSeatId", 'position', s.position,
                  'from', s."from", 'until', s."until")), '[]')
           from "Seat" s
           join "Group" g on g.id = s."groupId" and g."initiativeId" = ${initiativeId}::uuid
          where s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)) as seats,
        (select coalesce(json_agg(json_build_object(
                  'seatId', h."seatId", 'personId', p.id, 'from', h."from", 'until', h."until",
                  'name', case when ${isPublic}::boolean and p."publicSince" is null then null else p.name end)), '[]')
           from "Person" p
           join "SeatHolding" h on h."personId" = p.id
          where p."initiativeId" = ${initiativeId}::uuid
            and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)) as holdings,
        (select coalesce(json_agg(json_build_object(
                  'id', o.id, 'name', o.name, 'alsoKnownAs', o."alsoKnownAs", 'sortKey', o."sortKey",
                  'sector', o.sector, 'participations', case when pt.id is null then '[]'::json
                     else json_build_array(json_build_object(
                       'kind', pt.kind, 'from', pt."from", 'until', pt."until")) end)), '[]')
           from "Organisation" o
           left join "Participation" pt on pt."organisationId" = o.id
                 and pt."from" <= ${on}::date and (pt."until" is null or pt."until" > ${on}::date)
          where o."initiativeId" = ${initiativeId}::uuid) as organisations`;
    return rowsFrom(withDays(loaded ?? nothing) as LoadedRows);
  },
);

/** Put together here: the database, asked to join its own aggregates, compares every seat with every holding. */
function rowsFrom({ holdings, seats, ...rows }: LoadedRows): ChartRows {
  const bySeat = new Map<string, SeatRow["holdings"]>();
  for (const { seatId, ...holding } of holdings) {
    bySeat.set(seatId, [...(bySeat.get(seatId) ?? []), holding]);
  }
  return {
    ...rows,
    seats: seats.map((seat) => ({ ...seat, holdings: bySeat.get(seat.id) ?? [] })),
  };
}

const days = new Set(["from", "until", "setUpOn", "reviewOn", "closedOn", "decidedAt"]);

/** A civil day arrives as `2026-11-27`, which is read as midnight UTC. */
function withDays(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDays);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      days.has(key) && typeof one === "string" ? new Date(one) : withDays(one),
    ]),
  );
}
