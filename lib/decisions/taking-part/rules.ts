/** Who takes part in one decision, and in whose place: recusal, proxies, deputies. Pure. */

/** Why somebody is not impartial; the first follows from the proposal, the others are declared. */
export const recusalReasons = ["economic", "family", "employment", "other"] as const;
export type RecusalReason = "applicant" | (typeof recusalReasons)[number];

export const voteWays = ["phone", "hands", "paper"] as const;
/** How a seat gave a vote that somebody else wrote down. */
export type VoteWay = (typeof voteWays)[number];

/** A seat's standing vote, as far as the rules of capacity need it. */
export type StandingVote = { asDeputy: boolean; asProxy: boolean; registered: VoteWay | null };

/** Did the seat's own holder cast it here? */
export function isOwnersVote(vote: StandingVote | null): boolean {
  return vote !== null && !vote.asDeputy && !vote.asProxy && !vote.registered;
}

/** A seat's place in one decision. */
export type SeatInDecision = {
  seatId: string;
  /** Null: it is impartial. */
  recusal: unknown;
  /** The seat whose holder votes for this one; null: its vote was not given away. */
  proxy: { toSeatId: string } | null;
  vote: StandingVote | null;
};

export type Capacity = "as-holder" | "as-proxy" | "as-deputy";
/** Why somebody who has to do with the seat cannot vote for it now. */
export type Hindrance = "recused" | "holder-has-voted" | "proxy-votes";

/**
 * May a person vote for a seat? As its holder always, also in a proxy's or a deputy's place; by proxy
 * while the holder has not voted, here or by what was written down; as a deputy while neither has, and
 * nobody was given a proxy. Never two at once: the seat has one vote. A recused seat has none.
 */
export function voteFor(
  seat: SeatInDecision,
  heldSeats: { seatId: string; deputyForSeatId: string | null }[],
): Capacity | Hindrance | "not-your-vote" {
  const capacity = capacityFor(seat, heldSeats);
  if (!capacity) return "not-your-vote";
  if (seat.recusal) return "recused";
  if (capacity === "as-holder") return capacity;
  if (seat.vote && !seat.vote.asDeputy && !seat.vote.asProxy) return "holder-has-voted";
  return capacity === "as-deputy" && seat.proxy ? "proxy-votes" : capacity;
}

/** Does this answer say in which capacity, and not why not? */
export function isCapacity(answer: ReturnType<typeof voteFor>): answer is Capacity {
  return answer === "as-holder" || answer === "as-proxy" || answer === "as-deputy";
}

function capacityFor(
  { seatId, proxy }: SeatInDecision,
  heldSeats: { seatId: string; deputyForSeatId: string | null }[],
): Capacity | null {
  if (heldSeats.some((held) => held.seatId === seatId)) return "as-holder";
  if (heldSeats.some((held) => held.seatId === proxy?.toSeatId)) return "as-proxy";
  return heldSeats.some((held) => held.deputyForSeatId === seatId) ? "as-deputy" : null;
}

/** Does this person still owe a vote for the seat? A holder who gave it away does not. */
export function owesVote(
  seat: SeatInDecision,
  heldSeats: { seatId: string; deputyForSeatId: string | null }[],
): boolean {
  const capacity = voteFor(seat, heldSeats);
  if (seat.vote !== null) return false;
  if (capacity === "as-holder") return seat.proxy === null;
  return capacity === "as-proxy" || capacity === "as-deputy";
}

/** May a person speak for a seat's vote: its holder, or whoever cast it? Whoever only wrote it down may not. */
export function speaksForVote(
  seatId: string,
  vote: { personId: string; registered: VoteWay | null },
  member: { personId: string; seats: { seatId: string }[] },
): boolean {
  const castIt = vote.registered === null && vote.personId === member.personId;
  return castIt || member.seats.some((held) => held.seatId === seatId);
}

type GivingSeat = SeatInDecision & { counts: boolean; holder: { personId: string } | null };

export type NoProxy =
  | "proxy-not-allowed"
  | "proxy-to-oneself"
  | "proxy-receiver-cannot"
  | "proxy-chain"
  | "proxy-too-many"
  | "holder-has-voted";

/**
 * Why a seat's vote on a decision cannot be given to another seat's holder; null: it can. To one who
 * votes there and is another person, at most so many to each as the rule says, and never onwards. What
 * others cast for the seat, or wrote down for it, hinders nobody.
 *
 * @param from the seat of the one who gives
 * @param cap how many proxies one seat may hold
 */
export function whyNoProxy(
  from: GivingSeat,
  toSeatId: string,
  seats: GivingSeat[],
  cap: number,
): NoProxy | null {
  if (cap === 0) return "proxy-not-allowed";
  const to = seats.find((seat) => seat.seatId === toSeatId);
  if (to && to.holder?.personId === from.holder?.personId) return "proxy-to-oneself";
  if (!to?.counts || !to.holder || to.recusal) return "proxy-receiver-cannot";
  if (isOwnersVote(from.vote)) return "holder-has-voted";
  const heldBy = (seatId: string) =>
    seats.filter((seat) => seat.proxy?.toSeatId === seatId && seat.seatId !== from.seatId).length;
  if (to.proxy || heldBy(from.seatId) > 0) return "proxy-chain";
  return heldBy(toSeatId) >= cap ? "proxy-too-many" : null;
}
