import { NameIndex } from "./duplicates";
import type {
  ActivityFacts,
  AffiliationFacts,
  Existing,
  GroupFacts,
  OrganisationFacts,
  PersonFacts,
  SeatFacts,
} from "./existing";

type Facts = { id: string };

/** Things of one sort, as they will be after the rows read so far. */
export class Shelf<Thing extends Facts> {
  readonly byId: Map<string, Thing>;
  readonly made = new Set<string>();
  readonly changed = new Map<string, Set<keyof Thing>>();
  /** Which row of the file last spoke of a field: two rows must not say different things. */
  private readonly said = new Map<string, number>();

  constructor(things: Thing[]) {
    this.byId = new Map(things.map((thing) => [thing.id, { ...thing }]));
  }

  all(): Thing[] {
    return [...this.byId.values()];
  }

  make(thing: Thing): Thing {
    this.byId.set(thing.id, thing);
    this.made.add(thing.id);
    return thing;
  }

  change<Field extends keyof Thing>(thing: Thing, field: Field, value: Thing[Field]): void {
    thing[field] = value;
    if (this.made.has(thing.id)) return;
    const fields = this.changed.get(thing.id) ?? new Set();
    this.changed.set(thing.id, fields.add(field));
  }

  saidBy(thing: Thing, field: keyof Thing): number | null {
    return this.said.get(`${thing.id} ${String(field)}`) ?? null;
  }

  say(thing: Thing, field: keyof Thing, row: number): void {
    this.said.set(`${thing.id} ${String(field)}`, row);
  }

  /** What is to be written: the new things, and of the others the fields that differ. */
  madeThings(): Thing[] {
    return this.all().filter((thing) => this.made.has(thing.id));
  }

  changedThings(): { id: string; fields: Partial<Thing> }[] {
    return [...this.changed].map(([id, fields]) => {
      const thing = this.byId.get(id) as Thing;
      const picked = [...fields].map((field) => [field, thing[field]] as const);
      return { id, fields: Object.fromEntries(picked) as Partial<Thing> };
    });
  }
}

/** The initiative as it is, becoming row by row what it will be. Nothing is written before the end. */
export class World {
  readonly organisations: Shelf<OrganisationFacts>;
  readonly groups: Shelf<GroupFacts>;
  readonly seats: Shelf<SeatFacts>;
  readonly people: Shelf<PersonFacts>;
  readonly affiliations: Shelf<AffiliationFacts>;
  readonly activities: Shelf<ActivityFacts>;
  readonly organisationNames: NameIndex;
  readonly groupNames: NameIndex;
  readonly activityNames: NameIndex;
  private readonly seatsByGroup = new Map<string, SeatFacts[]>();
  private readonly peopleByEmail = new Map<string, PersonFacts>();
  private readonly peopleByName = new Map<string, PersonFacts[]>();
  private readonly affiliationsOf = new Map<string, AffiliationFacts[]>();

  constructor(existing: Existing, personKey: (name: string) => string) {
    this.personKey = personKey;
    this.organisations = new Shelf(existing.organisations);
    this.groups = new Shelf(existing.groups);
    this.seats = new Shelf<SeatFacts>([]);
    this.people = new Shelf<PersonFacts>([]);
    this.affiliations = new Shelf<AffiliationFacts>([]);
    this.activities = new Shelf(existing.activities);
    this.organisationNames = new NameIndex(this.organisations.all());
    this.groupNames = new NameIndex(this.groups.all());
    this.activityNames = new NameIndex(
      this.activities.all().map((one) => ({ id: one.id, name: one.title })),
    );
    for (const seat of existing.seats) this.putSeat({ ...seat });
    for (const person of existing.people) this.putPerson({ ...person });
    for (const affiliation of existing.affiliations) this.putAffiliation({ ...affiliation });
  }

  private readonly personKey: (name: string) => string;

  seatsIn(groupId: string): SeatFacts[] {
    return this.seatsByGroup.get(groupId) ?? [];
  }

  personByEmail(email: string): PersonFacts | undefined {
    return email === "" ? undefined : this.peopleByEmail.get(email.toLowerCase());
  }

  peopleNamed(name: string): PersonFacts[] {
    return this.peopleByName.get(this.personKey(name)) ?? [];
  }

  affiliationsFor(personId: string): AffiliationFacts[] {
    return this.affiliationsOf.get(personId) ?? [];
  }

  makeOrganisation(facts: OrganisationFacts): OrganisationFacts {
    this.organisationNames.add(facts);
    return this.organisations.make(facts);
  }

  makeGroup(facts: GroupFacts): GroupFacts {
    this.groupNames.add(facts);
    return this.groups.make(facts);
  }

  makeActivity(facts: ActivityFacts): ActivityFacts {
    this.activityNames.add({ id: facts.id, name: facts.title });
    return this.activities.make(facts);
  }

  makeSeat(facts: SeatFacts): SeatFacts {
    this.putSeat(facts);
    return this.seats.make(facts);
  }

  makePerson(facts: PersonFacts): PersonFacts {
    this.putPerson(facts);
    return this.people.make(facts);
  }

  makeAffiliation(facts: AffiliationFacts): AffiliationFacts {
    this.putAffiliation(facts);
    return this.affiliations.make(facts);
  }

  private putSeat(seat: SeatFacts): void {
    this.seats.byId.set(seat.id, seat);
    gather(this.seatsByGroup, seat.groupId, seat);
  }

  private putPerson(person: PersonFacts): void {
    this.people.byId.set(person.id, person);
    gather(this.peopleByName, this.personKey(person.name), person);
    if (person.email) this.peopleByEmail.set(person.email.toLowerCase(), person);
  }

  private putAffiliation(affiliation: AffiliationFacts): void {
    this.affiliations.byId.set(affiliation.id, affiliation);
    gather(this.affiliationsOf, affiliation.personId, affiliation);
  }
}

function gather<Thing>(lists: Map<string, Thing[]>, key: string, thing: Thing): void {
  const list = lists.get(key);
  if (list) list.push(thing);
  else lists.set(key, [thing]);
}
