import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import type { Facts } from "@/lib/live/follow";
import type { Asked } from "@/lib/live/stream";
import { initiativeTopic } from "@/lib/live/topics";
import type { Member } from "@/lib/member";
import { findProposal, seatsOf } from "../queries";
import { stateOf } from "../rules";
import { liveFacts } from "./facts";

/**
 * What members follow of the proposal of this number, once it was put on for decision; null before, and
 * where there is none. Every member reads the same of it, so it is read once for all of them.
 */
export async function proposalToFollow(
  member: Member,
  number: number,
  locale: Locale,
): Promise<Asked["followed"] | null> {
  const proposal = await findProposal(member, number);
  if (!proposal?.opening) return null;
  return {
    key: `proposal/${proposal.id}/${locale}`,
    topic: initiativeTopic(member.initiativeId),
    read: () => factsOf(member, number, locale),
  };
}

async function factsOf(member: Member, number: number, locale: Locale): Promise<Facts | null> {
  const proposal = await findProposal(member, number);
  if (!proposal?.opening) return null;
  const { version, opening } = proposal;
  const now = new Date();
  const seats = await seatsOf(proposal, now);
  const facts = liveFacts({ ...proposal, opening }, seats, now, locale);
  // Nobody does anything at that moment; it just passes.
  const again = stateOf(proposal, now) === "open" ? opening.closesAt : null;
  return { version, text: JSON.stringify(facts), again };
}
