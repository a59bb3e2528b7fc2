import { type Passage, placeOf } from "@/lib/text/rules";
import type { ProposalState } from "../rules";

/** What is true of a text that is prepared together, until the vote begins. Pure. */

/** May members work on it: a draft that its author has opened to them, or a proposal that waits to be put on? */
export function isPrepared(state: ProposalState, sharing: unknown): boolean {
  return state === "submitted" || (state === "draft" && Boolean(sharing));
}

export const amendmentReplies = ["taken_in", "taken_in_partly", "not_taken_in"] as const;
export type AmendmentReply = (typeof amendmentReplies)[number];

/** How an amendment stands. `stale`: its paragraph was changed meanwhile; `lapsed`: the time for it went. */
export type AmendmentState = AmendmentReply | "waiting" | "stale" | "withdrawn" | "lapsed";

export function amendmentStateOf(
  amendment: Passage & { withdrawnAt: unknown; reply: AmendmentReply | null },
  proposal: { text: string; isPrepared: boolean },
): AmendmentState {
  if (amendment.withdrawnAt) return "withdrawn";
  if (amendment.reply) return amendment.reply;
  if (!proposal.isPrepared) return "lapsed";
  return placeOf(proposal.text, amendment) === null ? "stale" : "waiting";
}

/** What the paragraph is to say after this answer; null: what it says. */
export function wordsTakenIn(reply: AmendmentReply, proposed: string, own: string): string | null {
  if (reply === "not_taken_in") return null;
  return reply === "taken_in" ? proposed : own;
}

export type Version = {
  number: number;
  text: string;
  /** When the next one replaced it; null: it is the one that stands. */
  until: Date | null;
};

/**
 * Every wording that others could read, oldest first: those replaced while it was prepared, those
 * asked about in rounds, and the one that stands.
 */
export function versionsOf(proposal: {
  text: string;
  wordings: { text: string; replacedAt: Date }[];
  rounds: { text: string; resumedAt: Date | null }[];
}): Version[] {
  const { text, wordings, rounds } = proposal;
  const asked = rounds.filter((round, index) => round.text !== (rounds[index + 1]?.text ?? text));
  return [
    ...wordings.map(({ text: said, replacedAt: until }) => ({ text: said, until })),
    ...asked.map(({ text: said, resumedAt: until }) => ({ text: said, until })),
    { text, until: null },
  ].map((version, index) => ({ ...version, number: index + 1 }));
}
