import type { Locale } from "@/lib/i18n/locale";
import { writeDate, writeNames, writeWord, writeYesNo } from "./cells";
import { headingOf, meaningsOf } from "./columns";
import type { Existing } from "./existing";
import {
  groupKinds,
  type Meaning,
  participations,
  seatRoles,
  sectors,
  statuses,
  type TableKind,
} from "./vocabulary";

type Cells = Partial<Record<Meaning, string>>;

/** A table as a spreadsheet has it: the headings of the template, then a row for each. */
export function exportTable(kind: TableKind, existing: Existing, locale: Locale): string[][] {
  const meanings = meaningsOf(kind);
  const rows = rowsOf[kind](existing, locale);
  return [headingsOf(kind, locale), ...rows.map((row) => meanings.map((one) => row[one] ?? ""))];
}

/** An empty template. */
export function headingsOf(kind: TableKind, locale: Locale): string[] {
  return meaningsOf(kind).map((meaning) => headingOf(kind, meaning, locale));
}

const rowsOf: Record<TableKind, (existing: Existing, locale: Locale) => Cells[]> = {
  parties: partyRows,
  groups: groupRows,
  seats: seatRows,
  people: personRows,
  activities: activityRows,
};

function partyRows({ organisations, groups, seats, people }: Existing, locale: Locale): Cells[] {
  const [groupName, personName] = [namesById(groups), namesById(people)];
  const seatsOf = gathered(seats, (seat) => seat.organisationId);
  return organisations.map(({ relationKeeperId, lastInTouchOn, noteKeptUntil, ...one }) => ({
    ...one,
    alsoKnownAs: writeNames(one.alsoKnownAs),
    sector: writeWord(sectors, one.sector, locale),
    participation: writeWord(participations, one.participation, locale),
    seatIn: writeNames(unique((seatsOf.get(one.id) ?? []).map((seat) => groupName(seat.groupId)))),
    isInitiator: writeYesNo(one.isInitiator, locale),
    livedExperience: writeYesNo(one.livedExperience, locale),
    relationKeeper: personName(relationKeeperId),
    lastInTouchOn: writeDay(lastInTouchOn, locale),
    noteKeptUntil: writeDay(noteKeptUntil, locale),
  }));
}

function groupRows({ groups }: Existing, locale: Locale): Cells[] {
  return groups
    .filter((group) => !group.isClosed)
    .map(({ isClosed: _, kind, setUpOn, reviewOn, ...texts }) => ({
      ...texts,
      kind: writeWord(groupKinds, kind, locale),
      setUpOn: writeDay(setUpOn, locale),
      reviewOn: writeDay(reviewOn, locale),
    }));
}

function seatRows({ seats, groups, organisations, people }: Existing, locale: Locale): Cells[] {
  const [groupName, organisationName] = [namesById(groups), namesById(organisations)];
  const person = new Map(people.map((one) => [one.id, one]));
  return seats.map((seat) => ({
    id: seat.id,
    group: groupName(seat.groupId),
    organisation: organisationName(seat.organisationId),
    constituency: seat.constituency ?? "",
    role: writeWord(seatRoles, seat.role, locale),
    isVoting: writeYesNo(seat.isVoting, locale),
    holder: person.get(seat.holderId ?? "")?.name ?? "",
    email: person.get(seat.holderId ?? "")?.email ?? "",
  }));
}

/** A row for each organisation that a person acts for; one without, for somebody who acts for none. */
function personRows({ people, affiliations, organisations, seats, groups }: Existing): Cells[] {
  const [groupName, organisationName] = [namesById(groups), namesById(organisations)];
  const acting = gathered(affiliations, (one) => one.personId);
  const held = gathered(seats, (seat) => seat.holderId);
  return people.flatMap((person) => {
    const roles = acting.get(person.id) ?? [];
    if (roles.length === 0) return [person];
    return roles.map(({ organisationId, title }) => {
      const own = (held.get(person.id) ?? []).filter(
        (one) => one.organisationId === organisationId,
      );
      const seatIn = writeNames(unique(own.map((seat) => groupName(seat.groupId))));
      return { ...person, organisation: organisationName(organisationId), title, seatIn };
    });
  });
}

function activityRows({ activities, organisations, groups }: Existing, locale: Locale): Cells[] {
  const [groupName, organisationName] = [namesById(groups), namesById(organisations)];
  return activities.map((one) => ({
    id: one.id,
    title: one.title,
    owner: organisationName(one.ownerOrganisationId) || groupName(one.ownerGroupId),
    start: writeDate(one.start, locale),
    end: writeDate(one.end, locale),
    status: writeWord(statuses, one.status, locale),
    description: one.description,
  }));
}

function writeDay(on: string | null, locale: Locale): string {
  return writeDate(on === null ? null : `${on}/day`, locale);
}

function namesById(named: { id: string; name: string }[]): (id: string | null) => string {
  const names = new Map(named.map((one) => [one.id, one.name]));
  return (id) => names.get(id ?? "") ?? "";
}

function gathered<Thing>(things: Thing[], by: (thing: Thing) => string | null) {
  const lists = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = by(thing);
    if (key !== null) lists.set(key, [...(lists.get(key) ?? []), thing]);
  }
  return lists;
}

function unique(names: string[]): string[] {
  return [...new Set(names)].filter(Boolean);
}
