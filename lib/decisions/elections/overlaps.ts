import type { Effect, EffectFacts } from "../effects";

/** Where an election, or a seat that is given, would seat somebody beside what is there. Pure. */

/** `moves`: gives up a seat there when elected. `second-vote`: the organisation has a vote there already. */
export type SeatOverlap = { kind: "moves" | "second-vote"; name: string; standsFor: string };

/** What is named before the vote, candidate by candidate. */
export function overlapsOf({ kind, effect }: Effect, facts: EffectFacts): SeatOverlap[] {
  if (kind === "give_seat") return secondVotes([{ ...effect, personId: null }], effect, facts);
  if (kind !== "elect") return [];
  const stand = effect.candidates.filter(({ personId }) => !facts.stoodDown.includes(personId));
  const moves = stand.flatMap(({ personId }) => {
    const name = facts.candidates.find((one) => one.id === personId)?.name;
    const seats = facts.seated.filter((one) => one.personId === personId);
    return name ? seats.map(({ standsFor }) => ({ kind: "moves" as const, name, standsFor })) : [];
  });
  return [...moves, ...secondVotes(stand, effect, facts)];
}

/** Do two seats stand for the same organisation, or for the same people? */
export function standForTheSame(one: Standing, other: Standing): boolean {
  if (one.organisationId || other.organisationId) {
    return one.organisationId === other.organisationId;
  }
  return one.constituency?.trim() === other.constituency?.trim();
}

type Standing = { organisationId: string | null; constituency: string | null };

function secondVotes(
  given: (Standing & { personId: string | null })[],
  { isVoting }: { isVoting: boolean },
  { seated, organisations }: EffectFacts,
): SeatOverlap[] {
  const found = given.flatMap(({ organisationId, personId }) => {
    const voting = seated.filter((one) => one.isVoting && one.organisationId === organisationId);
    const stays = voting.some((one) => personId === null || one.personId !== personId);
    const name = organisations.find((one) => one.id === organisationId)?.name;
    return isVoting && organisationId && stays && name ? [name] : [];
  });
  return [...new Set(found)].map((name) => ({ kind: "second-vote", name, standsFor: name }));
}
