import type { InvitationAnswer, TablePart } from "../rules";

/** An invitation as those in the room see it. */
export type InvitationLine = {
  actorId: string;
  askedById: string;
  askedByName: string;
  askBy: Date;
  offer: string;
  address: string;
  sentAt: Date | null;
  withdrawnAt: Date | null;
  answer: InvitationAnswer | null;
  wishedTableId: string | null;
  said: string;
  answeredAt: Date | null;
};

/** What the holder of a link may know: nothing of what the room said. */
export type SeatOffer = {
  initiativeName: string;
  sharedResult: string;
  actorName: string;
  askedByName: string;
  offer: string;
  askBy: Date;
  table: { name: string; part: TablePart; purpose: string; asks: string } | null;
  /** The other tables, to be wished for. */
  tables: { id: string; name: string; purpose: string }[];
  answer: InvitationAnswer | null;
  wishedTableId: string | null;
  said: string;
  withdrawnAt: Date | null;
  endedAt: Date | null;
};
