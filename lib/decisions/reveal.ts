import { dayOf } from "@/lib/dates";
import type { AdviceDetail } from "./advice/columns";
import type { AnnexDetail } from "./annexes/columns";
import { type EarlierDecision, endedBy, type LaterDecision } from "./chain/columns";
import type { ConsultationRecord } from "./consultations/columns";
import type { EarlyClosing, ExtensionDetail } from "./deadline/columns";
import type { Effect, EffectFacts, ProposalKind } from "./effects";
import { isByBallot } from "./elections/rules";
import { type ElectoralSeat, electorateOf } from "./electorate-rules";
import type { FollowUpDetail } from "./follow-up/columns";
import type { Publicity } from "./matrix/rules";
import { turnout } from "./quorum-rules";
import type { RatificationDetail } from "./ratification/columns";
import { isBinding } from "./ratification/rules";
import type { RoundDetail } from "./rounds/columns";
import type { Counted, Outcome } from "./rules";
import type { RecordedRecusal } from "./taking-part/columns";
import type { DecisionRule } from "./voting-rules";

/**
 * What of a decision leaves the house. Every way out to people who are not members goes through
 * `revealed`: page, feed, export.
 */

type Person = { name: string; isPublic: boolean };

/** A decision with everything that its members may read. */
export type DecisionRecord = {
  /** The same for ever, whatever the address. */
  id: string;
  number: number;
  kind: ProposalKind;
  /** The row of the decision matrix that gave the power, in its words. */
  matter: string;
  /** Of that matrix. */
  matrixVersion: number;
  /** What that row lets everybody read. */
  publicity: Publicity;
  title: string;
  text: string;
  organisationName: string | null;
  groupName: string | null;
  author: Person;
  decidingGroupName: string;
  responsibleName: string | null;
  followUpOn: Date | null;
  strategyVersionNumber: number | null;
  outcome: Outcome;
  decidedAt: Date;
  publishedAt: Date | null;
  rule: DecisionRule;
  counted: Counted;
  votes: RoundDetail["votes"];
  minorityStatements: { standsFor: string; person: Person; text: string }[];
  rounds: RoundDetail[];
  advice: AdviceDetail[];
  consultations: ConsultationRecord<{ person: Person | null }>[];
  reasons: string;
  earlier: EarlierDecision | null;
  later: LaterDecision[];
  ratification: RatificationDetail | null;
  annexes: AnnexDetail[];
  recusals: RecordedRecusal[];
  extension: ExtensionDetail | null;
  /** Null: it closed at its time, or one decided. */
  early: EarlyClosing | null;
  followUps: FollowUpDetail[];
  /** The seats that it gave, each with whoever sat there first. */
  seatsGiven: { standsFor: string; groupName: string; person: Person | null }[];
};

export type Reader = "member" | "public";

/**
 * The decision as this reader may see it; null when it is not theirs to see. Members see all of it.
 * The public sees a published one, with the organisations and seats that voted, and the names of
 * those people only who agreed to be named, and who was asked beforehand and replied what where the
 * matrix lets everybody read such decisions: then they could know it. Of one that is not, its number and its day where the
 * decision matrix says so.
 */
export function revealed(
  decision: DecisionRecord,
  reader: Reader,
): RevealedDecision | ListedDecision | null {
  if (reader === "public" && decision.publishedAt === null) return listed(decision);
  return told(decision, reader);
}

/** What everybody may know of a decision that they may not read. */
export type ListedDecision = { isListed: true; number: number; decidedOn: Date };

function listed({ number, decidedAt, publicity }: DecisionRecord): ListedDecision | null {
  return publicity === "listed" ? { isListed: true, number, decidedOn: dayOf(decidedAt) } : null;
}

export type RevealedDecision = ReturnType<typeof told>;

/**
 * The count as this reader may see it. Ballots are in it from the decision on, never before: until then
 * nothing but the closing reads them (elections/ballot-box.ts). Candidates have not agreed to be named
 * to everybody; to the public they are numbers. Who was elected is told by the seats that it gave.
 */
function countedFor<Count extends Pick<Partial<Counted>, "contest">>(
  kind: ProposalKind,
  counted: Count,
  reader: Reader,
): Count {
  const { contest } = counted;
  if (reader === "member" || kind !== "elect" || !contest) return counted;
  const options = contest.options.map(({ id }) => ({ id, name: "" }));
  return { ...counted, contest: { ...contest, options } };
}

function told(decision: DecisionRecord, reader: Reader) {
  const nameOf = (person: Person | null) =>
    person && (reader === "member" || person.isPublic) ? person.name : null;
  const named = <Deed extends Person>({ name, isPublic, ...deed }: Deed) => ({
    ...deed,
    personName: nameOf({ name, isPublic }),
  });
  const {
    author,
    votes,
    minorityStatements,
    rounds,
    advice,
    consultations,
    earlier,
    later,
    ratification,
    recusals,
    extension,
    early,
    followUps,
    seatsGiven,
    ...record
  } = decision;
  const isEnded = endedBy(later) !== null;
  const isHeardByAll = reader === "member" || record.publicity === "public";
  const isTold = ({ isPublic }: { isPublic: boolean }) => reader === "member" || isPublic;
  return {
    isListed: false as const,
    ...record,
    counted: countedFor(record.kind, record.counted, reader),
    earlier: earlier && isTold(earlier) ? earlier : null,
    later: later.filter((one) => isTold(one) && one.holds),
    annexes: decision.annexes.filter(isTold),
    ratification: ratification && {
      ...ratification,
      recordedBy: reader === "member" ? ratification.recordedBy : null,
    },
    /** Said whoever asks, also where the one that ended it is not theirs to read. */
    isEnded,
    /** Adopted, ratified where somebody must, and not ended by a later decision. */
    holds: record.outcome === "adopted" && isBinding(ratification) && !isEnded,
    /** The category of the reason belongs to the record; the words about it are the members'. */
    recusals: recusals.map((one) => ({ ...one, note: reader === "member" ? one.note : "" })),
    extension: extension && named(extension),
    early: early && named(early),
    followUps: followUps.map(named),
    seatsGiven: seatsGiven.map(({ person, ...seat }) => ({ ...seat, personName: nameOf(person) })),
    authorName: nameOf(author),
    advice: advice.map(({ person, why, text }) => ({ why, text, personName: nameOf(person) })),
    consultations: isHeardByAll
      ? consultations.map(({ requests, ...one }) => ({
          ...one,
          requests: requests.map(({ person, ...reply }) => ({
            ...reply,
            personName: nameOf(person),
          })),
        }))
      : [],
    rounds: rounds.map((round) => ({
      ...round,
      counted: countedFor(record.kind, round.counted, reader),
      votes: round.votes.map(({ person, ...vote }) => ({ ...vote, personName: nameOf(person) })),
    })),
    votes: votes.map(({ person, ...vote }) => ({ ...vote, personName: nameOf(person) })),
    minorityStatements: minorityStatements.map(({ person, ...statement }) => ({
      ...statement,
      personName: nameOf(person),
    })),
  };
}

/**
 * What adopting a decision does, as this reader may see it. Everybody reads what it makes, ends and
 * changes; of people only those are named who agreed to be, who stood for election is told by nobody,
 * and why somebody's seat ends is the members' to read.
 */
export function revealedEffect(
  { effect: proposal, facts }: { effect: Effect; facts: EffectFacts },
  reader: Reader,
): { effect: Effect; facts: EffectFacts } {
  if (reader === "member") return { effect: proposal, facts };
  const { person, seat, seating } = facts;
  const seats = seating?.seats.map((one) => ({
    ...one,
    holderName: one.isHolderPublic ? one.holderName : null,
  }));
  return {
    effect: withoutPersons(proposal),
    facts: {
      ...facts,
      ...{
        seated: [],
        candidates: [],
        stoodDown: proposal.kind === "elect" ? [] : facts.stoodDown,
      },
      person: person && { ...person, name: person.isPublic ? person.name : "" },
      seat: seat && { ...seat, holderName: seat.isHolderPublic ? seat.holderName : null },
      seating: seating && { ...seating, seats: seats ?? [] },
    },
  };
}

function withoutPersons(proposal: Effect): Effect {
  if (proposal.kind === "elect") {
    return { ...proposal, effect: { ...proposal.effect, candidates: [] } };
  }
  if (proposal.kind === "end_seat") {
    return { ...proposal, effect: { ...proposal.effect, reason: "" } };
  }
  return proposal;
}

/** Who looks on while a vote is open: a member by themselves, or everybody in a room at its wall. */
export type Onlooker = "member" | "room";

/**
 * What may be known of a vote that is not over. Members see who has voted, and what, except where it is
 * by ballot: then nobody sees what. A room sees how many, and neither names nor answers, so that nobody
 * votes as those before them.
 */
export function revealedMeanwhile(rule: DecisionRule, seats: ElectoralSeat[], onlooker: Onlooker) {
  const { counted, missing, vacant } = electorateOf(seats);
  const isMember = onlooker === "member";
  const showsAnswers = isMember && !isByBallot(rule);
  return {
    ...turnout(rule, counted),
    vacant,
    tally: showsAnswers ? counted.tally : null,
    silent: isMember ? missing : [],
    voted: isMember ? seats.filter((seat) => seat.vote !== null).map(withoutBallot(rule)) : [],
  };
}

/** That a seat has put in a ballot is known; what its row says besides is the same for all. */
function withoutBallot(rule: DecisionRule) {
  return (seat: ElectoralSeat): ElectoralSeat =>
    isByBallot(rule) && seat.vote
      ? { ...seat, vote: { ...seat.vote, choice: "for", reason: "", said: null } }
      : seat;
}
