import type { AmendmentReply } from "./rules";

/** What pages show of a text that is prepared together. */

/** How the preparing stands, in figures. */
export type PreparationFacts = {
  /** When the draft was opened to all (in UTC, without saying so); null: it was not. */
  sharedAt: string | null;
  /** Amendments that are neither answered nor withdrawn, as they stood in the text. */
  waiting: number;
  amendments: number;
  /** How many wordings were replaced before the vote began. */
  replaced: number;
};

export type AmendmentDetail = {
  id: string;
  number: number;
  passage: string;
  position: number;
  /** Empty: the paragraph goes. */
  text: string;
  reason: string;
  authorId: string;
  authorName: string;
  organisationName: string | null;
  at: Date;
  withdrawnAt: Date | null;
  reply: AmendmentReply | null;
  /** What the paragraph was made to say. */
  takenText: string | null;
  answer: string | null;
};

export type WordingDetail = { text: string; replacedAt: Date };
