import type { Outcome, ProposalState } from "@/lib/decisions/rules";
import type { AgendaPart, InputReply, Passage } from "./rules";

/** What pages show of the common agenda, apart from how it is read. */

/** A passage as a version has it, with whose words it is. */
export type PassageLine = Passage & {
  authorName: string;
  /** The organisation or group for which it was written; null: the author stands alone. */
  partyName: string | null;
  /** The number of the version since which it says so. */
  since: number;
  /** Of a strategy: the goals that it serves. */
  serves: string[];
};

export type StrategyText = {
  id: string;
  number: number;
  passages: PassageLine[];
  /** When the secretariat last laid it out anew, and who; null: it stands as it was written. */
  tidied: { at: string; personName: string } | null;
  /** Who was asked to write this draft down for all; null: nobody, or the pen was taken back. */
  penHolderId: string | null;
  authorName: string;
  /** The organisation or the group that the author wrote for. */
  fromName: string | null;
  createdAt: Date;
  proposalNumber: number;
  state: ProposalState;
  outcome: Outcome | null;
  /** Null: never adopted. */
  adoptedAt: Date | null;
  votes: { for: number; against: number; abstain: number; seats: number } | null;
};

/** An input that a version may take in. */
export type TakeableInput = {
  id: string;
  number: number;
  text: string;
  partyName: string;
  isTaken: boolean;
};

export type VersionLine = Pick<
  StrategyText,
  | "number"
  | "authorName"
  | "fromName"
  | "createdAt"
  | "proposalNumber"
  | "state"
  | "outcome"
  | "adoptedAt"
>;

/** An input to the strategy, with its answer when it has one. */
export type InputLine = {
  id: string;
  number: number;
  part: AgendaPart;
  passageId: string | null;
  /** What the passage that it is about says today; null: it is about the whole part. */
  about: string | null;
  text: string;
  authorId: string;
  authorName: string;
  partyName: string;
  at: Date;
  withdrawnAt: Date | null;
  reply: InputReply | null;
  reason: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  versions: { number: number; isAdopted: boolean }[];
};

/** A party and where it stands on a version. */
export type PartyLine = {
  organisationId: string;
  name: string;
  endorsedAt: Date | null;
  endorsedBy: string | null;
  /** When it last stopped standing behind this version. */
  withdrawnAt: Date | null;
  takesPart: boolean;
  hasSteeringSeat: boolean;
  /** The newest earlier version that it stood behind. */
  formerNumber: number | null;
};

/** What waits for a reader of the overview. */
export type AgendaDue = {
  inputs: { number: number; text: string; at: string; partyName: string }[];
  silent: { organisationId: string; name: string; hasSteeringSeat: boolean }[];
};

/** One change of a passage's words, and what was decided about it. */
export type PassageChange = {
  text: string;
  number: number;
  writtenAt: Date;
  authorName: string;
  partyName: string | null;
  proposalNumber: number;
  outcome: Outcome | null;
  decidedAt: Date | null;
  inForce: number | null;
};

export type PassageHistory = {
  part: AgendaPart;
  /** The newest adopted version that it stands in; null: none. */
  standsIn: number | null;
  /** The number of the version in force. */
  inForce: number | null;
  changes: PassageChange[];
};

export type NoteLine = {
  id: string;
  part: AgendaPart;
  text: string;
  at: string;
  personName: string;
};

/** Who has the pen of the draft that is being written. */
export type PenLine = {
  versionId: string;
  number: number;
  personId: string;
  name: string;
  at: string;
  proposalNumber: number;
};
