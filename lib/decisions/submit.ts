import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";

/** Sends a draft to the secretariat. Refuses with strategy-empty: a strategy has a vision and a goal. */
export async function submit(
  { transaction, member, now }: DeedContext,
  proposalId: string,
): Promise<void> {
  const version = await transaction.strategyVersion.findUnique({
    where: { proposalId },
    select: { vision: true, _count: { select: { goals: true } } },
  });
  if (version && (version.vision.trim() === "" || version._count.goals === 0)) {
    throw new Refusal("strategy-empty");
  }
  await transaction.proposalSubmission.create({
    data: { proposalId, personId: member.personId, at: now },
    select: { at: true },
  });
}
