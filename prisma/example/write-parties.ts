import { roleTextVersion } from "@/lib/access/rules";
import type { Transaction } from "@/lib/audit";
import { searchKey, sortKey } from "@/lib/names";
import {
  type OrganisationData,
  type OrganisationKey,
  organisations,
} from "@/prisma/example/organisations";
import { type PersonData, type PersonKey, people } from "@/prisma/example/people";
import { type Story, secretaryOn, tell } from "@/prisma/example/story";

/** Remarks are kept for some months yet. */
const noteUntil = 210;

/** The day of the text on the secretariat's role that holds now. */
const textFrom = -120;

const organisationKeys = Object.keys(organisations) as OrganisationKey[];
const personKeys = Object.keys(people) as PersonKey[];

/** Who started it, and until when they were counted as initiators. */
const initiators: [PersonKey, number | null][] = [
  ["karen", -430],
  ["frederik", -695],
  ["mads", null],
];

/** Organisations in their circles, and people who come and go. */
export async function writeParties(transaction: Transaction, story: Story) {
  await writeOrganisations(transaction, story);
  await writePeople(transaction, story);
  await transaction.initiator.createMany({
    data: initiators.map(([person, until]) => ({
      initiativeId: story.initiativeId,
      personId: story.idOf("person", person),
      from: story.calendar.day(-1090),
      until: until === null ? null : story.calendar.day(until),
    })),
  });
}

async function writeOrganisations(transaction: Transaction, story: Story) {
  const { idOf, calendar, initiativeId } = story;
  await transaction.organisation.createMany({
    data: organisationKeys.map((key) => {
      const { circles, registered, ...described }: OrganisationData = organisations[key];
      const names = [described.name, ...(described.alsoKnownAs ?? [])].join(" ");
      return {
        ...described,
        id: idOf("organisation", key),
        initiativeId,
        searchKey: searchKey(names),
        sortKey: sortKey(described.name),
        noteKeptUntil: described.note ? calendar.day(noteUntil) : null,
        createdAt: calendar.at(registered ?? firstDay(circles), "09:30"),
      };
    }),
  });
  await transaction.participation.createMany({
    data: organisationKeys.flatMap((key) => {
      const { circles }: OrganisationData = organisations[key];
      return circles.flatMap(([kind, from], index) => {
        if (kind === "left") return [];
        const next = circles[index + 1]?.[1];
        return {
          organisationId: idOf("organisation", key),
          kind,
          from: calendar.day(from),
          until: next === undefined ? null : calendar.day(next),
        };
      });
    }),
  });
  for (const key of organisationKeys) {
    const { circles, registered }: OrganisationData = organisations[key];
    const days = [registered, ...circles.map(([, from]) => from)].filter(
      (day) => day !== undefined,
    );
    for (const [index, day] of days.entries()) {
      const at = calendar.at(day, "09:30");
      const deed = index === 0 ? "organisation.register" : "organisation.describe";
      tell(story, at, secretaryOn(story, at), deed, ["Organisation", idOf("organisation", key)]);
    }
  }
}

async function writePeople(transaction: Transaction, story: Story) {
  const { idOf, calendar, initiativeId } = story;
  const everyone = personKeys.map((key): PersonData & { key: PersonKey } => ({
    key,
    ...people[key],
  }));
  const signedIn = everyone.filter((person) => !person.isNew && person.removed === undefined);
  await transaction.account.createMany({
    data: signedIn.map((person) => ({
      id: idOf("account", person.key),
      email: emailOf(person),
      createdAt: calendar.at(sinceOf(person), "11:00"),
    })),
  });
  await transaction.person.createMany({
    data: everyone.map((person) => ({
      id: idOf("person", person.key),
      initiativeId,
      accountId: signedIn.includes(person) ? idOf("account", person.key) : null,
      name: person.name,
      searchKey: searchKey(person.name),
      sortKey: sortKey(person.name),
      email: person.removed === undefined ? emailOf(person) : null,
      phone: person.phone ?? "",
      publicSince:
        person.publicSince === undefined ? null : calendar.at(person.publicSince, "20:10"),
      createdAt: calendar.at(sinceOf(person), "10:40"),
      removedAt: person.removed === undefined ? null : calendar.at(person.removed, "12:00"),
    })),
  });
  await transaction.affiliation.createMany({
    data: everyone.flatMap((person) =>
      person.works.map(([organisation, title, from, until]) => ({
        personId: idOf("person", person.key),
        organisationId: idOf("organisation", organisation),
        title,
        from: calendar.day(from),
        until: until === undefined ? null : calendar.day(until),
      })),
    ),
  });
  await transaction.acknowledgement.createMany({
    data: signedIn.filter(hasRead).map((person) => ({
      personId: idOf("person", person.key),
      textVersion: roleTextVersion,
      at: calendar.at(Math.max(sinceOf(person), textFrom) + 5, "20:30"),
    })),
  });
  for (const person of everyone) tellOf(story, person);
}

function tellOf(story: Story, person: PersonData & { key: PersonKey }) {
  const { calendar, idOf } = story;
  const subject: [string, string] = ["Person", idOf("person", person.key)];
  const registered = calendar.at(sinceOf(person), "10:40");
  tell(story, registered, secretaryOn(story, registered), "person.register", subject);
  if (person.publicSince !== undefined) {
    const at = calendar.at(person.publicSince, "20:10");
    tell(story, at, person.key, "person.consent", subject, { isPublic: true });
  }
  if (person.removed !== undefined) {
    const at = calendar.at(person.removed, "12:00");
    tell(story, at, secretaryOn(story, at), "person.remove", subject);
  }
}

/** Some have not read yet what the secretariat does and does not do. */
function hasRead({ key }: { key: PersonKey }) {
  return !["yasin", "mette", "mia", "stine", "vibeke"].includes(key);
}

/** The ending `.example` is nobody's: no mail of the example can reach a real person. */
function emailOf({ name }: PersonData) {
  return `${searchKey(name).replaceAll(" ", ".")}@vesterfjord.example`;
}

function sinceOf({ since, works }: PersonData): number {
  return since ?? Math.min(...works.map(([, , from]) => from));
}

function firstDay(circles: OrganisationData["circles"]): number {
  return Math.min(...circles.map(([, from]) => from));
}
