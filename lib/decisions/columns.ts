import type { AdviceDetail } from "./advice/columns";
import type { AnnexDetail } from "./annexes/columns";
import type { EarlierDecision, LaterDecision } from "./chain/columns";
import type { ConsultationFacts } from "./consultations/columns";
import type { ExtensionDetail } from "./deadline/columns";
import type { Deadline } from "./deadline/rules";
import type { FoundWording, ProposalKind } from "./effects";
import type { ElectoralSeat } from "./electorate-rules";
import type { FollowUpDetail } from "./follow-up/columns";
import type { PreparationFacts } from "./preparation/columns";
import type { RatificationDetail } from "./ratification/columns";
import type { ProposalSummary } from "./register-rules";
import type { RoundDetail } from "./rounds/columns";
import type { Counted, Outcome } from "./rules";
import type { Host } from "./taking-part/host";
import type { DecisionRule } from "./voting-rules";

/** What pages show of proposals and decisions, apart from how it is read. */

export type Party = { id: string; name: string };

export type ProposalDetail = {
  id: string;
  /** The end of the initiative's log of deeds, when this was read. */
  version: number;
  number: number;
  kind: ProposalKind;
  title: string;
  text: string;
  effect: unknown;
  matterId: string;
  createdAt: Date;
  author: Party;
  organisation: Party | null;
  fromGroup: Party | null;
  decidingGroup: Party;
  /** The row of the matrix that it cites, as it is in force; of an opened one the row it was opened under. */
  matter: CitedRow | null;
  responsible: Party | null;
  /** The backbone and the organisation that houses it, today. */
  host: Host | null;
  followUpOn: Date | null;
  submission: { at: Date } | null;
  opening: { at: Date; closesAt: Date; rule: DecisionRule } | null;
  withdrawal: { at: Date; reason: string; name: string } | null;
  /** The rounds that are over, oldest first. */
  rounds: RoundDetail[];
  /** Who was asked for advice, where one decides after it. */
  advice: AdviceDetail[];
  decision: DecisionDetail | null;
  strategyVersion: { id: string; number: number } | null;
  matrixVersion: { id: string; number: number } | null;
  earlier: EarlierDecision | null;
  later: LaterDecision[];
  ratification: RatificationDetail | null;
  followUps: FollowUpDetail[];
  annexes: AnnexDetail[];
  preparation: PreparationFacts;
  consultations: ConsultationFacts[];
  /** How those whom the row names were heard otherwise, as whoever put it on wrote it. */
  heardHow: string | null;
  extension: ExtensionDetail | null;
};

export type CitedRow = {
  matter: string;
  /** Null: the seats of the deciding group. */
  electorate: "organisations" | null;
  procedure: DecisionRule["procedure"];
  versionNumber: number;
  heard: string;
} & Deadline;

export type DecisionDetail = {
  id: string;
  outcome: Outcome;
  decidedAt: Date;
  /** Null: it closed at its time. */
  closedByName: string | null;
  rule: DecisionRule;
  counted: Counted;
  /** Why, where one decided; else empty. */
  reasons: string;
  publishedAt: Date | null;
  minorityStatements: MinorityDetail[];
};

export type MinorityDetail = {
  seatId: string;
  standsFor: string;
  personId: string;
  name: string;
  text: string;
};

export type CommentDetail = {
  id: string;
  kind: "comment" | "question" | "reaction";
  name: string;
  organisationName: string | null;
  text: string;
  /** The paragraph that it is about, as it stood, and which one it was, from 0; null: all of it. */
  passage: string | null;
  position: number | null;
  at: Date;
};

export type WaitingProposal = ProposalSummary & {
  closesAt: Date;
  counted: Counted;
  rule: DecisionRule;
  /** The member's own seats (or those they stand in for) that have not voted. */
  mySeats: Pick<ElectoralSeat, "seatId" | "standsFor">[];
};

/** A decision that waits for somebody's word, whose day is past. */
export type OwedDecision = {
  kind: "ratification" | "followUp";
  number: number;
  title: string;
  /** Who has to say yes, or sees to it. */
  who: string | null;
  /** As `2027-03-01`. */
  dueOn: string;
};

type Named = { id: string; name: string };

/** What the forms of proposals let people choose among. */
export type GroupToChange = Named & FoundWording;

export type ProposalOptions = {
  hasSteering: boolean;
  organisations: Named[];
  /** Open groups, the steering group first. */
  groups: (Named & { kind: "steering" | "working" | "backbone" })[];
  /** The open group that the form is about, as it is to work today. */
  group: GroupToChange | null;
  seats: (Named & { groupName: string; holderName: string | null })[];
  people: Named[];
  /** The goals of the strategy in force. */
  goals: Named[];
};
