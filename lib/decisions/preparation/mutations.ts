import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { proposalSearchKey } from "../mutations";

/** As much as a form takes. */
const longest = 20_000;

/**
 * Gives a proposal that others can read a new wording; the one before is kept as a version. Refuses
 * with text-too-long.
 */
export async function replaceText(
  { transaction, member, now }: Pick<DeedContext, "transaction" | "member" | "now">,
  proposal: { id: string; title: string; text: string },
  text: string,
): Promise<void> {
  if (text.length > longest) throw new Refusal("text-too-long", { text: "text-too-long" });
  await keepWording({ transaction, member, now }, proposal);
  await transaction.proposal.update({
    where: { id: proposal.id },
    data: { text, searchKey: proposalSearchKey({ title: proposal.title, text }) },
    select: { id: true },
  });
}

/** Keeps the wording that is about to be replaced. */
export async function keepWording(
  { transaction, member, now }: Pick<DeedContext, "transaction" | "member" | "now">,
  { id: proposalId, text }: { id: string; text: string },
): Promise<void> {
  const number = 1 + (await transaction.proposalWording.count({ where: { proposalId } }));
  await transaction.proposalWording.create({
    data: { proposalId, number, text, replacedAt: now, replacedById: member.personId },
    select: { id: true },
  });
}
