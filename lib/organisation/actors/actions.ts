"use server";

import { memberAction } from "@/lib/action";
import { nextToAssess } from "./queries";
import { assessmentForm } from "./schema";

/**
 * Says how much influence and interest one thinks that an organisation has. Said again it replaces what one
 * said before. The log tells who assessed which organisation, never the grades. Leads to the next one.
 */
export const assessActor = memberAction("actor.assess", {
  input: assessmentForm,
  find: ({ transaction, member }, { organisationId }) =>
    transaction.organisation.findFirst({
      where: { id: organisationId, initiativeId: member.initiativeId },
      select: { id: true },
    }),
  run: async ({ transaction, member, now }, { organisationId, influence, interest }) => {
    const { personId, slug } = member;
    const said = { influence, interest, at: now };
    await transaction.actorAssessment.upsert({
      where: { organisationId_personId: { organisationId, personId } },
      create: { organisationId, personId, ...said },
      update: said,
      select: { id: true },
    });
    const next = await nextToAssess(member, organisationId, transaction);
    const actors = `/initiatives/${slug}/organisation/actors`;
    return {
      subjectType: "Organisation",
      subjectId: organisationId,
      to: next ? `${actors}/${next}` : `${actors}/picture`,
    };
  },
});
