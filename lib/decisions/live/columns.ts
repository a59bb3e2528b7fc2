import type { ProposalState } from "../rules";

/** What a member's page is told of an open decision while it stands there, in the reader's words. */
export type LiveFacts = {
  state: ProposalState;
  /** As `2026-11-27T13:00:00.000Z`. */
  closesAt: string;
  voted: number;
  seats: number;
  quorum: number;
  /** "7 of 12 have voted; 2 more are needed …". */
  standing: string;
  /** What has been answered, where members may see it. */
  count: string | null;
  /** Who has not voted: the first of them, and how many more. */
  silent: SilentSeat[];
  more: string | null;
  vacant: string | null;
  /** How it ended; null while it has not. */
  ended: string | null;
  /** What somebody who only listens is told; it changes seldom. */
  news: string;
};

/** A person and the seat that they are missing for; without a name the seat is vacant. */
export type SilentSeat = { seatId: string; name: string | null; standsFor: string };
