"use server";

import { memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import * as merging from "./mutations";
import { mergeForm, unmergeForm } from "./schema";

/** Merges one organisation into another. Refuses with merge-with-itself and merge-stands-in-way. */
export const mergeOrganisations = memberAction("actor.merge", {
  input: mergeForm,
  find: async ({ transaction, member }, { fromId, intoId }) => {
    const found = await transaction.organisation.count({
      where: { id: { in: [fromId, intoId] }, initiativeId: member.initiativeId },
    });
    return found === new Set([fromId, intoId]).size ? { intoId } : null;
  },
  subject: () => ({}),
  run: async ({ transaction, member, now }, { fromId, intoId }) => {
    if (fromId === intoId) throw new Refusal("merge-with-itself", { intoId: "merge-with-itself" });
    const { initiativeId, personId, slug } = member;
    const within = { transaction, initiativeId, personId, now };
    const mergeId = await merging.mergeOrganisations(within, { fromId, intoId });
    return {
      subjectType: "Organisation",
      subjectId: intoId,
      details: { fromId, mergeId },
      to: `/initiatives/${slug}/organisation/organisations/${intoId}`,
    };
  },
});

/** Takes a merging back. Refuses with already-done, name-taken and merge-built-on. */
export const unmergeOrganisations = memberAction("actor.unmerge", {
  input: unmergeForm,
  find: ({ transaction, member }, { mergeId }) =>
    transaction.organisationMerge.findFirst({
      where: { id: mergeId, initiativeId: member.initiativeId },
      select: { intoId: true },
    }),
  subject: () => ({}),
  run: async ({ transaction, member, now }, { mergeId }, { intoId }) => {
    const { initiativeId, personId } = member;
    await merging.unmergeOrganisations({ transaction, initiativeId, personId, now }, mergeId);
    return {
      subjectType: "Organisation",
      subjectId: intoId,
      details: { mergeId },
      message: "merge-undone",
    };
  },
});
