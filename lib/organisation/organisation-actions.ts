"use server";

import { memberAction, theInitiative } from "@/lib/action";
import { dayOf, isoDay } from "@/lib/dates";
import { may } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import * as register from "./registrations";
import { isNoteOver } from "./rules";
import { changedOrganisationForm, newOrganisationForm, participationForm } from "./schema";

/** Writes an organisation in, with how it takes part from a day, if it does. Refuses with name-taken. */
export const registerOrganisation = memberAction("organisation.register", {
  input: newOrganisationForm,
  find: theInitiative,
  run: async ({ transaction, member, now }, { participation, from, ...facts }) => {
    const { initiativeId, slug } = member;
    refuseOverNote(facts, now);
    const organisationId = await register.registerOrganisation(transaction, initiativeId, facts);
    const kind = participation === "none" ? null : participation;
    await register.takePart(transaction, { initiativeId, organisationId, kind, from });
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
  run: async ({ transaction, member, now }, { organisationId, ...facts }, before) => {
    const isOffice = may(member, "organisation.register");
    const kept = isOffice ? {} : officesOwn(before);
    if (isOffice && facts.note !== before.note) refuseOverNote(facts, now);
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

/** What only the office keeps of an organisation. */
function officesOwn(before: register.OrganisationFacts) {
  const { note, noteKeptUntil, relationKeeperId, lastInTouchOn, isInitiator } = before;
  return { note, noteKeptUntil, relationKeeperId, lastInTouchOn, isInitiator };
}

/** A remark that would be gone at once was not meant so. */
function refuseOverNote({ note, noteKeptUntil }: register.OrganisationFacts, now: Date) {
  if (note !== "" && isNoteOver(noteKeptUntil, dayOf(now))) {
    throw new Refusal("check-fields", { noteKeptUntil: "note-is-over" });
  }
}

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
