import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { whyUnheard } from "./rules";

/**
 * Refuses with not-heard, beside the field where one says how, a proposal under a row that names
 * somebody who must be heard first; and with consultation-runs while one is still asked.
 */
export async function refuseUnheard(
  { transaction, now }: DeedContext,
  row: { heard: string },
  proposalId: string,
  heardHow: string,
): Promise<void> {
  const consultations = await transaction.consultation.findMany({
    where: { proposalId },
    select: { dueAt: true, closedAt: true },
  });
  const reason = whyUnheard(row, consultations, heardHow, now);
  if (reason === "not-heard") throw new Refusal(reason, { heardHow: reason });
  if (reason) throw new Refusal(reason);
}
