"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { findStart } from "../chain/find-chain";
import { isBinding } from "../ratification/rules";
import { whyNotWritten } from "./rules";
import { followUpForm } from "./schema";

/** Those who see to a decision, or the secretariat, write what came of it; it is done, or looked at again. */
export const writeFollowUp = memberAction("follow-up.write", {
  input: followUpForm,
  find: ({ transaction, member: { initiativeId } }, { proposalId: id }) =>
    transaction.proposal.findFirst({
      where: { id, initiativeId, decision: { isNot: null } },
      select: {
        ...{ id: true, number: true, decidingGroupId: true, responsibleOrganisationId: true },
        ratificationTerm: { select: { dueOn: true } },
        decision: {
          select: {
            ...{ id: true, outcome: true, ratification: { select: { outcome: true } } },
            followUps: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
          },
        },
      },
    }),
  subject: ({ decidingGroupId, responsibleOrganisationId: organisationId }) => ({
    ...{ decidingGroupId, organisationId },
  }),
  run: async ({ transaction, member, now }, { text, standing, nextOn }, proposal) => {
    const { id, number, decision, ratificationTerm } = proposal;
    if (!decision) throw new Refusal("not-found");
    const { ratification, followUps } = decision;
    const asked = ratificationTerm && { outcome: ratification?.outcome ?? null };
    const start = await findStart(transaction, member.initiativeId, { decisionId: decision.id });
    const holds = decision.outcome === "adopted" && isBinding(asked) && start?.endedBy === null;
    if (!holds) throw new Refusal("follow-up-of-nothing");
    if (followUps[0]?.isDone) throw new Refusal("follow-up-done");
    const isDone = standing === "done";
    const reason = whyNotWritten({ isDone, nextOn }, dayOf(now));
    if (reason) throw new Refusal(reason, { nextOn: reason });
    await transaction.followUp.create({
      data: {
        ...{ decisionId: decision.id, personId: member.personId, text, isDone, at: now },
        nextOn: isDone ? null : nextOn,
      },
      select: { id: true },
    });
    return {
      ...{ subjectType: "Proposal", subjectId: id, details: { number, isDone } },
      message: "decision.followedUp",
    };
  },
});
