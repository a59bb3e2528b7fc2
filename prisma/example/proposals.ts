import type { ChainKind } from "@/lib/decisions/chain/rules";
import type { SeatRole } from "@/lib/member";
import type { ActivityKey } from "@/prisma/example/activities";
import type { GroupKey, SeatKey } from "@/prisma/example/groups";
import type { MatterKey } from "@/prisma/example/matters";
import type { OrganisationKey } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import type { ProposalKey } from "@/prisma/example/proposal-keys";
import { earlyProposals } from "@/prisma/example/proposals-early";
import { lateProposals } from "@/prisma/example/proposals-late";
import { procedureProposals } from "@/prisma/example/proposals-procedures";
import type { GoalKey } from "@/prisma/example/strategy";

/** What adopting it does, by the names that the other files use. */
export type EffectData =
  | { kind: "adopt_strategy" }
  | { kind: "set_up_group"; group: GroupKey }
  | { kind: "set_up_group"; proposed: ProposedGroup }
  | { kind: "close_group"; group: GroupKey }
  | { kind: "give_seat"; seat: SeatKey }
  | { kind: "give_seat"; proposed: ProposedSeat }
  | { kind: "end_seat"; seat: SeatKey; reason: string }
  | { kind: "start_activity"; activity: ActivityKey }
  | { kind: "start_activity"; proposed: ProposedActivity }
  | { kind: "grant_money"; organisation: OrganisationKey; amount: number; purpose: string }
  | { kind: "elect"; contest: ContestData }
  | { kind: "elect_backbone"; candidates: OrganisationKey[] }
  | { kind: "prioritise"; options: string[] }
  | { kind: "adopt_matrix" }
  | { kind: "other"; mandate?: MandateData };

/** Whoever is elected has a seat that speaks for their organisation, or for a constituency. */
export type ContestData = {
  group: GroupKey;
  role: "member" | "deputy_chair";
  places: number;
  candidates: [PersonKey, OrganisationKey | { constituency: string }][];
};
export type MandateData = {
  holder: PersonKey;
  about: string;
  limit: number;
  until: number;
  reportOn: number;
  /** What the holder reported back, and when. */
  report?: [on: number, text: string];
};

export type ProposedGroup = {
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  reviewOn: number;
  seats: [OrganisationKey | null, SeatRole, string?][];
};
export type ProposedSeat = {
  group: GroupKey;
  organisation: OrganisationKey;
  isVoting: boolean;
  person: PersonKey;
};
export type ProposedActivity = {
  title: string;
  description: string;
  owner: OrganisationKey;
  startOn: number;
  endOn: number | null;
  goals: GoalKey[];
};

export type Ballot = {
  for?: SeatKey[];
  against?: SeatKey[];
  abstain?: SeatKey[];
  /** Of consensus: stand aside. */
  aside?: SeatKey[];
  reasons?: Partial<Record<SeatKey, string>>;
  /** Seats whose deputy voted. */
  byDeputy?: SeatKey[];
  /** Seats that gave their vote to another one. */
  byProxy?: Partial<Record<SeatKey, SeatKey>>;
  /** Seats that rang, and had their vote written down. */
  byPhone?: SeatKey[];
  /** What a seat first voted, before it thought again. */
  changed?: Partial<Record<SeatKey, "for" | "against" | "abstain">>;
};

/** A round that ended with something in the way, and the wording that was asked about. */
export type RoundData = {
  ended: [number, string];
  text: string;
  ballot: Ballot;
  /** When the proposer had taken it in, and how. */
  reworded: [number, string];
  note: string;
};

export type ProposalData = {
  title: string;
  text: string;
  effect: EffectData;
  author: PersonKey;
  organisation?: OrganisationKey;
  group?: GroupKey;
  /** What it does to an earlier decision. */
  earlier?: { decision: ProposalKey; kind: ChainKind; reason?: string };
  /** Who outside must ratify it, until which day, and when they did. */
  ratification?: {
    ratifier: string;
    organisation: OrganisationKey;
    dueOn: number;
    ratified?: { on: number; reference: string };
  };
  responsible?: OrganisationKey;
  followUpOn?: number;
  /** Days from today. What has not happened has no day. */
  written: number;
  submitted?: number;
  opened?: number;
  closes?: [number, string];
  /** The chair gave it more time: the day of that, and when it would have closed. */
  extended?: { on: number; before: [number, string]; reason: string };
  /** The chair counted before the time was up: the day of the meeting. */
  counted?: number;
  withdrawn?: { on: number; reason: string };
  /** How many days after the decision the public could read it; null: internal. */
  publishedAfter?: number | null;
  eightMustVote?: boolean;
  /** The row of the third matrix that it cites; else the one for its kind. */
  matter?: MatterKey;
  ballot?: Ballot;
  rounds?: RoundData[];
  /** Of secret ballots: what each one says, whosever it is. Options by their place in the list, from 0. */
  secret?: { ranked: number[][] } | { dots: number[][] };
  /** Seats that are not impartial, and why. */
  recusals?: Partial<Record<SeatKey, { reason: "economic" | "family"; note: string }>>;
  /** Who was asked for advice, and what they said. */
  advice?: [PersonKey, "affected" | "knows", string][];
  /** Under which mandate its author decided it alone, and for how much. */
  under?: { mandate: ProposalKey; amount: number };
  /** Why, where one decided. */
  reasons?: string;
  minority?: Partial<Record<SeatKey, string>>;
  /** A file that belongs to it, as lines of a page. */
  annex?: { name: string; lines: string[]; isPublic: boolean };
  /** What came of it: when, who says so, what, and when it is looked at again; null: it is done. */
  followUps?: [on: number, by: PersonKey, text: string, nextOn: number | null][];
  comments?: [PersonKey, OrganisationKey | null, string, ("question" | "reaction")?][];
};

export const proposals: Record<ProposalKey, ProposalData> = {
  ...earlyProposals,
  ...procedureProposals,
  ...lateProposals,
};
