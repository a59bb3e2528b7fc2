import type { EffectFacts, EffectOf, ImpossibleReason } from "@/lib/decisions/effects";

/** What is true of a seating plan that is to become the organisation. Pure. */

type Plan = EffectOf<"adopt_seating">;

/** The organisations of the register that a plan names. */
export function organisationsInPlan({ groups, seats, participations }: Plan): string[] {
  const places = [...groups.flatMap((group) => group.seats), ...seats, ...participations];
  return [...new Set(places.flatMap(({ organisationId }) => organisationId ?? []))];
}

/**
 * The first thing that stands in the way of doing what a plan says; null: it can be done. A seat that
 * ended meanwhile, or an organisation that came into the register, is where the plan wants it.
 */
export function whyNoSeating(plan: Plan, facts: EffectFacts): ImpossibleReason | null {
  const { seating } = facts;
  if (!seating?.exercise || seating.exercise.isAdopted) return "plan-adopted";
  const open = new Set(seating.groups.filter((one) => !one.isClosed).map(({ id }) => id));
  const named = [...plan.seats, ...plan.closed].map(({ groupId }) => groupId);
  if (!named.every((id) => open.has(id))) return "group-closed";
  const names = plan.groups.map(({ name }) => name);
  const isTaken = names.some((name) => seating.takenNames.includes(name));
  if (isTaken || new Set(names).size < names.length) return "group-name-taken";
  if (plan.groups.some(({ kind }) => seating.bodies.includes(kind))) return "body-exists";
  const known = new Set(facts.organisations.map(({ id }) => id));
  return organisationsInPlan(plan).every((id) => known.has(id)) ? null : "organisation-gone";
}
