import { searchKey } from "@/lib/names";
import { readNames } from "./cells";
import type { AffiliationFacts, PersonFacts, SeatFacts } from "./existing";
import { actFor, giveSeat, groupNamed, refusePartialHolder } from "./plan-structure";
import type { Planning } from "./planning";
import type { RowReading } from "./row-reading";
import type { Meaning } from "./vocabulary";

/** A row is a person acting for an organisation; somebody who acts for two has two rows. */
export function planPerson(row: RowReading, planning: Planning): void {
  const name = row.needed("name");
  const organisationId = organisationSaid(row, planning, "organisation");
  if (name === "" || organisationId === undefined) return;
  const known = row.byId(planning.world.people);
  const person = known ?? personSaid(row, planning, { name, organisationId });
  if (!person) return;
  settlePerson(row, planning, person, known ? name : person.name);
  if (organisationId === null) return;
  settleAffiliation(row, planning, person, organisationId);
  takeSeats(row, planning, person, organisationId);
}

/** The organisation in a cell. Null: none is named. Undefined: unknown, or being asked. */
export function organisationSaid(row: RowReading, planning: Planning, meaning: Meaning) {
  const name = row.text(meaning);
  if (name === "") return null;
  const meant = row.meant(planning.world.organisationNames, "organisation", name);
  if (meant === null) row.wrong(meaning, "organisation-unknown", { text: name });
  return meant?.id;
}

/**
 * Somebody known by the mail address, or by name and organisation; else somebody new. Two people may
 * share a name, so a name alone is asked about. Null: it is being asked.
 */
export function personSaid(
  row: RowReading,
  planning: Planning,
  { name, organisationId }: { name: string; organisationId: string | null },
): PersonFacts | null {
  const { world } = planning;
  const email = row.email("email");
  const byEmail = world.personByEmail(email);
  if (byEmail) return byEmail;
  const named = world.peopleNamed(name).filter((one) => email === "" || one.email === "");
  const here = named.find((one) => actsForOrNobody(planning, one, organisationId));
  if (here) return here;
  const [other] = named;
  if (!other) return newPerson(row, planning, name, email);
  const answer = planning.askSame(row.number, "person", name, other.name, null);
  if (answer === null) row.waits = true;
  if (answer === "another") return newPerson(row, planning, name, email);
  return answer && other;
}

function actsForOrNobody(planning: Planning, person: PersonFacts, organisationId: string | null) {
  const acts = planning.world.affiliationsFor(person.id);
  if (organisationId === null || acts.length === 0) return true;
  return acts.some((one) => one.organisationId === organisationId);
}

function newPerson(row: RowReading, planning: Planning, name: string, email: string): PersonFacts {
  row.isNew = true;
  return planning.world.makePerson({ id: planning.newId(), name, email, phone: "" });
}

function settlePerson(row: RowReading, planning: Planning, person: PersonFacts, name: string) {
  const { people } = planning.world;
  const told = (text: string) => text;
  if (searchKey(name) !== "") row.settle(people, person, "name", name, { meaning: "name", told });
  const email = row.email("email");
  if (row.has("email")) row.settle(people, person, "email", email, { meaning: "email", told });
  row.settleText(people, person, "phone", "phone");
}

function settleAffiliation(
  row: RowReading,
  planning: Planning,
  person: PersonFacts,
  organisationId: string,
): void {
  const { affiliation, isNew } = actFor(planning, person, organisationId);
  if (isNew) row.changes.push({ meaning: "organisation", from: "", to: row.text("organisation") });
  const { affiliations } = planning.world;
  row.settleText<AffiliationFacts, "title">(affiliations, affiliation, "title", "title");
}

/** The person takes the organisation's seat in each group that the row names. */
function takeSeats(
  row: RowReading,
  planning: Planning,
  person: PersonFacts,
  organisationId: string,
): void {
  for (const name of readNames(row.text("seatIn"))) {
    const group = groupNamed(row, planning, "seatIn", name);
    if (!group) continue;
    const seats = planning.world.seatsIn(group.id);
    if (seats.some((seat) => seat.holderId === person.id)) continue;
    const own = seats.filter((seat) => seat.organisationId === organisationId);
    const seat = freeSeat(row, own) ?? (own.length === 0 ? given() : null);
    if (seat) take(row, planning, seat, person, group.name);

    function given(): SeatFacts | null {
      const facts = { organisationId, constituency: null };
      return group && giveSeat(row, planning, group, facts, "seatIn");
    }
  }
}

function freeSeat(row: RowReading, own: SeatFacts[]): SeatFacts | undefined {
  const free = own.find((seat) => seat.holderId === null);
  if (!free && own.length > 0) row.wrong("seatIn", "seat-taken");
  return free;
}

function take(
  row: RowReading,
  planning: Planning,
  seat: SeatFacts,
  person: PersonFacts,
  groupName: string,
): void {
  planning.world.seats.change(seat, "holderId", person.id);
  row.changes.push({ meaning: "seatIn", from: "", to: groupName });
  refusePartialHolder(row, planning, person, "seatIn");
}
