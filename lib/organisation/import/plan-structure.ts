import { readWord } from "./cells";
import type { GroupFacts, PersonFacts, SeatFacts } from "./existing";
import type { Planning } from "./planning";
import type { RowReading } from "./row-reading";
import { backboneWords, groupKinds, type Meaning, steeringWords } from "./vocabulary";

/** Groups and seats, which several tables speak of. Outside bootstrap they change by decision only. */

/**
 * The group that a cell names: by its name, or "styregruppen" for the steering group. One that is not
 * there is set up, as long as that needs no decision. Null: the row is wrong, or waits for an answer.
 */
export function groupNamed(
  row: RowReading,
  planning: Planning,
  meaning: Meaning,
  name: string,
): GroupFacts | null {
  const found = knownGroup(row, planning, name);
  if (found === undefined) return null;
  if (found?.isClosed) {
    row.wrong(meaning, "group-closed", { text: found.name });
    return null;
  }
  if (found) return found;
  if (planning.isBootstrap) return setUpGroup(planning, name, kindSaidBy(name));
  row.wrong(meaning, "structure-locked");
  return null;
}

/** Null: no such group. Undefined: it is being asked. */
export function knownGroup(row: RowReading, planning: Planning, name: string) {
  const { groups, groupNames } = planning.world;
  const kind = kindSaidBy(name);
  const match = groupNames.find(name);
  if (match?.likeness !== "same" && kind !== "working") {
    const only = groups.all().find((group) => group.kind === kind && !group.isClosed);
    if (only) return only;
  }
  const meant = row.meant(groupNames, "group", name);
  return meant && (groups.byId.get(meant.id) ?? null);
}

export function setUpGroup(planning: Planning, name: string, kind: GroupFacts["kind"]): GroupFacts {
  return planning.world.makeGroup({
    id: planning.newId(),
    kind,
    name,
    purpose: "",
    mandate: "",
    boundedTask: "",
    setUpOn: planning.today,
    reviewOn: null,
    isClosed: false,
  });
}

/** A new seat for an organisation; null, and the row is wrong, when that needs a decision. */
export function giveSeat(
  row: RowReading,
  planning: Planning,
  group: GroupFacts,
  seat: Pick<SeatFacts, "organisationId" | "constituency"> & Partial<SeatFacts>,
  meaning: Meaning,
): SeatFacts | null {
  if (!planning.isBootstrap) {
    row.wrong(meaning, "structure-locked");
    return null;
  }
  return planning.world.makeSeat({
    id: planning.newId(),
    groupId: group.id,
    role: "member",
    isVoting: group.kind === "steering",
    holderId: null,
    position: planning.world.seatsIn(group.id).length,
    ...seat,
  });
}

/** The secretariat is neutral: nobody holds a seat in it and one with a vote, or a deputy's, at once. */
export function refusePartialHolder(
  row: RowReading,
  { world }: Planning,
  person: PersonFacts,
  meaning: Meaning,
): void {
  const held = world.seats.all().filter((seat) => seat.holderId === person.id);
  const kindOf = (seat: SeatFacts) => world.groups.byId.get(seat.groupId)?.kind;
  const isOfBackbone = held.some((seat) => kindOf(seat) === "backbone");
  const votes = held.some((seat) => seat.isVoting || seat.role === "deputy");
  if (isOfBackbone && votes) row.wrong(meaning, "backbone-cannot-vote");
}

/** A person acts for an organisation from today, if not already. */
export function actFor(planning: Planning, person: PersonFacts, organisationId: string) {
  const { world } = planning;
  const known = world.affiliationsFor(person.id);
  const there = known.find((one) => one.organisationId === organisationId);
  if (there) return { affiliation: there, isNew: false };
  const made = { id: planning.newId(), personId: person.id, organisationId, title: "" };
  return { affiliation: world.makeAffiliation(made), isNew: true };
}

const kindWords = { ...groupKinds, steering: steeringWords, backbone: backboneWords };

function kindSaidBy(name: string): GroupFacts["kind"] {
  return readWord(kindWords, name) ?? "working";
}
