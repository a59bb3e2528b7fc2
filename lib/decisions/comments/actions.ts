"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { placeOf } from "@/lib/text/rules";
import { findSubject, type SubjectProposal } from "../find-proposal";
import { refuseOthersName } from "../on-behalf-of";
import { stateOf } from "../rules";
import { findMentioned, tellMentioned } from "./mentions";
import { commentForm } from "./schema";

/** A reply to the proposal or to a paragraph of it, by any member, who may name others. */
export const commentOnProposal = memberAction("proposal.comment", {
  input: commentForm,
  find: findSubject,
  run: async (context, { kind, text, onBehalfOf, passage, position, tell }, proposal) => {
    const { transaction, member, now } = context;
    refuseOthersName(member, onBehalfOf);
    const state = stateOf(proposal, now);
    if (state === "decided" || state === "lapsed") throw new Refusal("proposal-decided");
    if (state === "withdrawn") throw new Refusal("proposal-withdrawn");
    const isAbout = passage !== undefined && position !== undefined;
    const place = isAbout ? placeOf(proposal.text, { passage, position }) : null;
    if (isAbout && place === null) throw new Refusal("passage-changed");
    const people = await mentionedIn(context, proposal, { text, tell });
    const { id: commentId } = await transaction.proposalComment.create({
      data: {
        ...{ proposalId: proposal.id, personId: member.personId, kind, text, at: now },
        organisationId: onBehalfOf.organisationId,
        ...(place === null ? {} : { passage, position: place }),
        mentions: { create: people.map(({ id: personId }) => ({ personId })) },
      },
      select: { id: true },
    });
    const page = `/initiatives/${member.slug}/decisions/${proposal.number}`;
    if (people.length > 0) {
      await tellMentioned(context, proposal, {
        ...{ commentId, people },
        page: place === null ? `${page}#comments` : `${page}/text#passage-${place + 1}`,
      });
    }
    return {
      ...{ subjectType: "Proposal", subjectId: proposal.id },
      details: { number: proposal.number, mentioned: people.length },
      message: people.length > 0 ? "proposal.commentedAndTold" : "proposal.commented",
    };
  },
});

/** A draft that nobody else can read is nothing to tell others of. */
async function mentionedIn(
  context: DeedContext,
  { submission, sharing }: SubjectProposal,
  words: { text: string; tell: string },
) {
  return submission || sharing ? findMentioned(context, words) : [];
}
