import type { GroupKind } from "@/lib/member";
import type { SeatToWeigh } from "../balance/rules";

/** What a group has written that waits for others, newest first; at most 20 of each. */
export type GroupPapers = {
  proposals: { number: number; title: string; isOpen: boolean }[];
  inputs: { number: number; text: string; reply: InputReply | null }[];
};

type InputReply = "taken_in" | "taken_in_partly" | "not_now";

export type GroupInList = {
  id: string;
  name: string;
  kind: GroupKind;
  boundedTask: string;
  setUpOn: Date;
  reviewOn: Date | null;
  closedOn: Date | null;
  /** As it is stored (lib/organisation/balance/rules.ts, readWanted). */
  wanted: unknown;
  /** Who holds the chair's seat today. */
  chairName: string | null;
  seats: SeatToWeigh[];
};
