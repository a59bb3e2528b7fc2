import type { Transaction } from "@/lib/audit";
import { Refusal } from "@/lib/refusal";
import { isRunning, type Stance, whyNoReply } from "./rules";

/** A request with what tells whether it may still be answered. */
export const asRequest = {
  id: true,
  organisationId: true,
  consultation: {
    select: {
      ...{ number: true, dueAt: true, closedAt: true },
      proposal: { select: { id: true, initiativeId: true, number: true, settledAt: true } },
    },
  },
} as const;

type Request = {
  id: string;
  consultation: { dueAt: Date; closedAt: Date | null; proposal: { settledAt: Date | null } };
};
type Reply = { stance: Stance; text: string; personId: string; byLink: boolean };

/**
 * Writes an organisation's reply; one that it gave before is kept, and no longer stands. The same
 * reply again is no new one. Refuses with consultation-over and reply-needs-text.
 */
export async function writeReply(
  transaction: Transaction,
  request: Request,
  reply: Reply,
  now: Date,
): Promise<void> {
  const { id: requestId, consultation } = request;
  if (!isRunning(consultation, now) || consultation.proposal.settledAt) {
    throw new Refusal("consultation-over");
  }
  const reason = whyNoReply(reply);
  if (reason) throw new Refusal("check-fields", { text: reason });
  const standing = await transaction.consultationReply.findFirst({
    where: { requestId, replacedAt: null },
    select: { id: true, stance: true, text: true },
  });
  if (standing?.stance === reply.stance && standing.text === reply.text) return;
  if (standing) {
    await transaction.consultationReply.update({
      where: { id: standing.id },
      data: { replacedAt: now },
      select: { id: true },
    });
  }
  await transaction.consultationReply.create({
    data: { requestId, ...reply, at: now },
    select: { id: true },
  });
}
