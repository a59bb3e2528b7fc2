import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";

type Said = { ratifier: string; ratifyingOrganisation: string | null; ratifyOn: Date | null };

/**
 * Notes who must ratify what a draft proposes, in place of what was noted before; nothing said: nobody.
 * Refuses, beside the field, half a term and an organisation of another initiative.
 */
export async function writeTerm(
  { transaction, member }: DeedContext,
  { ratifier, ratifyingOrganisation: organisationId, ratifyOn: dueOn }: Said,
  proposal: { id: string },
): Promise<void> {
  await transaction.ratificationTerm.deleteMany({ where: { proposalId: proposal.id } });
  if (!ratifier && !organisationId && !dueOn) return;
  if (!ratifier || !organisationId || !dueOn) {
    throw new Refusal("check-fields", {
      ...(ratifier ? {} : { ratifier: "ratification-whole" }),
      ...(organisationId ? {} : { ratifyingOrganisation: "ratification-whole" }),
      ...(dueOn ? {} : { ratifyOn: "ratification-whole" }),
    });
  }
  const found = await transaction.organisation.count({
    where: { id: organisationId, initiativeId: member.initiativeId },
  });
  if (found === 0) throw new Refusal("check-fields", { ratifyingOrganisation: "not-found" });
  await transaction.ratificationTerm.create({
    data: { proposalId: proposal.id, ratifier, organisationId, dueOn },
    select: { dueOn: true },
  });
}
