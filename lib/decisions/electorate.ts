import { type Choice, type Tally, tallyOf } from "./rules";

/** Who decides, on the day that counts. Pure. */

type Named = { personId: string; name: string };

export type ElectoralSeat = {
  seatId: string;
  /** The organisation's name, or the constituency's. */
  standsFor: string;
  organisationId: string | null;
  /** Does the seat exist, with its vote, on the day that counts? Else a vote once cast is only shown. */
  counts: boolean;
  /** Null: a vacant seat. It counts in the quorum all the same. */
  holder: Named | null;
  deputies: Named[];
  vote: SeatVote | null;
};

export type SeatVote = {
  personId: string;
  name: string;
  asDeputy: boolean;
  choice: Choice;
  reason: string;
  castAt: Date;
};

/** The seats that count, their votes, and who has not voted yet: vacant seats last. */
export function electorateOf(seats: ElectoralSeat[]) {
  const counting = seats.filter((seat) => seat.counts);
  const votes = counting.flatMap((seat) => (seat.vote ? [seat.vote] : []));
  const missing = counting.filter((seat) => seat.vote === null);
  const tally: Tally = tallyOf(votes);
  return {
    seats: counting.length,
    vacant: counting.filter((seat) => seat.holder === null).length,
    tally,
    missing: [
      ...missing.filter((seat) => seat.holder),
      ...missing.filter((seat) => seat.holder === null),
    ],
  };
}

/**
 * The day whose seats count: that of closing, once its time has come; else today. A seat that ended
 * the day before does not count, however late the count is made.
 */
export function momentThatCounts(
  proposal: { opening: { closesAt: Date } | null; decision: { decidedAt: Date } | null },
  now: Date,
): Date {
  const ends = [now, proposal.opening?.closesAt, proposal.decision?.decidedAt];
  return ends.reduce<Date>((least, one) => (one && one < least ? one : least), now);
}
