import { holdsOn } from "@/lib/dates";
import type { GroupKind, ParticipationKind, SeatRole } from "@/lib/member";
import { isOpenOn, mayCarryVote, type Period, type Sector, seatRoles, sectors } from "./rules";

/** The organisation chart of one day, from flat rows. Pure. */

export type ChartRows = {
  groups: GroupRow[];
  seats: SeatRow[];
  organisations: OrganisationRow[];
};

export type GroupRow = {
  id: string;
  kind: GroupKind;
  name: string;
  sortKey: string;
  purpose: string;
  boundedTask: string;
  setUpOn: Date;
  reviewOn: Date | null;
  closedOn: Date | null;
  host: { id: string; name: string } | null;
  /** The decision that set the group up, if it is known. */
  setUpBy: { number: number; decidedAt: Date } | null;
};

export type SeatRow = Period & {
  id: string;
  groupId: string;
  organisationId: string | null;
  constituency: string | null;
  role: SeatRole;
  isVoting: boolean;
  deputyForSeatId: string | null;
  position: number;
  /** A name is null where the reader may not know it: the seat is held, not vacant. */
  holdings: (Period & { personId: string; name: string | null })[];
};

export type OrganisationRow = {
  id: string;
  name: string;
  alsoKnownAs: string[];
  sortKey: string;
  sector: Sector;
  participations: (Period & { kind: ParticipationKind })[];
};

export type Chart = {
  day: Date;
  steering: ChartGroup | null;
  working: ChartGroup[];
  backbone: ChartGroup | null;
  /** Take part without a seat in the steering group or a working group. */
  partners: ChartOrganisation[];
  /** Are kept informed. */
  sideline: ChartOrganisation[];
  /** Those with a seat, and the partners: all who pursue the aim. The sideline is not among them. */
  organisationCount: number;
  /** Deputies apart: they sit at no place of their own. */
  seatCount: number;
  vacantCount: number;
  /** In the order of the rules; null stands for the constituencies. */
  sectors: (Sector | null)[];
};

export type ChartGroup = Omit<GroupRow, "sortKey"> & {
  seats: ChartSeat[];
  seatCount: number;
  vacantCount: number;
};

export type ChartSeat = {
  id: string;
  organisationId: string | null;
  /** The organisation's name, or the constituency's. */
  standsFor: string;
  sector: Sector | null;
  role: SeatRole;
  /** Its role could carry a vote in the steering group, and it has none. */
  lacksVote: boolean;
  holder: { personId: string; name: string | null } | null;
  deputies: ChartSeat[];
  /** What else the organisation is called: a search looks there too. */
  alsoKnownAs: string[];
};

export type ChartOrganisation = {
  id: string;
  name: string;
  sector: Sector;
  kind: ParticipationKind;
  alsoKnownAs: string[];
};

/** Where a search found somebody (chart-search.ts). */
export type Place =
  | { kind: "seat"; id: string; standsFor: string; holder: string | null; group: string }
  | { kind: "partner"; id: string; standsFor: string }
  | { kind: "sideline"; id: string; standsFor: string }
  | { kind: "group"; id: string; group: string };

/** The chart as it was on a day: only what holds that day, wherever the rows come from. */
export function chartFrom(rows: ChartRows, day: Date): Chart {
  const organisations = new Map(rows.organisations.map((row) => [row.id, row]));
  const steering = new Set(
    rows.groups.filter((group) => group.kind === "steering").map((group) => group.id),
  );
  const seats = seatsByGroup(rows.seats, { organisations, steering }, day);
  const groups = rows.groups
    .filter((group) => isOpenOn(group, day))
    .toSorted(bySortKey)
    .map((group) => chartGroup(group, seats.get(group.id) ?? []));
  const seated = seatedOrganisations(groups);
  const sitting = seatedOrganisations(groups.filter((group) => group.kind !== "backbone"));
  const others = rows.organisations
    .toSorted(bySortKey)
    .flatMap((row) => participant(row, day))
    .filter((one) => !sitting.has(one.id));
  const partners = others.filter((one) => one.kind !== "informed");
  const sideline = others.filter((one) => one.kind === "informed" && !seated.has(one.id));
  return {
    day,
    steering: groups.find((group) => group.kind === "steering") ?? null,
    working: groups.filter((group) => group.kind === "working"),
    backbone: groups.find((group) => group.kind === "backbone") ?? null,
    partners,
    sideline,
    organisationCount: new Set([...seated, ...partners.map((one) => one.id)]).size,
    seatCount: sum(groups.map((group) => group.seatCount)),
    vacantCount: sum(groups.map((group) => group.vacantCount)),
    sectors: sectorsIn(groups, [...partners, ...sideline]),
  };
}

/** All groups of a chart, the steering group first. */
export function groupsOf(chart: Chart): ChartGroup[] {
  return [chart.steering, ...chart.working, chart.backbone].filter((group) => group !== null);
}

/** A group's seats with those of the deputies, each after the seat it stands in for. */
export function allSeats(group: ChartGroup): ChartSeat[] {
  return group.seats.flatMap((seat) => [seat, ...seat.deputies]);
}

type Known = { organisations: Map<string, OrganisationRow>; steering: Set<string> };

function seatsByGroup(rows: SeatRow[], known: Known, day: Date): Map<string, ChartSeat[]> {
  const held = rows.filter((row) => holdsOn(row, day)).toSorted(bySeatOrder);
  const seats = new Map(held.map((row) => [row.id, chartSeat(row, known, day)]));
  const groups = new Map<string, ChartSeat[]>();
  for (const row of held) {
    const seat = seats.get(row.id);
    if (!seat) continue;
    const principal = row.deputyForSeatId ? seats.get(row.deputyForSeatId) : undefined;
    const list = principal ? principal.deputies : (groups.get(row.groupId) ?? []);
    list.push(seat);
    if (!principal) groups.set(row.groupId, list);
  }
  return groups;
}

function chartSeat(row: SeatRow, { organisations, steering }: Known, day: Date): ChartSeat {
  const organisation = row.organisationId ? organisations.get(row.organisationId) : undefined;
  const holding = row.holdings.find((one) => holdsOn(one, day));
  return {
    id: row.id,
    organisationId: row.organisationId,
    standsFor: organisation?.name ?? row.constituency ?? "",
    sector: organisation?.sector ?? null,
    role: row.role,
    lacksVote: steering.has(row.groupId) && mayCarryVote(row.role) && !row.isVoting,
    holder: holding ? { personId: holding.personId, name: holding.name } : null,
    deputies: [],
    alsoKnownAs: organisation?.alsoKnownAs ?? [],
  };
}

function chartGroup({ sortKey: _, ...group }: GroupRow, seats: ChartSeat[]): ChartGroup {
  const places = seats.filter((seat) => seat.role !== "deputy");
  return {
    ...group,
    seats,
    seatCount: places.length,
    vacantCount: places.filter((seat) => seat.holder === null).length,
  };
}

function seatedOrganisations(groups: ChartGroup[]): Set<string> {
  const ids = groups.flatMap(allSeats).map((seat) => seat.organisationId);
  return new Set(ids.filter((id) => id !== null));
}

function participant(row: OrganisationRow, day: Date): ChartOrganisation[] {
  const today = row.participations.find((one) => holdsOn(one, day));
  if (!today) return [];
  const { id, name, sector, alsoKnownAs } = row;
  return [{ id, name, sector, alsoKnownAs, kind: today.kind }];
}

function sectorsIn(groups: ChartGroup[], organisations: ChartOrganisation[]) {
  const seats = groups.flatMap(allSeats).map((seat) => seat.sector);
  const found = new Set<Sector | null>([...seats, ...organisations.map((one) => one.sector)]);
  return [...found].toSorted((one, other) => sectorOrder(one) - sectorOrder(other));
}

/** The constituencies come last. */
function sectorOrder(sector: Sector | null): number {
  return sector === null ? sectors.length : sectors.indexOf(sector);
}

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function bySeatOrder(one: SeatRow, other: SeatRow): number {
  return (
    seatRoles.indexOf(one.role) - seatRoles.indexOf(other.role) || one.position - other.position
  );
}

function bySortKey(one: { sortKey: string }, other: { sortKey: string }): number {
  if (one.sortKey === other.sortKey) return 0;
  return one.sortKey < other.sortKey ? -1 : 1;
}

/** Nobody takes part and no group is open. */
export function isEmptyChart(chart: Chart): boolean {
  return groupsOf(chart).length === 0 && chart.partners.length === 0 && chart.sideline.length === 0;
}
