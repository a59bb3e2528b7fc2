import "server-only";
import { cache } from "react";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { type Chart, type ChartRows, chartFrom } from "./chart";

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
type Loaded = { groups: unknown[]; seats: unknown[]; organisations: unknown[] };

/** Asks for the day already here, so that years of history are not loaded to be thrown away. */
const loadRows = cache(
  async (initiativeId: string, on: string, isPublic: boolean): Promise<ChartRows> => {
    const [loaded] = await db().$queryRaw<Loaded[]>`
      select
        (select coalesce(json_agg(json_build_object(
                  'id', g.id, 'kind', g.kind, 'name', g.name, 'sortKey', g."sortKey",
                  'purpose', g.purpose, 'boundedTask', g."boundedTask",
                  'setUpOn', g."setUpOn", 'reviewOn', g."reviewOn", 'closedOn', g."closedOn",
                  'host', case when ho.id is not null then json_build_object('id', ho.id, 'name', ho.name) end,
                  'setUpBy', case when d.id is not null then json_build_object(
                     'number', q.number, 'decidedAt', d."decidedAt"::date) end)), '[]')
           from "Group" g
           left join "Organisation" ho on ho.id = g."hostOrganisationId"
           left join "Decision" d on d.id = g."setUpByDecisionId"
           left join "Proposal" q on q.id = d."proposalId"
          where g."initiativeId" = ${initiativeId}::uuid
            and g."setUpOn" <= ${on}::date and (g."closedOn" is null or g."closedOn" > ${on}::date)) as groups,
        (select coalesce(json_agg(json_build_object(
                  'id', s.id, 'groupId', s."groupId", 'organisationId', s."organisationId",
                  'constituency', s.constituency, 'role', s.role, 'isVoting', s."isVoting",
                  'deputyForSeatId', s."deputyForSeatId", 'position', s.position,
                  'from', s."from", 'until', s."until", 'holdings', coalesce(held.holdings, '[]'))), '[]')
           from "Seat" s
           join "Group" g on g.id = s."groupId" and g."initiativeId" = ${initiativeId}::uuid
           left join (select h."seatId", json_agg(json_build_object(
                               'personId', p.id, 'from', h."from", 'until', h."until",
                               'name', case when ${isPublic}::boolean and p."publicSince" is null
                                            then null else p.name end)) as holdings
                        from "SeatHolding" h
                        join "Person" p on p.id = h."personId" and p."initiativeId" = ${initiativeId}::uuid
                       where h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
                       group by h."seatId") held on held."seatId" = s.id
          where s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)) as seats,
        (select coalesce(json_agg(json_build_object(
                  'id', o.id, 'name', o.name, 'alsoKnownAs', o."alsoKnownAs", 'sortKey', o."sortKey",
                  'sector', o.sector, 'participations', case when pt.id is null then '[]'::json
                     else json_build_array(json_build_object(
                       'kind', pt.kind, 'from', pt."from", 'until', pt."until")) end)), '[]')
           from "Organisation" o
           left join "Participation" pt on pt."organisationId" = o.id
                 and pt."from" <= ${on}::date and (pt."until" is null or pt."until" > ${on}::date)
          where o."initiativeId" = ${initiativeId}::uuid) as organisations`;
    return withDays(loaded ?? { groups: [], seats: [], organisations: [] }) as ChartRows;
  },
);

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
