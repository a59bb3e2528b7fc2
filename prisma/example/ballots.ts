import { dayOf, holdsOn } from "@/lib/dates";
import { type ElectoralSeat, electorateOf } from "@/lib/decisions/electorate-rules";
import { firstRows } from "@/lib/decisions/matrix/first";
import { leftWithin } from "@/lib/decisions/procedures/delegated";
import { outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import { roundsOf } from "@/lib/decisions/procedures/rounds";
import type { Choice, Counted } from "@/lib/decisions/rules";
import type { VoteWay } from "@/lib/decisions/taking-part/rules";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { eightMustVote, type SeatData, type SeatKey, seats } from "@/prisma/example/groups";
import { matters } from "@/prisma/example/matters";
import { organisations } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { type Ballot, type ProposalData, proposals } from "@/prisma/example/proposals";
import { holderOf, type Story, seatKeys, secretaryOn } from "@/prisma/example/story";

export type CastVote = {
  seat: SeatKey;
  person: PersonKey;
  asDeputy: boolean;
  asProxy: boolean;
  registered: VoteWay | null;
  choice: Choice;
  reason: string;
  castAt: Date;
  replacedAt: Date | null;
};

const choices: Choice[] = ["for", "against", "abstain", "aside"];

export function ruleOf(key: ProposalKey): DecisionRule {
  const { matter, effect, ...proposal }: ProposalData = proposals[key];
  if (matter) return matters[matter].rule;
  const isSecret = effect.kind === "elect" || effect.kind === "prioritise";
  if (isSecret) return ruleOfKind(effect.kind);
  return proposal.eightMustVote ? eightMustVote : defaultRule;
}

/** As the matrix that an initiative begins with has it. */
function ruleOfKind(kind: "elect" | "prioritise"): DecisionRule {
  const row = firstRows(String, String).find(({ kinds }) => kinds.includes(kind));
  if (!row) throw new Error(`No row is for ${kind}`);
  return row.rule;
}

/** Every vote on a proposal, also those that were changed later; spread over the time each round was open. */
export function votesOn(story: Story, key: ProposalKey): CastVote[] {
  const { openedAt, withdrawnAt, decidedAt } = story.courses[key];
  const { ballot = {}, rounds = [] }: ProposalData = proposals[key];
  if (!openedAt) return [];
  let from = openedAt;
  const earlier = rounds.flatMap((round) => {
    const until = story.calendar.at(...round.ended);
    const votes = votesIn(story, key, round.ballot, { from, until });
    from = story.calendar.at(...round.reworded);
    return votes.map((vote) => ({ ...vote, replacedAt: vote.replacedAt ?? until }));
  });
  const until = decidedAt ?? withdrawnAt ?? story.calendar.now;
  return [...earlier, ...votesIn(story, key, ballot, { from, until })];
}

function votesIn(
  story: Story,
  key: ProposalKey,
  ballot: Ballot,
  { from, until }: { from: Date; until: Date },
): CastVote[] {
  const order = inOrderOfVoting(key, ballot);
  return order.flatMap((seat, index): CastVote[] => {
    const choice = choiceOf(ballot, seat) ?? "abstain";
    const castAt = story.calendar.between(from, until, index, order.length);
    const how = howCast(story, ballot, seat, castAt);
    const vote = { seat, ...how, choice, reason: ballot.reasons?.[seat] ?? "", castAt };
    const before = ballot.changed?.[seat];
    if (!before) return [{ ...vote, replacedAt: null }];
    const firstAt = new Date((from.getTime() + castAt.getTime()) / 2);
    const first = { ...vote, choice: before, reason: "", castAt: firstAt, replacedAt: castAt };
    return [first, { ...vote, replacedAt: null }];
  });
}

/** By whom, and in which way. */
function howCast(story: Story, { byDeputy, byProxy, byPhone }: Ballot, seat: SeatKey, at: Date) {
  const proxy = byProxy?.[seat];
  const asDeputy = byDeputy?.includes(seat) ?? false;
  const isWrittenDown = byPhone?.includes(seat) ?? false;
  const voter = asDeputy ? deputyOf(story, seat) : (proxy ?? seat);
  const person = isWrittenDown ? secretaryOn(story, at) : holderOf(story, voter, dayOf(at));
  const registered: VoteWay | null = isWrittenDown ? "phone" : null;
  return { person, asDeputy, asProxy: proxy !== undefined, registered };
}

/** The count as it stood when it was made; of secret ballots who has taken part, not what they say. */
export function countOf(story: Story, key: ProposalKey, decidedAt: Date) {
  const { ballot = {}, rounds = [] }: ProposalData = proposals[key];
  const day = dayOf(decidedAt);
  const electorate = electorateOn(story, day, key).map((seat) =>
    electoralSeat(story, key, { seat, day, choice: choiceOf(ballot, seat) }),
  );
  const round = roundsOf(ruleOf(key)) === null ? {} : { round: rounds.length + 1 };
  const counted: Counted = { ...electorateOf(electorate).counted, ...round, ...alone(key) };
  return { counted, outcome: outcomeOf(ruleOf(key), counted) };
}

/** What it is counted from where one decides. */
function alone(key: ProposalKey): Pick<Counted, "advice" | "mandate"> {
  const { advice, under }: ProposalData = proposals[key];
  const { length: asked } = advice ?? [];
  if (advice) return { advice: { asked, answered: asked, isDue: false, verdict: "adopted" } };
  if (!under) return {};
  const { effect }: ProposalData = proposals[under.mandate];
  const limit = effect.kind === "other" ? (effect.mandate?.limit ?? null) : null;
  const left = leftWithin({ limit: null }, { limit, used: 0 });
  return { mandate: { amount: under.amount, left } };
}

function electoralSeat(
  story: Story,
  key: ProposalKey,
  { seat, day, choice }: { seat: SeatKey; day: Date; choice: Choice | null },
): ElectoralSeat {
  const holder = story.seats[seat].holders.find((holding) => holdsOn(holding, day));
  const name = holder?.person ?? "";
  const how = { asDeputy: false, asProxy: false, registered: null };
  const cast = { ...how, reason: "", castAt: day, said: null };
  const { organisation }: SeatData = seats[seat];
  return {
    ...{ seatId: seat, standsFor: seat, organisationId: organisation ?? null, counts: true },
    sector: organisation ? organisations[organisation].sector : null,
    isChair: seats[seat].role === "chair",
    holder: holder ? { personId: name, name } : null,
    ...{ deputies: [], proxy: null },
    ...{ isOrganisation: false, alsoHolders: [], isPresent: false },
    recusal: isRecused(key, seat)
      ? { reason: "other", note: "", byName: null, personId: null }
      : null,
    vote: choice && { ...cast, personId: name, name, choice },
  };
}

/** By what was declared, or because its organisation applies for the money. */
function isRecused(key: ProposalKey, seat: SeatKey): boolean {
  const { recusals = {}, effect }: ProposalData = proposals[key];
  const { organisation }: SeatData = seats[seat];
  const applies = effect.kind === "grant_money" && effect.organisation === organisation;
  return applies || recusals[seat] !== undefined;
}

function choiceOf(ballot: Ballot, seat: SeatKey): Choice | null {
  return choices.find((one) => ballot[one]?.includes(seat)) ?? null;
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
function inOrderOfVoting(key: ProposalKey, ballot: Ballot) {
  const voting = seatKeys.filter((seat) => choiceOf(ballot, seat));
  const first = (proposalKeys.indexOf(key) * 3) % Math.max(1, voting.length);
  return [...voting.slice(first), ...voting.slice(0, first)];
}

function deputyOf(story: Story, seat: SeatKey): SeatKey {
  const deputy = seatKeys.find((key) => story.seats[key].deputyFor === seat);
  if (!deputy) throw new Error(`The seat ${seat} has no deputy`);
  return deputy;
}
