import type { Sector } from "@/lib/organisation/rules";
import type { ActorRole, ExerciseState, NeededVoice, TablePart, TieKind } from "./rules";

/** What pages show of a wedding exercise. */

/** On the list: everybody in the initiative may know that it was held. */
export type ExerciseLine = {
  id: string;
  number: number;
  title: string;
  purpose: string;
  heldOn: Date;
  sharedResult: string;
  endedAt: Date | null;
  adoptedAt: Date | null;
  proposalNumber: number | null;
  /** May the reader go in? */
  isInRoom: boolean;
};

export type Participant = {
  id: string;
  personId: string;
  name: string;
  /** The organisations that they act for, as a list in words. */
  actsFor: string;
  facilitates: boolean;
  takesPart: boolean;
  isGuestsDone: boolean;
  isHandedIn: boolean;
};

export type ExerciseTable = {
  id: string;
  number: number;
  name: string;
  part: TablePart;
  purpose: string;
  /** What it asks in meetings. */
  asks: string;
  least: number;
  most: number | null;
  needs: NeededVoice[];
  groupId: string | null;
  groupName: string | null;
};

export type ExerciseActor = {
  id: string;
  number: number;
  organisationId: string | null;
  name: string;
  sector: Sector | null;
  place: string;
  reach: string;
  livedExperience: boolean;
  /** How many wrote it on their guest list. */
  wrote: number;
  /** In the shared plan. */
  tableId: string | null;
  position: number;
  role: ActorRole;
  why: string;
  brings: string;
  gets: string;
};

export type Tie = { id: string; oneId: string; otherId: string; kind: TieKind; why: string };
export type Chair = { id: string; tableId: string; lookingFor: string };

export type ExerciseDetail = ExerciseState & {
  id: string;
  number: number;
  title: string;
  purpose: string;
  heldOn: Date;
  isNamed: boolean;
  stepBegunAt: Date;
  stepMinutes: number | null;
  endedAt: Date | null;
  forgottenAt: Date | null;
  adoptedAt: Date | null;
  proposalNumber: number | null;
  previousNumber: number | null;
  /** The organisation that houses the backbone today; of a plan that was adopted, that housed it then. */
  hostId: string | null;
  /** In the order of names; facilitators among them. */
  participants: Participant[];
  /** In the order of the room. */
  tables: ExerciseTable[];
  /** In the order of names. */
  actors: ExerciseActor[];
  ties: Tie[];
  chairs: Chair[];
  /** The end of the initiative's log of deeds, as it was read: what is followed live goes on from there. */
  version: number;
  me: Participant & { guests: string[] };
};
