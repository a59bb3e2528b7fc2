import type { CommentDetail, ProposalDetail } from "@/lib/decisions/columns";
import type { AmendmentDetail } from "@/lib/decisions/preparation/columns";
import { amendmentStateOf } from "@/lib/decisions/preparation/rules";
import type { Member } from "@/lib/member";
import { placeOf } from "@/lib/text/rules";

/** What the parts of the page are about. */
export type AboutText = {
  member: Member;
  proposal: ProposalDetail;
  /** May it still be changed together? */
  isOpen: boolean;
  amendments: AmendmentDetail[];
  comments: CommentDetail[];
  now: Date;
};

/** Each amendment with how it stands. */
export function standing({ proposal, isOpen, amendments }: AboutText) {
  const about = { text: proposal.text, isPrepared: isOpen };
  return amendments.map((amendment) => ({
    amendment,
    state: amendmentStateOf(amendment, about),
  }));
}

/** What waits at each paragraph of the text as it is, and what was said of it. */
export function atPassage(about: AboutText, place: number) {
  const { text } = about.proposal;
  return {
    waiting: standing(about).filter(
      ({ amendment, state }) => state === "waiting" && placeOf(text, amendment) === place,
    ),
    comments: about.comments.filter(
      ({ passage, position }) =>
        passage !== null && position !== null && placeOf(text, { passage, position }) === place,
    ),
  };
}
