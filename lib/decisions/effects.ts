import { z } from "zod";
import type { GroupKind, ParticipationKind } from "@/lib/member";
import { groupKinds, participations, sectors } from "@/lib/organisation/rules";

/** What adopting a proposal does, by kind: plain data, so that it can be shown before the vote and done after it. */

const id = z.uuid();
const isoDate = z.iso.date();
const short = z.string().trim().min(1).max(200);
const long = z.string().trim().max(20_000);

/** The roles that a decision may give. A deputy's seat follows the seat it stands in for. */
export const givenRoles = ["chair", "deputy_chair", "member", "observer", "secretary"] as const;
export type GivenRole = (typeof givenRoles)[number];

const forSomebody = {
  organisationId: id.nullable(),
  constituency: short.nullable(),
  role: z.enum(givenRoles),
};

/** An organisation of the register, or the one at this place in the list of those that come into it. */
const organisationOf = {
  organisationId: id.nullable(),
  newOrganisation: z.int().min(0).nullable(),
};
/** A seat that a plan gives; nobody holds it to begin with. */
const plannedSeat = {
  ...organisationOf,
  constituency: short.nullable(),
  role: z.enum(givenRoles),
  isVoting: z.boolean(),
  lookingFor: z.string().trim().max(1_000),
};

export const effectSchemas = {
  adopt_strategy: z.object({}),
  set_up_group: z.object({
    name: short,
    purpose: long,
    mandate: long.min(1),
    boundedTask: long.min(1),
    reviewOn: isoDate,
    seats: z.array(z.object(forSomebody)).max(40),
  }),
  /** It goes on as it is until the next review. */
  renew_group: z.object({ groupId: id, reviewOn: isoDate }),
  /** What is null stays as it is. */
  change_group: z.object({
    groupId: id,
    name: short.nullable(),
    purpose: long.nullable(),
    mandate: long.min(1).nullable(),
    boundedTask: long.min(1).nullable(),
    reviewOn: isoDate.nullable(),
  }),
  close_group: z.object({
    groupId: id,
    reason: long.min(1),
    /** The closing report; proposals from before it was asked for have none. */
    reached: long.default(""),
    livesOn: long.default(""),
    notWorked: long.default(""),
  }),
  give_seat: z.object({
    groupId: id,
    ...forSomebody,
    isVoting: z.boolean(),
    personId: id.nullable(),
    /** The first day on which the seat no longer holds. */
    until: isoDate.nullable(),
  }),
  end_seat: z.object({ seatId: id, reason: long.min(1) }),
  start_activity: z.object({
    title: short,
    description: long,
    ownerOrganisationId: id.nullable(),
    ownerGroupId: id.nullable(),
    startOn: isoDate.nullable(),
    endOn: isoDate.nullable(),
    goalIds: z.array(id).max(40),
  }),
  /** Money for an organisation's part of the work. Its own seats are out of the vote. */
  grant_money: z.object({
    organisationId: id,
    /** Danish kroner. */
    amount: z.int().min(1).max(1_000_000_000),
    purpose: long.min(1),
  }),
  /** Whoever is elected has a seat in the group from that day. */
  elect: z.object({
    groupId: id,
    role: z.enum(givenRoles),
    isVoting: z.boolean(),
    until: isoDate.nullable(),
    places: z.int().min(1).max(20),
    candidates: z
      .array(
        z.object({
          personId: id,
          organisationId: id.nullable(),
          constituency: short.nullable(),
        }),
      )
      .max(20),
  }),
  /** The elected organisation houses the backbone from that day. */
  elect_backbone: z.object({
    candidates: z.array(id).max(20),
    /** What the backbone is called where there is none yet. */
    name: short,
  }),
  prioritise: z.object({ options: z.array(z.object({ id: short, name: short })).max(30) }),
  adopt_matrix: z.object({}),
  /** The plan of a wedding exercise becomes the organisation. */
  adopt_seating: z.object({
    exerciseId: id,
    /** Come into the register. */
    organisations: z
      .array(
        z.object({
          ...{ name: short, sector: z.enum(sectors), place: z.string().trim().max(200) },
          ...{ reach: z.string().trim().max(2_000), livedExperience: z.boolean() },
        }),
      )
      .max(500),
    groups: z
      .array(
        z.object({
          /** The table that becomes the group. */
          tableId: id,
          kind: z.enum(groupKinds),
          name: short,
          purpose: long,
          mandate: long.min(1),
          boundedTask: long.min(1),
          reviewOn: isoDate.nullable(),
          seats: z.array(z.object(plannedSeat)).max(500),
        }),
      )
      .max(40),
    /** With the closing report. */
    closed: z
      .array(
        z.object({
          groupId: id,
          reason: long.min(1),
          reached: long,
          livesOn: long,
          notWorked: long,
        }),
      )
      .max(40),
    seats: z.array(z.object({ groupId: id, ...plannedSeat })).max(1_000),
    ended: z.array(id).max(2_000),
    /** How an organisation takes part from that day; null: no longer. */
    participations: z
      .array(z.object({ ...organisationOf, kind: z.enum(participations).nullable() }))
      .max(500),
  }),
  other: z.object({
    /** What somebody may decide alone from then on. */
    mandate: z
      .object({
        holderId: id,
        about: long.min(1),
        limit: z.int().min(0).max(1_000_000_000).nullable(),
        /** The first day on which it no longer holds. */
        until: isoDate,
        reportOn: isoDate,
      })
      .optional(),
  }),
} as const;

export type ProposalKind = keyof typeof effectSchemas;
export const proposalKinds = Object.keys(effectSchemas) as ProposalKind[];

export type EffectOf<Kind extends ProposalKind> = z.output<(typeof effectSchemas)[Kind]>;

/** A kind with its effect: `if (proposal.kind === "give_seat") proposal.effect.groupId`. */
export type Effect = {
  [Kind in ProposalKind]: { kind: Kind; effect: EffectOf<Kind> };
}[ProposalKind];

/** The stored effect as its kind reads it. Throws when the row is not what the kind says: our own mistake. */
export function readEffect(kind: ProposalKind, stored: unknown): Effect {
  return { kind, effect: effectSchemas[kind].parse(stored) } as Effect;
}

/** Only these roles may carry a vote (the database upholds the same). */
export function roleMayVote(role: string): boolean {
  return role === "chair" || role === "deputy_chair" || role === "member";
}

/** What of the effect can no longer be done, as a key under `decisions.impossible`. */
export const impossibleReasons = [
  "group-closed",
  "group-not-working",
  "group-name-taken",
  "review-day-passed",
  "organisation-gone",
  "person-gone",
  "already-in-group",
  "seat-ended",
  "seat-period-over",
  "role-has-no-vote",
  "backbone-cannot-vote",
  "activity-title-taken",
  "owner-is-backbone",
  "period-backwards",
  "mandate-period-over",
  "earlier-ended",
  "no-candidates",
  "candidate-twice",
  "one-option",
  "plan-adopted",
  "body-exists",
] as const;
export type ImpossibleReason = (typeof impossibleReasons)[number];

/** What the effect names, as it stands today. Lists hold what was found. */
export type EffectFacts = {
  group: FoundGroup | null;
  organisations: { id: string; name: string }[];
  /** `sitsInGroup`: holds a seat there already. */
  person: (Omit<FoundCandidate, "id"> & { sitsInGroup: boolean }) | null;
  seat: FoundSeat | null;
  /** Seats in the group that are held by somebody, or belong to an organisation, whom the effect gives one there. */
  seated: SeatedSeat[];
  /** The people who stand for election. */
  candidates: FoundCandidate[];
  /** Those of them, people or organisations, who have said that they do not. */
  stoodDown: string[];
  /** The backbone and who houses it. */
  backbone: { id: string; name: string; hostName: string | null } | null;
  groupNameTaken: boolean;
  activityTitleTaken: boolean;
  goals: { id: string; text: string }[];
  /** For the plan of a wedding exercise. */
  seating: SeatingFacts | null;
};
/** What a seating plan names, as it stands today. */
export type SeatingFacts = {
  exercise: { number: number; title: string; isAdopted: boolean } | null;
  groups: { id: string; name: string; kind: GroupKind; isClosed: boolean; seats: number }[];
  /** Seats that are to end. */
  seats: (FoundSeat & { id: string })[];
  takenNames: string[];
  /** The bodies of which there is one at a time. */
  bodies: GroupKind[];
  participations: { organisationId: string; kind: ParticipationKind }[];
};
export type FoundCandidate = {
  id: string;
  name: string;
  /** Have they agreed to be named to everybody? */
  isPublic: boolean;
  isRemoved: boolean;
  isBackbone: boolean;
};
export type SeatedSeat = {
  personId: string | null;
  organisationId: string | null;
  constituency: string | null;
  standsFor: string;
  isVoting: boolean;
};
export type FoundGroup = {
  id: string;
  name: string;
  kind: GroupKind;
  isClosed: boolean;
  seats: number;
  /** What it is to do today or, where this proposal has changed that, what it was to do before. */
  wording: FoundWording;
};
export type FoundWording = {
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  reviewOn: string | null;
};
export type FoundSeat = {
  standsFor: string;
  groupName: string;
  holderName: string | null;
  isHolderPublic: boolean;
  isEnded: boolean;
};
