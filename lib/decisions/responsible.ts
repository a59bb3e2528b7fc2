import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";

/** Refuses, beside the field, an organisation to carry something out that is not of this initiative. */
export async function refuseStrangeResponsible(
  { transaction, member: { initiativeId } }: DeedContext,
  id: string | null,
): Promise<void> {
  if (id === null) return;
  const found = await transaction.organisation.findFirst({
    where: { id, initiativeId },
    select: { id: true },
  });
  if (!found) throw new Refusal("check-fields", { responsible: "not-found" });
}
