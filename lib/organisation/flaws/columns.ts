/** What does not fit together in who sits where, on a day. */
export type SeatFlaw = {
  /** Sits twice in one group; stands in for a seat that has ended; no longer acts for the organisation. */
  kind: "twice" | "deputy" | "affiliation";
  seatId: string;
  groupId: string;
  groupName: string;
  standsFor: string;
  /** Who holds the seat; null: nobody does. */
  personName: string | null;
  /** The other seat: of the same person, or the one that has ended. */
  other: string | null;
};
