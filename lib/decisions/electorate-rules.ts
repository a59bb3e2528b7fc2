import type { Said } from "./procedures/contest";
import { type Choice, type Counted, tallyOf } from "./rules";
import type { RecusalReason, VoteWay } from "./taking-part/rules";
import { type Voice, voicesOf } from "./voting-rules";

/** Who decides, on the day that counts. Pure. */

type Named = { personId: string; name: string };

/** A seat of the deciding group or, where organisations vote, an organisation: whose one vote it is. */
export type ElectoralSeat = {
  /** The seat's id, or the organisation's. */
  seatId: string;
  isOrganisation: boolean;
  /** The organisation's name, or the constituency's. */
  standsFor: string;
  organisationId: string | null;
  /** The organisation's; null: a constituency's seat. */
  sector: string | null;
  isChair: boolean;
  /** Does the seat exist, with its vote, on the day that counts? Else a vote once cast is only shown. */
  counts: boolean;
  /** Null: a vacant seat. It counts in the quorum all the same. */
  holder: Named | null;
  /** Others who vote as its holder does: several can act for an organisation. */
  alsoHolders: Named[];
  deputies: Named[];
  /** Noted as present where the vote is taken. */
  isPresent: boolean;
  /** Null: nobody has said that the seat is not impartial. */
  recusal: Recusal | null;
  /** Whom its vote was given to; null: nobody. */
  proxy: (Named & { toSeatId: string }) | null;
  vote: SeatVote | null;
};

export type Recusal = {
  reason: RecusalReason;
  note: string;
  /** Who declared it; null: it follows from the proposal. */
  byName: string | null;
  personId: string | null;
};

export type SeatVote = {
  personId: string;
  name: string;
  asDeputy: boolean;
  asProxy: boolean;
  /** How the seat gave it, where somebody else wrote it down. */
  registered: VoteWay | null;
  choice: Choice;
  /** What an open ballot says; null: no ballot, or a secret one. */
  said: Said | null;
  reason: string;
  castAt: Date;
};

/** The column of a row that says whose it is. */
export function whoseOf(seat: Pick<ElectoralSeat, "seatId" | "isOrganisation">) {
  return seat.isOrganisation ? { organisationId: seat.seatId } : { seatId: seat.seatId };
}

/** Everybody who votes as the seat's holder does. */
export function holdersOf({ holder, alsoHolders }: Pick<ElectoralSeat, "holder" | "alsoHolders">) {
  return holder ? [holder, ...alsoHolders] : [];
}

/** Where a member has to do with votes: the seats that they hold, and the organisations that they can bind. */
export function placesOf(
  member: { personId: string; seats: { seatId: string; deputyForSeatId: string | null }[] },
  seats: ElectoralSeat[],
): { seatId: string; deputyForSeatId: string | null }[] {
  const bound = seats.filter(
    (seat) =>
      seat.isOrganisation && holdersOf(seat).some(({ personId }) => personId === member.personId),
  );
  return [...member.seats, ...bound.map(({ seatId }) => ({ seatId, deputyForSeatId: null }))];
}

/** The seats that count, what a count of them is made from, and who owes a vote: vacant seats last. */
export function electorateOf(seats: ElectoralSeat[]) {
  const counting = seats.filter((seat) => seat.counts);
  const votes = counting.flatMap((seat) => (seat.vote ? [seat.vote] : []));
  const missing = counting.filter((seat) => seat.vote === null && !seat.recusal);
  const vacant = counting.filter((seat) => seat.holder === null).length;
  const counted: Counted = {
    tally: tallyOf(votes),
    seats: counting.length,
    recused: counting.filter((seat) => seat.recusal).length,
    voices: countVoices(counting.filter((seat) => seat.vote)),
    chair: counting.find((seat) => seat.isChair)?.vote?.choice ?? null,
    vacant,
    present: {
      seats: counting.filter((seat) => seat.isPresent || seat.vote).length,
      voices: countVoices(counting.filter((seat) => seat.isPresent || seat.vote)),
    },
  };
  return {
    counted,
    vacant,
    missing: [
      ...missing.filter((seat) => seat.holder),
      ...missing.filter((seat) => seat.holder === null),
    ],
  };
}

/** How many of the seats have each voice. One seat may have two. */
export function countVoices(
  seats: Pick<ElectoralSeat, "sector">[],
): Partial<Record<Voice, number>> {
  const found: Partial<Record<Voice, number>> = {};
  for (const voice of seats.flatMap(({ sector }) => voicesOf(sector))) {
    found[voice] = (found[voice] ?? 0) + 1;
  }
  return found;
}

/**
 * The moment whose seats count: the last one in which a vote could be cast, once that is past; else
 * now. So a seat that ended the day before closing does not count, however late the count is made.
 */
export function momentThatCounts(
  proposal: { opening: { closesAt: Date } | null; decision: { decidedAt: Date } | null },
  now: Date,
): Date {
  const { opening, decision } = proposal;
  const moments = [now.getTime()];
  if (opening) moments.push(opening.closesAt.getTime() - 1);
  if (decision) moments.push(decision.decidedAt.getTime());
  return new Date(Math.min(...moments));
}
