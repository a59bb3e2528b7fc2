import type { Choice, Counted } from "../rules";
import type { VoteWay } from "../taking-part/rules";

/** A round that is over: what was asked, and what the seats answered. */
export type RoundDetail<Person = { name: string; isPublic: boolean }> = {
  number: number;
  /** The wording that was asked about. */
  text: string;
  endedAt: Date;
  /** Null: the next one has not begun. */
  resumedAt: Date | null;
  /** How the objections were taken in. */
  note: string;
  votes: RoundVote<Person>[];
  /** What was counted then. */
  counted: Partial<Pick<Counted, "contest" | "seats">>;
};

export type RoundVote<Person> = {
  standsFor: string;
  /** Who cast it. Null: it was written down by somebody else, who did not vote. */
  person: Person | null;
  asDeputy: boolean;
  asProxy: boolean;
  /** How it was given, where somebody else wrote it down. */
  registered: VoteWay | null;
  choice: Choice;
  reason: string;
};
