import { dayOf } from "@/lib/dates";
import { countVoices } from "@/lib/decisions/electorate-rules";
import { outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import type { Choice, Counted } from "@/lib/decisions/rules";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { eightMustVote, type SeatData, type SeatKey, seats } from "@/prisma/example/groups";
import { organisations } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import { holderOf, type Story, seatKeys } from "@/prisma/example/story";

export type CastVote = {
  seat: SeatKey;
  person: PersonKey;
  asDeputy: boolean;
  choice: Choice;
  reason: string;
  castAt: Date;
  replacedAt: Date | null;
};

const choices: Choice[] = ["for", "against", "abstain", "aside"];

export function ruleOf(key: ProposalKey): DecisionRule {
  return proposals[key].eightMustVote ? eightMustVote : defaultRule;
}

/** Every vote on a proposal, also those that were changed later; spread over the time it was open. */
export function votesOn(story: Story, key: ProposalKey): CastVote[] {
  const { openedAt, withdrawnAt, decidedAt } = story.courses[key];
  const { ballot = {} }: ProposalData = proposals[key];
  if (!openedAt) return [];
  const end = decidedAt ?? withdrawnAt ?? story.calendar.now;
  const seats = inOrderOfVoting(key, ballot);
  return seats.flatMap((seat, index): CastVote[] => {
    const choice = choices.find((one) => ballot[one]?.includes(seat)) ?? "abstain";
    const castAt = story.calendar.between(openedAt, end, index, seats.length);
    const asDeputy = ballot.byDeputy?.includes(seat) ?? false;
    const person = holderOf(story, asDeputy ? deputyOf(story, seat) : seat, dayOf(castAt));
    const vote = { seat, person, asDeputy, choice, reason: ballot.reasons?.[seat] ?? "", castAt };
    const before = ballot.changed?.[seat];
    if (!before) return [{ ...vote, replacedAt: null }];
    const firstAt = new Date((openedAt.getTime() + castAt.getTime()) / 2);
    const first = { ...vote, choice: before, reason: "", castAt: firstAt, replacedAt: castAt };
    return [first, { ...vote, replacedAt: null }];
  });
}

/** The count as it stood when it was made. */
export function countOf(story: Story, key: ProposalKey, decidedAt: Date) {
  const { ballot = {} }: ProposalData = proposals[key];
  const electorate = electorateOn(story, dayOf(decidedAt), key);
  const choiceOf = (seat: SeatKey) => choices.find((one) => ballot[one]?.includes(seat)) ?? null;
  const chair = electorate.find((seat) => seats[seat].role === "chair");
  const counted: Counted = {
    tally: {
      for: ballot.for?.length ?? 0,
      against: ballot.against?.length ?? 0,
      abstain: ballot.abstain?.length ?? 0,
    },
    seats: electorate.length,
    recused: 0,
    voices: countVoices(electorate.filter(choiceOf).map((seat) => ({ sector: sectorOf(seat) }))),
    chair: chair ? choiceOf(chair) : null,
  };
  return { counted, outcome: outcomeOf(ruleOf(key), counted) };
}

function sectorOf(seat: SeatKey) {
  const { organisation }: SeatData = seats[seat];
  return organisation ? organisations[organisation].sector : null;
}

/** The voting seats of the day, before what is decided takes effect. */
function electorateOn(story: Story, day: Date, decided: ProposalKey): SeatKey[] {
  return seatKeys.filter((key) => {
    const { isVoting, from, until, given, ended } = story.seats[key];
    const isThere = from <= day && given !== decided;
    return isVoting && isThere && (until === null || day < until || ended === decided);
  });
}

/** Nobody votes in the order of the list: each proposal begins at another seat. */
function inOrderOfVoting(key: ProposalKey, ballot: NonNullable<ProposalData["ballot"]>) {
  const voting = seatKeys.filter((seat) => choices.some((one) => ballot[one]?.includes(seat)));
  const first = (proposalKeys.indexOf(key) * 3) % Math.max(1, voting.length);
  return [...voting.slice(first), ...voting.slice(0, first)];
}

function deputyOf(story: Story, seat: SeatKey): SeatKey {
  const deputy = seatKeys.find((key) => story.seats[key].deputyFor === seat);
  if (!deputy) throw new Error(`The seat ${seat} has no deputy`);
  return deputy;
}
