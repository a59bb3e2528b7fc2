import { readFileSync } from "node:fs";

/** Everybody who looks at pages in the journeys. */
export const people = [
  "operator",
  "chair",
  "member",
  "working",
  "backbone",
  "partner",
  "sideline",
  "newcomer",
] as const;
export type Somebody = (typeof people)[number];

/** What the journeys begin with: made before the server starts, the same for every worker. */
export type World = {
  /** The example's slug, and that of an initiative of the operator's own, still being set up. */
  example: string;
  own: string;
  /** The value of each one's session cookie. The newcomer is a member of the own initiative only. */
  sessions: Record<Somebody, string>;
  emails: Record<Somebody, string>;
  password: string;
  /** Something of each kind, by the name it has in an address. */
  things: Things;
  /** Links that were made and not used. */
  invitationToken: string;
  signInToken: string;
  /** The path of an invitation that was accepted. */
  usedLink: string;
  /** Folders with the same data, and with that of a very large initiative. */
  small: string;
  large: string;
  /** The same data for a server that is attacked: nothing there is left as it was. */
  apart: string;
};

export type Things = {
  activity: string;
  organisation: string;
  person: string;
  group: string;
  seat: string;
  draftNumber: number;
  openNumber: number;
  decidedNumber: number;
  /** A public annex, and the number of the proposal that it belongs to. */
  annexNumber: number;
  annex: string;
  /** A matrix version that the partner is writing, and a row of it. */
  matrixDraft: number;
  matter: string;
  version: number;
  versionBefore: number;
  /** A goal of the strategy. */
  goal: string;
  /** An input to the strategy that nobody has answered. */
  waitingInput: number;
  invitation: string;
  importDraft: string;
  doneImport: string;
  ownGroup: string;
  task: string;
  /** A wedding exercise with everybody of the example in its room, led by the secretariat, where all seat alone. */
  exercise: number;
  /** Another, where the places were shown. */
  comparedExercise: number;
  /** Another, where all seat together; and one more, which is ended while they do. */
  togetherExercise: number;
  endingExercise: number;
};

/** As the global set-up wrote it. */
export function theWorld(): World {
  return JSON.parse(readFileSync(process.env.TEST_WORLD ?? "", "utf8"));
}
