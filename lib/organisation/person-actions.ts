"use server";

import { type DeedContext, memberAction, theInitiative } from "@/lib/action";
import { dayOf, firstDayAfter, isoDay } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import * as register from "./registrations";
import {
  affiliationEndForm,
  affiliationForm,
  changedPersonForm,
  consentForm,
  newPersonForm,
  removalForm,
} from "./schema";

/** Writes a person in, acting for an organisation if one is chosen. */
export const registerPerson = memberAction("person.register", {
  input: newPersonForm,
  find: theInitiative,
  run: async ({ transaction, member }, { organisationId, title, from, ...facts }) => {
    const { initiativeId } = member;
    const personId = await register.registerPerson(transaction, initiativeId, facts);
    if (organisationId) {
      const affiliation = { initiativeId, personId, organisationId, title, from, until: null };
      await register.affiliate(transaction, affiliation);
    }
    const details = { organisationId };
    return { ...aboutPerson(personId), details, to: personPath(member.slug, personId) };
  },
});

/** Describes a person anew: the office, or the person. */
export const describePerson = memberAction("person.describe", {
  input: changedPersonForm,
  find: findPerson,
  subject: ({ id }) => ({ personId: id }),
  run: async ({ transaction, member }, facts, person) => {
    await transaction.person.update({
      where: { id: person.id },
      data: register.personColumns(facts),
      select: { id: true },
    });
    return { ...aboutPerson(person.id), to: personPath(member.slug, person.id) };
  },
});

/** A person's own yes or no to being named on the public page. */
export const sayWhetherPublic = memberAction("person.consent", {
  input: consentForm,
  find: findPerson,
  subject: ({ id }) => ({ personId: id }),
  run: async ({ transaction, now }, { isPublic }, person) => {
    const publicSince = isPublic ? (person.publicSince ?? now) : null;
    await transaction.person.update({
      where: { id: person.id },
      data: { publicSince },
      select: { id: true },
    });
    const message = isPublic ? "named-publicly" : "not-named-publicly";
    return { ...aboutPerson(person.id), details: { isPublic }, message };
  },
});

/** Takes a person out: affiliations, seats and sessions end today. What the person did stays. */
export const removePerson = memberAction("person.remove", {
  input: removalForm,
  find: findPerson,
  run: async ({ transaction, member, now }, _input, person) => {
    if (person.removedAt) throw new Refusal("person-removed");
    const { id: personId, accountId } = person;
    await register.removePerson(transaction, { personId, accountId, today: dayOf(now), now });
    return { ...aboutPerson(personId), to: personPath(member.slug, personId) };
  },
});

/** A person acts on behalf of an organisation from a day. */
export const affiliatePerson = memberAction("person.register", {
  input: affiliationForm,
  find: findPerson,
  run: async ({ transaction, member }, { organisationId, title, from }, person) => {
    const { initiativeId } = member;
    const row = { initiativeId, personId: person.id, organisationId, title, from, until: null };
    await register.affiliate(transaction, row);
    const details = { organisationId, from: isoDay(from) };
    return { ...aboutPerson(person.id), details, message: "affiliated" };
  },
});

/** After this day the person no longer acts on behalf of the organisation. */
export const endAffiliation = memberAction("person.register", {
  input: affiliationEndForm,
  find: ({ transaction, member }, { affiliationId }) =>
    transaction.affiliation.findFirst({
      where: { id: affiliationId, person: { initiativeId: member.initiativeId } },
      select: { personId: true, organisationId: true },
    }),
  run: async (
    { transaction, member },
    { affiliationId, lastDay },
    { personId, organisationId },
  ) => {
    const on = firstDayAfter(lastDay);
    await register.endAffiliation(transaction, {
      initiativeId: member.initiativeId,
      affiliationId,
      on,
    });
    const details = { organisationId, on: isoDay(on) };
    return { ...aboutPerson(personId), details, to: personPath(member.slug, personId) };
  },
});

function findPerson({ transaction, member }: DeedContext, { personId }: { personId: string }) {
  return transaction.person.findFirst({
    where: { id: personId, initiativeId: member.initiativeId },
    select: { id: true, accountId: true, publicSince: true, removedAt: true },
  });
}

function aboutPerson(personId: string) {
  return { subjectType: "Person", subjectId: personId };
}

function personPath(slug: string, personId: string): string {
  return `/initiatives/${slug}/organisation/people/${personId}`;
}
