/** Who somebody is in one initiative today. Roles are never stored: they follow from rows that hold today. */

export const roles = [
  "steering-chair",
  "steering-deputy-chair",
  "steering-member",
  "steering-deputy",
  "steering-observer",
  "working-chair",
  "working-member",
  "backbone",
  "partner",
  "sideline",
  "initiator",
] as const;

export type Role = (typeof roles)[number];

export type GroupKind = "steering" | "working" | "backbone";
export type SeatRole = "chair" | "deputy_chair" | "member" | "deputy" | "observer" | "secretary";
export type ParticipationKind = "core" | "involved" | "supportive" | "informed";

/** A seat that the person holds today. */
export type HeldSeat = {
  seatId: string;
  groupId: string;
  groupKind: GroupKind;
  groupName: string;
  role: SeatRole;
  isVoting: boolean;
  organisationId: string | null;
  /** The organisation's name, or the constituency's. */
  standsFor: string;
  deputyForSeatId: string | null;
};

/** An organisation that the person acts on behalf of today. */
export type ActsFor = {
  organisationId: string;
  name: string;
  participation: ParticipationKind | null;
};

export type Member = {
  accountId: string;
  personId: string;
  personName: string;
  initiativeId: string;
  initiativeName: string;
  slug: string;
  isExample: boolean;
  /** The operator, looking as somebody else in the example. */
  seesAs: boolean;
  isOperator: boolean;
  /** Before the steering group's first decision, the initiators set up the structure directly. */
  isBootstrap: boolean;
  roles: Role[];
  seats: HeldSeat[];
  organisations: ActsFor[];
};

/** The roles that follow from what holds today; none means: not a member. */
export function rolesOf(facts: {
  seats: Pick<HeldSeat, "groupKind" | "role">[];
  organisations: Pick<ActsFor, "participation">[];
  isInitiator: boolean;
}): Role[] {
  const found = new Set<Role>();
  for (const seat of facts.seats) found.add(roleOfSeat(seat));
  for (const organisation of facts.organisations) {
    found.add(organisation.participation === "informed" ? "sideline" : "partner");
  }
  if (facts.isInitiator) found.add("initiator");
  return roles.filter((role) => found.has(role));
}

function roleOfSeat(seat: Pick<HeldSeat, "groupKind" | "role">): Role {
  if (seat.groupKind === "backbone") return "backbone";
  if (seat.groupKind === "working") {
    const leads = seat.role === "chair" || seat.role === "deputy_chair";
    return leads ? "working-chair" : "working-member";
  }
  return steeringRoles[seat.role];
}

const steeringRoles: Record<SeatRole, Role> = {
  chair: "steering-chair",
  deputy_chair: "steering-deputy-chair",
  member: "steering-member",
  deputy: "steering-deputy",
  observer: "steering-observer",
  secretary: "steering-observer",
};
