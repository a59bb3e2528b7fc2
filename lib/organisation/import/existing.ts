import type { GroupKind, ParticipationKind, SeatRole } from "@/lib/member";
import type { StoredDate } from "./cells";
import type { sectors, statuses } from "./vocabulary";

export type Sector = keyof typeof sectors;
export type Status = Exclude<keyof typeof statuses, "none">;

/** What an initiative holds today, as far as a spreadsheet can say it. Days are `2026-11-27`. */
export type Existing = {
  organisations: OrganisationFacts[];
  groups: GroupFacts[];
  seats: SeatFacts[];
  people: PersonFacts[];
  affiliations: AffiliationFacts[];
  activities: ActivityFacts[];
};

export type OrganisationFacts = {
  id: string;
  name: string;
  alsoKnownAs: string[];
  sector: Sector;
  does: string;
  place: string;
  link: string;
  contact: string;
  reach: string;
  offers: string;
  wants: string;
  livedExperience: boolean;
  relationKeeperId: string | null;
  lastInTouchOn: string | null;
  note: string;
  /** The last day on which the remark is kept. */
  noteKeptUntil: string | null;
  isInitiator: boolean;
  participation: ParticipationKind | null;
};

export type GroupFacts = {
  id: string;
  kind: GroupKind;
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  setUpOn: string;
  reviewOn: string | null;
  isClosed: boolean;
};

/** A seat that has not ended. */
export type SeatFacts = {
  id: string;
  groupId: string;
  organisationId: string | null;
  constituency: string | null;
  role: SeatRole;
  isVoting: boolean;
  holderId: string | null;
  position: number;
};

export type PersonFacts = { id: string; name: string; email: string; phone: string };

/** For whom a person acts today. */
export type AffiliationFacts = {
  id: string;
  personId: string;
  organisationId: string;
  title: string;
};

export type ActivityFacts = {
  id: string;
  title: string;
  ownerOrganisationId: string | null;
  ownerGroupId: string | null;
  start: StoredDate | null;
  end: StoredDate | null;
  description: string;
  /** The last status that was reported. */
  status: Status | null;
};
