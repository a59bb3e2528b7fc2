"use server";

import { memberAction, theInitiative } from "@/lib/action";
import { isoDay } from "@/lib/dates";
import { may } from "@/lib/policy";
import * as register from "./registrations";
import { changedOrganisationForm, newOrganisationForm, participationForm } from "./schema";

/** Writes an organisation in, with how it takes part from a day. Refuses with name-taken. */
export const registerOrganisation = memberAction("organisation.register", {
  input: newOrganisationForm,
  find: theInitiative,
  run: async ({ transaction, member }, { participation, from, ...facts }) => {
    const { initiativeId, slug } = member;
    const organisationId = await register.registerOrganisation(transaction, initiativeId, facts);
    await register.takePart(transaction, {
      initiativeId,
      organisationId,
      kind: participation,
      from,
    });
    return {
      subjectType: "Organisation",
      subjectId: organisationId,
      details: { participation, from: isoDay(from) },
      to: `/initiatives/${slug}/organisation/organisations/${organisationId}`,
    };
  },
});

/** Describes an organisation anew. What only the office keeps stays as it is when others write. */
export const describeOrganisation = memberAction("organisation.describe", {
  input: changedOrganisationForm,
  find: ({ transaction, member }, { organisationId }) =>
    transaction.organisation.findFirst({
      where: { id: organisationId, initiativeId: member.initiativeId },
    }),
  subject: ({ id }) => ({ organisationId: id }),
  run: async ({ transaction, member }, { organisationId, ...facts }, before) => {
    const isOffice = may(member, "organisation.register");
    const kept = isOffice ? {} : { note: before.note, isInitiator: before.isInitiator };
    await register.describeOrganisation(transaction, member.initiativeId, organisationId, {
      ...facts,
      ...kept,
    });
    return {
      subjectType: "Organisation",
      subjectId: organisationId,
      to: `/initiatives/${member.slug}/organisation/organisations/${organisationId}`,
    };
  },
});

/** From a day on the organisation takes part in another way, or no longer. */
export const changeParticipation = memberAction("organisation.register", {
  input: participationForm,
  find: ({ transaction, member }, { organisationId }) =>
    transaction.organisation.findFirst({
      where: { id: organisationId, initiativeId: member.initiativeId },
      select: { id: true },
    }),
  run: async ({ transaction, member }, { organisationId, participation, from }) => {
    const kind = participation === "none" ? null : participation;
    const { initiativeId } = member;
    await register.takePart(transaction, { initiativeId, organisationId, kind, from });
    return {
      subjectType: "Organisation",
      subjectId: organisationId,
      details: { participation, from: isoDay(from) },
      message: "participation-changed",
    };
  },
});
