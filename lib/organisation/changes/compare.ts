import { type Chart, type ChartGroup, type ChartSeat, groupsOf } from "../chart";
import type { Sector } from "../rules";

/** Two charts laid over each other. Pure. */

/** `changed`: somebody else holds it. */
export type SeatStanding = "stayed" | "came" | "went" | "changed";

export type ComparedSeat = Pick<ChartSeat, "id" | "standsFor" | "sector" | "role"> & {
  standing: SeatStanding;
  /** Who holds it on the later day, and who on the earlier; null: nobody, or nobody who may be named. */
  holder: string | null;
  before: string | null;
};

export type ComparedGroup = Pick<ChartGroup, "id" | "name" | "kind"> & {
  standing: "stayed" | "came" | "went";
  /** What it was called on the earlier day, where that is another name. */
  nameBefore: string | null;
  /** Those that are no longer as they were. */
  seats: ComparedSeat[];
  unchanged: number;
};

/** How near an organisation is to the centre: the nearest of the places where it sits. */
export const rings = ["steering", "working", "backbone", "partner", "sideline"] as const;
export type Ring = (typeof rings)[number];

export type ComparedOrganisation = {
  id: string;
  name: string;
  sector: Sector | null;
  standing: "came" | "went" | "moved";
  from: Ring | null;
  to: Ring | null;
};

export type ComparedCharts = {
  groups: ComparedGroup[];
  /** Those that came, went or moved to another ring. */
  organisations: ComparedOrganisation[];
  /** Organisations that are where they were. */
  unmoved: number;
};

/** What became different between two charts of one initiative. */
export function compareCharts(before: Chart, after: Chart): ComparedCharts {
  const [earlier, later] = [groupsOf(before), groupsOf(after)];
  const known = new Map(earlier.map((group) => [group.id, group]));
  const kept = new Set(later.map(({ id }) => id));
  const [from, to] = [placesIn(before), placesIn(after)];
  const organisations = [...new Map([...from, ...to]).values()].map(({ id, name, sector }) => {
    const [ringBefore, ring] = [from.get(id)?.ring ?? null, to.get(id)?.ring ?? null];
    return { id, name, sector, from: ringBefore, to: ring, standing: standingOf(ringBefore, ring) };
  });
  return {
    groups: [
      ...later.map((group) => compareGroups(known.get(group.id) ?? null, group)),
      ...earlier.filter(({ id }) => !kept.has(id)).map((group) => compareGroups(group, null)),
    ],
    organisations: organisations.flatMap(({ standing, ...one }) =>
      standing === "stayed" ? [] : [{ ...one, standing }],
    ),
    unmoved: organisations.filter(({ standing }) => standing === "stayed").length,
  };
}

function standingOf(from: Ring | null, to: Ring | null) {
  if (from === to) return "stayed" as const;
  if (from === null) return "came" as const;
  return to === null ? ("went" as const) : ("moved" as const);
}

function compareGroups(before: ChartGroup | null, after: ChartGroup | null): ComparedGroup {
  const group = after ?? before;
  if (!group) throw new Error("A group is there on one of the days");
  const { id, name, kind } = group;
  const [earlier, later] = [flat(before), flat(after)];
  const known = new Map(earlier.map((seat) => [seat.id, seat]));
  const kept = new Set(later.map((seat) => seat.id));
  const seats = [
    ...later.map((seat) => compareSeats(known.get(seat.id) ?? null, seat)),
    ...earlier.filter((seat) => !kept.has(seat.id)).map((seat) => compareSeats(seat, null)),
  ];
  return {
    ...{ id, name, kind },
    standing: groupStanding(before, after),
    nameBefore: before && after && before.name !== after.name ? before.name : null,
    seats: seats.filter(({ standing }) => standing !== "stayed"),
    unchanged: seats.filter(({ standing }) => standing === "stayed").length,
  };
}

function groupStanding(before: ChartGroup | null, after: ChartGroup | null) {
  if (!before) return "came";
  return after ? "stayed" : "went";
}

function compareSeats(before: ChartSeat | null, after: ChartSeat | null): ComparedSeat {
  const seat = after ?? before;
  if (!seat) throw new Error("A seat is there on one of the days");
  const { id, standsFor, sector, role } = seat;
  const names = { holder: after?.holder?.name ?? null, before: before?.holder?.name ?? null };
  return { ...{ id, standsFor, sector, role }, ...names, standing: seatStanding(before, after) };
}

function seatStanding(before: ChartSeat | null, after: ChartSeat | null): SeatStanding {
  if (!before) return "came";
  if (!after) return "went";
  return before.holder?.personId === after.holder?.personId ? "stayed" : "changed";
}

function flat(group: ChartGroup | null): ChartSeat[] {
  return group?.seats.flatMap((seat) => [seat, ...seat.deputies]) ?? [];
}

type Placed = { id: string; name: string; sector: Sector | null; ring: Ring };

/** Each organisation once, in the nearest ring. */
function placesIn(chart: Chart): Map<string, Placed> {
  const places = new Map<string, Placed>();
  const place = (one: Placed) => {
    if (!places.has(one.id)) places.set(one.id, one);
  };
  for (const ring of ["steering", "working", "backbone"] as const) {
    const groups = groupsOf(chart).filter(({ kind }) => kind === ring);
    for (const { organisationId, standsFor, sector } of groups.flatMap(flat)) {
      if (organisationId) place({ id: organisationId, name: standsFor, sector, ring });
    }
  }
  for (const { id, name, sector } of chart.partners) place({ id, name, sector, ring: "partner" });
  for (const { id, name, sector } of chart.sideline) place({ id, name, sector, ring: "sideline" });
  return places;
}
