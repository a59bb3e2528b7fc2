"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { idInForce } from "./mutations";
import { endorsementForm } from "./schema";

/** A party stands behind the version in force. Refuses with not-in-force, not-a-party, already-behind. */
export const endorseVersion = memberAction("strategy.endorse", {
  input: endorsementForm,
  find: findParty,
  run: async ({ transaction, member, now }, { versionId }, party) => {
    if (versionId !== (await idInForce(transaction, member.initiativeId))) {
      throw new Refusal("not-in-force");
    }
    if (!party.takesPart) throw new Refusal("not-a-party");
    const where = { versionId, organisationId: party.organisationId, withdrawnAt: null };
    if (await transaction.endorsement.count({ where })) throw new Refusal("already-behind");
    await transaction.endorsement.create({
      data: { versionId, organisationId: party.organisationId, personId: member.personId, at: now },
      select: { id: true },
    });
    return { ...aboutParty(party, versionId, true), message: "endorsement.given" };
  },
});

/** A party stands behind a version no longer. Refuses with not-behind. */
export const withdrawEndorsement = memberAction("strategy.endorse", {
  input: endorsementForm,
  find: findParty,
  run: async ({ transaction, now }, { versionId }, party) => {
    const { count } = await transaction.endorsement.updateMany({
      where: { versionId, organisationId: party.organisationId, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw new Refusal("not-behind");
    return { ...aboutParty(party, versionId, false), message: "endorsement.withdrawn" };
  },
});

/** The organisation, and what the policy asks about it: does somebody hold its seat in the steering group? */
async function findParty(
  { transaction, member, now }: DeedContext,
  { organisationId }: { organisationId: string },
) {
  const today = dayOf(now);
  const holdsToday = {
    from: { lte: today },
    OR: [{ until: null }, { until: { gt: today } }],
  };
  const found = await transaction.organisation.findFirst({
    where: { id: organisationId, initiativeId: member.initiativeId },
    select: {
      participations: { where: holdsToday, select: { kind: true } },
      seats: {
        where: {
          ...holdsToday,
          isVoting: true,
          group: { kind: "steering", closedOn: null },
          holdings: { some: holdsToday },
        },
        select: { id: true },
      },
    },
  });
  return (
    found && {
      organisationId,
      hasSteeringSeat: found.seats.length > 0,
      takesPart: found.participations.some(({ kind }) => kind !== "informed"),
    }
  );
}

function aboutParty(party: { organisationId: string }, versionId: string, isBehind: boolean) {
  return {
    subjectType: "Organisation",
    subjectId: party.organisationId,
    details: { versionId, isBehind },
  };
}
