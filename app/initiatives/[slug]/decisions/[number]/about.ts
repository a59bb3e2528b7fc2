import { cache } from "react";
import type { ProposalDetail } from "@/lib/decisions/columns";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";
import { findConsequences } from "@/lib/decisions/queries";
import type { ProposalState } from "@/lib/decisions/rules";
import type { Member } from "@/lib/member";

/** What the parts of the page are about. */
export type About = {
  member: Member;
  proposal: ProposalDetail;
  state: ProposalState;
  /** Empty until it is put on for decision. */
  seats: ElectoralSeat[];
  now: Date;
};

/** What adopting does; asked for by several parts of the page, read once. */
export const consequencesOf = cache(findConsequences);

/** What the policy asks about a proposal. */
export function subjectOf(proposal: ProposalDetail) {
  const electorate = proposal.opening?.rule.electorate ?? "seats";
  const { author, decidingGroup } = proposal;
  return { authorId: author.id, decidingGroupId: decidingGroup.id, electorate } as const;
}
