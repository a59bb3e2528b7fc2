import { notFound } from "next/navigation";
import { cache } from "react";
import { findProposal, seatsOf } from "@/lib/decisions/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { awaitsOne } from "@/lib/decisions/rounds/rules";
import { stateOf } from "@/lib/decisions/rules";
import { requireMember } from "@/lib/session";

/** The proposal of this address; asked for by the title and by the page, read once. */
export const proposalAt = cache(async (slug: string, number: string) => {
  const member = await requireMember(slug);
  return findProposal(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
});

/** One that was put on for decision, as the pages of a meeting need it; before, they are not there. */
export async function openedAt(slug: string, number: string) {
  const member = await requireMember(slug);
  const proposal = await proposalAt(slug, number);
  if (!proposal?.opening) notFound();
  const { opening } = proposal;
  const now = new Date();
  const awaits = awaitsOne(opening, proposal.rounds, now);
  const state = stateOf({ ...proposal, awaits }, now);
  const seats = await seatsOf(proposal, now);
  return { member, proposal: { ...proposal, opening }, state, seats, now };
}
