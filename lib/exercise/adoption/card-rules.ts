import type { GroupKind, ParticipationKind, SeatRole } from "@/lib/member";
import { searchKey } from "@/lib/names";
import type { Sector } from "@/lib/organisation/rules";
import type { ActorRole, TablePart } from "../rules";

/** A seating plan and the organisation of today, as what comes of the plan is read from them. Pure. */

export type Plan = {
  exerciseId: string;
  /** The organisation that houses the backbone. */
  hostId: string | null;
  tables: {
    id: string;
    number: number;
    name: string;
    part: TablePart;
    purpose: string;
    /** The group that it already is. */
    groupId: string | null;
  }[];
  actors: {
    id: string;
    name: string;
    organisationId: string | null;
    sector: Sector | null;
    place: string;
    reach: string;
    livedExperience: boolean;
    tableId: string | null;
    role: ActorRole;
    /** Answered the invitation with a no. */
    hasDeclined: boolean;
  }[];
  chairs: { tableId: string; lookingFor: string }[];
};

/** The organisation as it is on the day: groups that are open, and seats that run. */
export type Today = {
  groups: {
    id: string;
    kind: GroupKind;
    name: string;
    seats: {
      id: string;
      organisationId: string | null;
      constituency: string | null;
      role: SeatRole;
    }[];
  }[];
  participations: { organisationId: string; kind: ParticipationKind }[];
  /** Of the register, by the names that the room used for somebody it did not pick from there. */
  organisations: { id: string; name: string }[];
};

/** What the table's form says of a group that is to be set up. */
export type GroupWords = { mandate: string; boundedTask: string; reviewOn: string | null };

/** Why a group is closed, and its closing report. */
export type Report = { reason: string; reached: string; livesOn: string; notWorked: string };

/** What the one who makes the plan a proposal says besides the plan. */
export type Words = {
  ofGroup: (table: Plan["tables"][number]) => GroupWords;
  /** Of the group that the table is. */
  ofClosing: (table: Plan["tables"][number]) => Report;
};

/** A card with the register's organisation behind it, if there is one. */
export type Card = Plan["actors"][number] & {
  /** Of people and no organisation: those with lived experience, or a constituency that has a seat. */
  isVoice: boolean;
  /** The same for two cards of one organisation, and for a constituency and its seat. */
  key: string;
};

/** The plan's cards, each with the organisation of the register that has its name. */
export function cardsOf(plan: Plan, today: Today): Card[] {
  const known = new Map(today.organisations.map(({ id, name }) => [searchKey(name), id]));
  const seats = today.groups.flatMap((group) => group.seats);
  const voices = new Set(seats.flatMap(({ constituency }) => constituency ?? []).map(voiceKey));
  return plan.actors.map((actor) => {
    const organisationId = actor.organisationId ?? known.get(searchKey(actor.name)) ?? null;
    const key = organisationId ?? voiceKey(actor.name);
    const isLived = actor.livedExperience && actor.sector === null;
    const isVoice = organisationId === null && (isLived || voices.has(key));
    return { ...actor, organisationId, isVoice, key };
  });
}

/** What a constituency is known by. */
export function voiceKey(name: string): string {
  return `:${searchKey(name)}`;
}
