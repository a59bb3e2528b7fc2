import { writeWord, writeYesNo } from "./cells";
import { headingOf } from "./columns";
import type { GroupFacts, PersonFacts, SeatFacts } from "./existing";
import { organisationSaid, personSaid } from "./plan-people";
import { actFor, giveSeat, groupNamed, refusePartialHolder } from "./plan-structure";
import type { Planning } from "./planning";
import type { RowReading } from "./row-reading";
import { seatRoles } from "./vocabulary";

type Said = {
  organisationId: string | null;
  constituency: string | null;
  role: SeatFacts["role"] | null;
  isVoting: boolean | null;
};

/** A row is a seat in a group, for an organisation or for a constituency, and who holds it. */
export function planSeat(row: RowReading, planning: Planning): void {
  const groupName = row.needed("group");
  const organisationId = organisationSaid(row, planning, "organisation");
  if (groupName === "" || organisationId === undefined) return;
  const group = groupNamed(row, planning, "group", groupName);
  if (!group) return;
  const said: Said = {
    organisationId,
    constituency: row.text("constituency") || null,
    role: row.word("role", seatRoles, headingOf("seats", "role", planning.locale)),
    isVoting: row.yesNo("isVoting"),
  };
  if (said.organisationId === null && said.constituency === null) {
    row.wrong("organisation", "seat-for-nobody");
    return;
  }
  const holder = holderSaid(row, planning, said.organisationId);
  const known = row.byId(planning.world.seats) ?? freeToMean(row, planning, group, said, holder);
  row.isNew = known === null;
  const seat = known ?? newSeat(row, planning, group, said);
  if (!seat) return;
  planning.world.seats.say(seat, "id", row.number);
  settleSeat(row, planning, seat, group, said);
  settleHolder(row, planning, seat, holder);
}

/** The group's seat that the row speaks of and no other row has: held by the person, or with the role, or the first. */
function freeToMean(
  row: RowReading,
  planning: Planning,
  group: GroupFacts,
  said: Said,
  holder: PersonFacts | null,
): SeatFacts | null {
  const { seats } = planning.world;
  const fitting = planning.world
    .seatsIn(group.id)
    .filter((seat) => seat.organisationId === said.organisationId)
    .filter((seat) => said.organisationId !== null || seat.constituency === said.constituency)
    .filter((seat) => [null, row.number].includes(seats.saidBy(seat, "id")));
  const held = fitting.find((seat) => holder !== null && seat.holderId === holder.id);
  const byRole = fitting.find((seat) => said.role !== null && seat.role === said.role);
  return held ?? byRole ?? fitting[0] ?? null;
}

function newSeat(
  row: RowReading,
  planning: Planning,
  group: GroupFacts,
  said: Said,
): SeatFacts | null {
  const role = said.role ?? "member";
  if (role === "deputy") {
    row.wrong("role", "deputy-needs-seat");
    return null;
  }
  const { organisationId, constituency } = said;
  const isVoting = group.kind === "steering" && mayVote(role);
  return giveSeat(row, planning, group, { organisationId, constituency, role, isVoting }, "group");
}

function settleSeat(
  row: RowReading,
  planning: Planning,
  seat: SeatFacts,
  group: GroupFacts,
  said: Said,
): void {
  const { seats } = planning.world;
  const { locale } = planning;
  const before = row.changes.length;
  if (said.role) {
    const told = (one: SeatFacts["role"]) => writeWord(seatRoles, one, locale);
    row.settle(seats, seat, "role", said.role, { meaning: "role", told });
  }
  if (said.isVoting !== null) {
    const told = (one: boolean) => writeYesNo(one, locale);
    row.settle(seats, seat, "isVoting", said.isVoting, { meaning: "isVoting", told });
  }
  if (row.changes.length > before && !planning.isBootstrap) row.wrong("role", "structure-locked");
  if (seat.isVoting && group.kind === "backbone") row.wrong("isVoting", "backbone-cannot-vote");
  else if (seat.isVoting && !mayVote(seat.role)) row.wrong("isVoting", "role-has-no-vote");
}

function mayVote(role: SeatFacts["role"]): boolean {
  return role === "chair" || role === "deputy_chair" || role === "member";
}

/** Who holds it; an empty cell leaves it as it is. */
function holderSaid(row: RowReading, planning: Planning, organisationId: string | null) {
  const name = row.text("holder");
  return name === "" ? null : personSaid(row, planning, { name, organisationId });
}

function settleHolder(
  row: RowReading,
  planning: Planning,
  seat: SeatFacts,
  holder: PersonFacts | null,
): void {
  if (!holder) return;
  const { people, seats } = planning.world;
  const told = (id: string | null) => (id === null ? "" : (people.byId.get(id)?.name ?? id));
  row.settle(seats, seat, "holderId", holder.id, { meaning: "holder", told });
  refusePartialHolder(row, planning, holder, "holder");
  const email = row.email("email");
  if (email !== "") {
    row.settle(people, holder, "email", email, { meaning: "email", told: (text) => text });
  }
  if (seat.organisationId) actFor(planning, holder, seat.organisationId);
}
