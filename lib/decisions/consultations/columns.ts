import type { Stance } from "./rules";

/** What pages show of consultations. */

/** On the proposal's own page: how one went, in figures. Moments are in UTC, without saying so. */
export type ConsultationFacts = {
  number: number;
  at: string;
  dueAt: string;
  closedAt: string | null;
  asked: number;
  agree: number;
  remarks: number;
  against: number;
  /** The organisations that have not answered. */
  owing: string[];
};

export type ReplyDetail = {
  stance: Stance;
  text: string;
  name: string;
  at: string;
  byLink: boolean;
};

export type RequestDetail = {
  id: string;
  organisationId: string;
  organisationName: string;
  /** Was somebody asked by mail? */
  isMailed: boolean;
  reply: ReplyDetail | null;
};

export type ConsultationDetail = {
  id: string;
  number: number;
  question: string;
  text: string;
  askedByName: string;
  at: Date;
  dueAt: Date;
  closedAt: Date | null;
  isReminded: boolean;
  requests: RequestDetail[];
};

/** One that is over, in the record of a decision. Moments are in UTC, without saying so. */
export type ConsultationRecord<Who> = {
  number: number;
  at: string;
  endedAt: string;
  requests: ({
    organisationName: string;
    /** Null: it did not reply. */
    stance: Stance | null;
    text: string;
  } & Who)[];
};

/** What whoever holds the link in the mail may know. */
export type LinkedConsultation = {
  initiativeName: string;
  organisationName: string;
  personName: string;
  title: string;
  question: string;
  text: string;
  dueAt: Date;
  stance: Stance | null;
  said: string | null;
};

/** A consultation that waits for the reply of one of the reader's organisations. */
export type AskedForReply = {
  requestId: string;
  organisationId: string;
  organisationName: string;
  /** The proposal that it is about. */
  number: number;
  title: string;
  dueAt: Date;
};

/** An organisation that can be asked. */
export type Askable = { id: string; name: string; contacts: number };

/** How a consultation went, in figures. */
export function answered({ agree, remarks, against }: ConsultationFacts): number {
  return agree + remarks + against;
}
