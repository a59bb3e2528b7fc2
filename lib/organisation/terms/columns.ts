import type { GroupKind, SeatRole } from "@/lib/member";
import type { Sector } from "../rules";
import type { OwedKind } from "./rules";

/** A seat that somebody must be found for: nobody sits there, or a term ends soon. */
export type SeatToFill = {
  seatId: string;
  groupId: string;
  groupName: string;
  groupKind: GroupKind;
  organisationId: string | null;
  standsFor: string;
  sector: Sector | null;
  role: SeatRole;
  isVoting: boolean;
  lookingFor: string;
  /** Since when nobody has held it; null: somebody does. */
  vacantSince: Date | null;
  /** Who holds it until the term ends; null while it is vacant. */
  holderName: string | null;
  /** The first day on which the seat, or its holder's time, no longer holds; null: open. */
  endsOn: Date | null;
  /** The seat itself ends that day, not only its holder's time. */
  seatEnds: boolean;
};

/** Something that waits for whoever holds a seat. */
export type Owed = {
  kind: OwedKind;
  title: string;
  /** Below the initiative's own address. */
  path: string;
  dueOn: Date | null;
};
