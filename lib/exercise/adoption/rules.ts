import type { EffectOf } from "@/lib/decisions/effects";
import { remarksOn, votesThere } from "../plan-rules";
import type { TablePart } from "../rules";
import { type Card, cardsOf, type Plan, type Today, voiceKey, type Words } from "./card-rules";
import { participationsOf } from "./participation-rules";
import { closedOf, endSeatsOf, type Target, targetsOf } from "./target-rules";

/** What a seating plan makes of the organisation: which groups, seats and information duties. Pure. */

/** What becomes of somebody who is seated at a table. */
export type Outcome =
  | "seat"
  | "keeps-seat"
  /** Sits there by another card already. */
  | "same"
  | "involved"
  | "informed"
  | "not-invited"
  | "declined";

export type PlanOutcome = {
  effect: EffectOf<"adopt_seating">;
  outcomes: { actorId: string; outcome: Outcome }[];
};

type Effect = PlanOutcome["effect"];
type Seat = Effect["groups"][number]["seats"][number];

/**
 * What adopting the plan does. Who sits at a table that becomes a group gets a seat in it, or keeps
 * the one it has; partners and those who are informed take part as such. Of a group that is a table
 * already those seats end whose organisations have a card and sit there no longer; an empty working
 * table closes its group. Nobody of the kitchen, nor the backbone's host, gets a vote; an empty chair
 * has none before somebody is found for it.
 */
export function outcomeOfPlan(plan: Plan, today: Today, words: Words): PlanOutcome {
  const effect: Effect = {
    exerciseId: plan.exerciseId,
    ...{ organisations: [], groups: [], closed: [], seats: [], ended: [], participations: [] },
  };
  const cards = cardsOf(plan, today);
  const tables = new Map(plan.tables.map((table) => [table.id, table]));
  const partOf = ({ tableId }: Card) => tables.get(tableId ?? "")?.part;
  const coming = cards.filter((card) => partOf(card) && !card.hasDeclined);
  const isUsed = (id: string) => [...coming, ...plan.chairs].some(({ tableId }) => tableId === id);
  const targets = targetsOf(plan, today, isUsed, words.ofGroup, effect);
  const voteless = new Set(
    coming.filter((card) => partOf(card) === "kitchen").map(({ key }) => key),
  );
  if (plan.hostId) voteless.add(plan.hostId);
  const organisationOf = organisationsOf(effect);
  const seated = new Map<Target, Set<string>>();

  const outcomes = cards.flatMap((card): PlanOutcome["outcomes"] => {
    const part = partOf(card);
    if (!part) return [];
    const target = targets.get(card.tableId ?? "");
    const outcome = fateOf(
      card,
      part,
      target ? { ...target, sitting: sittingAt(seated, target) } : null,
    );
    if (target && !card.hasDeclined) sittingAt(seated, target).add(card.key);
    if (target && outcome === "seat") {
      const { role, key } = card;
      const isVoting = target.kind === "steering" && votesThere(part, role) && !voteless.has(key);
      const place = card.isVoice ? nowhere : organisationOf(card);
      const constituency = card.isVoice ? card.name.slice(0, 200) : null;
      addSeat(effect, target, { ...place, constituency, role, isVoting, lookingFor: "" });
    }
    return [{ actorId: card.id, outcome }];
  });
  addChairs(plan, targets, seated, effect);
  endSeatsOf(targets, seated, cards, effect);
  effect.closed.push(...closedOf(plan, today, isUsed, words.ofClosing));
  const change = participationsOf(coming, partOf, today, plan.hostId, organisationOf);
  effect.participations.push(...change);
  return { effect, outcomes };
}

/** What must be mended before the plan is decided. Who answered no is not seated. */
export function stopsOf({ tables, actors, hostId }: Plan) {
  const rows = tables.map((table) => ({ ...table, least: 0, most: null, needs: [] }));
  const coming = actors.filter((one) => !one.hasDeclined);
  return remarksOn(rows, coming, [], hostId).filter((remark) => remark.weight === "stop");
}

/** Would adopting it change nothing? */
export function isEmptyPlan(effect: Effect): boolean {
  const { organisations, groups, closed, seats, ended, participations } = effect;
  const changes = [organisations, groups, closed, seats, ended, participations];
  return changes.every((list) => list.length === 0);
}

function fateOf(
  card: Card,
  part: TablePart,
  at: (Pick<Target, "group"> & { sitting: Set<string> }) | null,
): Outcome {
  if (card.hasDeclined) return "declined";
  if (part === "not_invited") return "not-invited";
  if (!at) return part === "friends" ? "involved" : "informed";
  if (at.sitting.has(card.key)) return "same";
  return at.group && sitsIn(at.group, card) ? "keeps-seat" : "seat";
}

function sittingAt(seated: Map<Target, Set<string>>, target: Target): Set<string> {
  const sitting = seated.get(target) ?? new Set<string>();
  seated.set(target, sitting);
  return sitting;
}

function sitsIn({ seats }: NonNullable<Target["group"]>, { key }: Pick<Card, "key">): boolean {
  return seats.some(
    ({ role, organisationId, constituency }) =>
      role !== "deputy" && (organisationId ?? voiceKey(constituency ?? "")) === key,
  );
}

const nowhere = { organisationId: null, newOrganisation: null };

/** The register's organisation behind a card, or its place among those that come into it. */
function organisationsOf(effect: Effect) {
  const places = new Map<string, number>();
  return ({ organisationId, key, ...card }: Card) => {
    if (organisationId) return { ...nowhere, organisationId };
    const newOrganisation = places.get(key) ?? effect.organisations.length;
    if (!places.has(key)) {
      const { name, sector, place, reach, livedExperience } = card;
      const facts = { place: place.slice(0, 200), reach: reach.slice(0, 2_000), livedExperience };
      effect.organisations.push({ name, sector: sector ?? "other", ...facts });
      places.set(key, newOrganisation);
    }
    return { ...nowhere, newOrganisation };
  };
}

/** An empty chair is a seat for whom is looked for, once. */
function addChairs(
  { chairs }: Plan,
  targets: Map<string, Target>,
  seated: Map<Target, Set<string>>,
  effect: Effect,
) {
  for (const { tableId, lookingFor } of chairs) {
    const target = targets.get(tableId);
    const constituency = lookingFor.trim().slice(0, 200).trim();
    const key = voiceKey(constituency);
    if (!target || constituency === "" || sittingAt(seated, target).has(key)) continue;
    sittingAt(seated, target).add(key);
    if (target.group && sitsIn(target.group, { key })) continue;
    const seat = { ...nowhere, constituency, role: "member", isVoting: false } as const;
    addSeat(effect, target, { ...seat, lookingFor: lookingFor.trim().slice(0, 1_000) });
  }
}

function addSeat(effect: Effect, { group, made }: Target, seat: Seat) {
  if (made) made.seats.push(seat);
  else if (group) effect.seats.push({ groupId: group.id, ...seat });
}
