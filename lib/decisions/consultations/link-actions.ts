"use server";

import { inInitiativeAsStranger } from "@/lib/access/as-stranger";
import { hashToken } from "@/lib/access/tokens";
import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { openAction } from "@/lib/open-action";
import { Refusal } from "@/lib/refusal";
import { asRequest, writeReply } from "./mutations";
import { linkReplyForm } from "./schema";

/**
 * Replies with the link in the mail, for the organisation and by the person that it was sent to,
 * and can do nothing else. Refuses with link-used-or-expired, whatever is wrong with the link.
 */
export const replyByLink = openAction({
  input: linkReplyForm,
  run: async ({ token, stance, text }) => {
    const { request } = await requireLink(db(), token, new Date());
    const { proposal, number } = request.consultation;
    await inInitiativeAsStranger(proposal.initiativeId, null, async (transaction, now) => {
      const link = await requireLink(transaction, token, now);
      const reply = { stance, text, personId: link.personId, byLink: true };
      await writeReply(transaction, link.request, reply, now);
      const details = { number: String(proposal.number), consultation: String(number) };
      const record = { deed: "consultation.answer", subjectType: "Proposal", details };
      return {
        record: { ...record, personId: link.personId, subjectId: proposal.id },
        result: null,
      };
    });
    return { message: "consultation.replied" };
  },
});

/** One answer for what is unknown, too old, of somebody who left, or of a consultation that is over. */
async function requireLink(
  within: Pick<Transaction, "consultationLink">,
  token: string,
  now: Date,
) {
  const on = dayOf(now);
  const today = { from: { lte: on }, OR: [{ until: null }, { until: { gt: on } }] };
  const link = await within.consultationLink.findFirst({
    where: {
      ...{ tokenHash: hashToken(token), expiresAt: { gt: now } },
      request: { consultation: { closedAt: null, dueAt: { gt: now } } },
      person: { removedAt: null },
    },
    select: {
      personId: true,
      request: { select: asRequest },
      person: { select: { affiliations: { where: today, select: { organisationId: true } } } },
    },
  });
  const actsForIt = link?.person.affiliations.some(
    ({ organisationId }) => organisationId === link.request.organisationId,
  );
  if (!link || !actsForIt || link.request.consultation.proposal.settledAt) {
    throw new Refusal("link-used-or-expired");
  }
  return link;
}
