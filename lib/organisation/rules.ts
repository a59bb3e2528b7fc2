import { holdsOn } from "@/lib/dates";
import type { GroupKind, ParticipationKind, SeatRole } from "@/lib/member";
import type { RefusalReason } from "@/lib/refusal";

/** What is true of organisations, groups, seats and who holds them. Pure: the day is an argument. */

export const sectors = [
  "municipality",
  "region",
  "state",
  "civil_society",
  "user_organisation",
  "interest_organisation",
  "business",
  "housing",
  "education",
  "research",
  "foundation",
  "other",
] as const;
export type Sector = (typeof sectors)[number];

export const groupKinds = ["steering", "working", "backbone"] as const satisfies GroupKind[];
export const participations = [
  "core",
  "involved",
  "supportive",
  "informed",
] as const satisfies ParticipationKind[];
/** In the order in which a group's seats are listed. */
export const seatRoles = [
  "chair",
  "deputy_chair",
  "member",
  "deputy",
  "secretary",
  "observer",
] as const satisfies SeatRole[];

/** A half-open period: `until` is the first day on which it no longer holds. */
export type Period = { from: Date; until: Date | null };

/** One of the eight hues and patterns. Sectors of a family share the hue and differ by letter. */
export type SectorFamily = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const families: Record<Sector, SectorFamily> = {
  municipality: 1,
  region: 1,
  state: 1,
  civil_society: 2,
  interest_organisation: 2,
  business: 3,
  education: 4,
  research: 4,
  foundation: 5,
  user_organisation: 6,
  housing: 7,
  other: 8,
};

/** A seat of a constituency ("lived experience") has no sector; it shares the hue of the users' organisations. */
export function sectorFamily(sector: Sector | null): SectorFamily {
  return sector === null ? 6 : families[sector];
}

/** So long a remark about an organisation is kept, unless whoever writes it says otherwise. */
export const noteMonths = 12;

/** Has the last day passed on which a remark is kept? One without a remark has nothing to pass. */
export function isNoteOver(keptUntil: Date | null, today: Date): boolean {
  return keptUntil !== null && keptUntil < today;
}

/** Do two half-open periods share a day? An empty period shares none. */
export function overlap(one: Period, other: Period): boolean {
  if (isEmpty(one) || isEmpty(other)) return false;
  return endsAfter(one, other.from) && endsAfter(other, one.from);
}

/** How a seat in a group is described before it exists. */
export type SeatDescription = Period & {
  organisationId: string | null;
  constituency: string | null;
  role: SeatRole;
  isVoting: boolean;
};

/** Why a group cannot have such a seat; null: it can. The seat lies within the life of its group. */
export function seatRefusal(
  seat: SeatDescription,
  group: { kind: GroupKind; setUpOn: Date; closedOn: Date | null },
  deputyFor: { role: SeatRole } | null,
): RefusalReason | null {
  if (!seat.organisationId && !seat.constituency?.trim()) return "seat-for-nobody";
  if (group.closedOn !== null && group.closedOn <= seat.from) return "group-closed";
  if (seat.from < group.setUpOn || isBackwards(seat)) return "period-backwards";
  if ((seat.role === "deputy") !== (deputyFor !== null)) return "deputy-needs-seat";
  if (deputyFor?.role === "deputy") return "deputy-needs-seat";
  if (seat.isVoting && group.kind === "backbone") return "backbone-cannot-vote";
  if (seat.isVoting && !mayCarryVote(seat.role)) return "role-has-no-vote";
  return null;
}

/** A chair, a deputy chair and a member may have a vote; a deputy votes only in another's place. */
export function mayCarryVote(role: SeatRole): boolean {
  return role === "chair" || role === "deputy_chair" || role === "member";
}

/** A seat as the rule of the neutral secretariat sees it: where it is, and whether its holder can come to vote. */
export type WeighedSeat = { groupKind: GroupKind; isVoting: boolean; deputyForVoting: boolean };

/**
 * Nobody holds a seat of the backbone and a seat with a vote on the same day. A deputy's seat for
 * a voting seat counts as one with a vote: its holder may come to vote.
 */
export function backboneWouldVote(
  wanted: WeighedSeat & Period,
  held: (WeighedSeat & Period)[],
): boolean {
  return held
    .filter((seat) => overlap(seat, wanted))
    .some(
      (seat) =>
        (seat.groupKind === "backbone" && weighs(wanted)) ||
        (wanted.groupKind === "backbone" && weighs(seat)),
    );
}

/** The day a row that ends `on` this day really ends: never before it began. */
export function endOf(row: Period, on: Date): Date {
  return row.from > on ? row.from : on;
}

/** Does a row still hold on this day or begin later? */
export function isRunning(row: Period, on: Date): boolean {
  return row.until === null || row.until > on;
}

/** Is a group open on this day? */
export function isOpenOn(group: { setUpOn: Date; closedOn: Date | null }, day: Date): boolean {
  return holdsOn({ from: group.setUpOn, until: group.closedOn }, day);
}

function weighs(seat: WeighedSeat): boolean {
  return seat.isVoting || seat.deputyForVoting;
}

function isEmpty(period: Period): boolean {
  return period.until !== null && period.until <= period.from;
}

function isBackwards(period: Period): boolean {
  return period.until !== null && period.until < period.from;
}

function endsAfter(period: Period, day: Date): boolean {
  return period.until === null || period.until > day;
}

/** The seats that a deputy may stand in for: those that are no deputy's themselves and have not ended. */
export function principalsAmong<Seat extends Period & { id: string; role: SeatRole }>(
  seats: Seat[],
  day: Date,
  except: string | null = null,
): Seat[] {
  return seats.filter(
    (seat) => seat.role !== "deputy" && isRunning(seat, day) && seat.id !== except,
  );
}
