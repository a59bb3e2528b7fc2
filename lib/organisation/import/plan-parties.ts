import { searchKey } from "@/lib/names";
import { readNames, readWord, writeNames, writeWord, writeYesNo } from "./cells";
import { headingOf } from "./columns";
import type { OrganisationFacts } from "./existing";
import { settleRelation } from "./plan-relations";
import { giveSeat, groupNamed } from "./plan-structure";
import type { Planning } from "./planning";
import type { RowReading } from "./row-reading";
import { participations, sectors, steeringWords } from "./vocabulary";

/** A row is an organisation: what it is, how it takes part, and the groups in which it has a seat. */
export function planParty(row: RowReading, planning: Planning): void {
  const name = row.needed("name");
  if (name === "") return;
  const organisation = partyOf(row, planning, name);
  if (!organisation) return;
  row.speaksOf(planning.world.organisations, organisation);
  settleWhatItIs(row, planning, organisation);
  settleParticipation(row, planning, organisation);
  settleSeats(row, planning, organisation);
}

/** The organisation by its Id, its name or a name like it, else a new one. Null: it is being asked. */
function partyOf(row: RowReading, planning: Planning, name: string): OrganisationFacts | null {
  const { organisations, organisationNames } = planning.world;
  const known = row.byId(organisations);
  if (known) {
    settleName(row, planning, known, name);
    return known;
  }
  const meant = row.meant(organisationNames, "organisation", name, row.text("note"));
  if (meant === undefined) return null;
  if (meant === null) return makeParty(row, planning, name);
  const found = organisations.byId.get(meant.id) ?? null;
  if (found && meant.isOtherName) settleNames(row, planning, found, [...found.alsoKnownAs, name]);
  return found;
}

function makeParty(row: RowReading, planning: Planning, name: string): OrganisationFacts {
  row.isNew = true;
  return planning.world.makeOrganisation({
    id: planning.newId(),
    name,
    alsoKnownAs: [],
    sector: "other",
    does: "",
    place: "",
    link: "",
    contact: "",
    ...{ reach: "", offers: "", wants: "", livedExperience: false },
    ...{ relationKeeperId: null, lastInTouchOn: null },
    note: row.text("note"),
    noteKeptUntil: null,
    isInitiator: false,
    participation: null,
  });
}

function settleName(
  row: RowReading,
  planning: Planning,
  organisation: OrganisationFacts,
  name: string,
): void {
  const { organisations } = planning.world;
  const isTaken = organisations.all().some((one) => one.name === name && one !== organisation);
  if (isTaken) row.wrong("name", "name-taken", { text: name });
  else row.settle(organisations, organisation, "name", name, { meaning: "name", told: asItIs });
}

function settleNames(
  row: RowReading,
  { world }: Planning,
  organisation: OrganisationFacts,
  names: string[],
): void {
  const told = (one: string[]) => writeNames(one);
  const meaning = "alsoKnownAs";
  row.settle(world.organisations, organisation, "alsoKnownAs", names, { meaning, told });
}

function settleWhatItIs(row: RowReading, planning: Planning, organisation: OrganisationFacts) {
  const { organisations } = planning.world;
  const { locale } = planning;
  if (row.has("alsoKnownAs"))
    settleNames(row, planning, organisation, namesSaid(row, organisation));
  const sector = row.word("sector", sectors, headingOf("parties", "sector", locale));
  if (sector) {
    const told = (one: OrganisationFacts["sector"]) => writeWord(sectors, one, locale);
    row.settle(organisations, organisation, "sector", sector, { meaning: "sector", told });
  }
  const isInitiator = row.yesNo("isInitiator");
  if (isInitiator !== null) {
    const told = (one: boolean) => writeYesNo(one, locale);
    const meaning = "isInitiator";
    row.settle(organisations, organisation, "isInitiator", isInitiator, { meaning, told });
  }
  for (const field of texts) row.settleText(organisations, organisation, field, field);
  settleRelation(row, planning, organisation);
}

/** The other names in the cell; the one by which this row found it is kept. */
function namesSaid(row: RowReading, organisation: OrganisationFacts): string[] {
  const said = readNames(row.text("alsoKnownAs"));
  const own = searchKey(row.name);
  const kept = organisation.alsoKnownAs.filter((one) => searchKey(one) === own);
  return [...new Set([...said, ...kept])];
}

function settleParticipation(row: RowReading, planning: Planning, organisation: OrganisationFacts) {
  const { locale } = planning;
  const heading = headingOf("parties", "participation", locale);
  const kind = row.word("participation", participations, heading);
  if (!kind) return;
  row.settle(planning.world.organisations, organisation, "participation", kind, {
    meaning: "participation",
    told: (one) => writeWord(participations, one, locale),
  });
}

const texts = ["does", "place", "link", "contact", "reach", "offers", "wants", "note"] as const;

const steeringRole = { steering: steeringWords };

/** A seat in each group that the row names, unless the organisation has one there. */
function settleSeats(row: RowReading, planning: Planning, organisation: OrganisationFacts): void {
  const named = readNames(row.text("seatIn"));
  const role = row.text("participation");
  const isSteering = readWord(steeringRole, role) === "steering";
  const names = named.length === 0 && isSteering ? [role] : named;
  const meaning = named.length > 0 ? "seatIn" : "participation";
  for (const name of names) {
    const group = groupNamed(row, planning, meaning, name);
    const seats = group ? planning.world.seatsIn(group.id) : [];
    if (!group || seats.some((seat) => seat.organisationId === organisation.id)) continue;
    const seat = { organisationId: organisation.id, constituency: null };
    if (giveSeat(row, planning, group, seat, meaning)) {
      row.changes.push({ meaning: "seatIn", from: "", to: group.name });
    }
  }
}

function asItIs(text: string): string {
  return text;
}
