import { isoDay } from "@/lib/dates";
import { type Effect, type EffectFacts, type ImpossibleReason, roleMayVote } from "./effects";
import { organisationsInPlan, whyNoSeating } from "./seating/rules";

/** The first thing that stands in the way of doing what was proposed; null: it can be done. */
export function whyImpossible(
  proposal: Effect,
  facts: EffectFacts,
  today: Date,
): ImpossibleReason | null {
  switch (proposal.kind) {
    case "adopt_strategy":
    case "adopt_matrix":
      return null;
    case "other":
      return whyNoMandate(proposal.effect, facts, today);
    case "set_up_group": {
      if (facts.groupNameTaken) return "group-name-taken";
      return missingOrganisation(organisationsNamed(proposal), facts);
    }
    case "renew_group":
    case "change_group":
      return whyGroupCannotChange(proposal.effect, facts, today);
    case "close_group":
      return whyNotWorking(facts);
    case "give_seat":
      return whySeatCannotBeGiven(proposal.effect, facts, today);
    case "end_seat":
      return !facts.seat || facts.seat.isEnded ? "seat-ended" : null;
    case "grant_money":
      return missingOrganisation(organisationsNamed(proposal), facts);
    case "elect":
      return whyNobodyCanBeElected(proposal.effect, facts, today);
    case "elect_backbone":
      if (!facts.backbone && facts.groupNameTaken) return "group-name-taken";
      return optionsOf(proposal, facts).length === 0 ? "no-candidates" : null;
    case "adopt_seating":
      return whyNoSeating(proposal.effect, facts);
    case "prioritise":
      return proposal.effect.options.length < 2 ? "one-option" : null;
    case "start_activity":
      return whyActivityCannotStart(proposal.effect, facts);
  }
}

/** The organisations that an effect names. */
export function organisationsNamed({ kind, effect }: Effect): string[] {
  const named: (string | null)[] = [];
  if (kind === "set_up_group") named.push(...effect.seats.map((seat) => seat.organisationId));
  if (kind === "give_seat") named.push(effect.organisationId);
  if (kind === "grant_money") named.push(effect.organisationId);
  if (kind === "elect") named.push(...effect.candidates.map((one) => one.organisationId));
  if (kind === "elect_backbone") named.push(...effect.candidates);
  if (kind === "adopt_seating") named.push(...organisationsInPlan(effect));
  if (kind === "start_activity") named.push(effect.ownerOrganisationId);
  return [...new Set(named.filter((id) => id !== null))];
}

function whyNotWorking({ group }: EffectFacts): ImpossibleReason | null {
  if (!group || group.isClosed) return "group-closed";
  return group.kind === "working" ? null : "group-not-working";
}

function whyGroupCannotChange(
  effect: Extract<Effect, { kind: "renew_group" | "change_group" }>["effect"],
  facts: EffectFacts,
  today: Date,
): ImpossibleReason | null {
  if ("name" in effect && facts.groupNameTaken) return "group-name-taken";
  if (effect.reviewOn !== null && effect.reviewOn <= isoDay(today)) return "review-day-passed";
  return whyNotWorking(facts);
}

function whySeatCannotBeGiven(
  effect: Extract<Effect, { kind: "give_seat" }>["effect"],
  facts: EffectFacts,
  today: Date,
): ImpossibleReason | null {
  if (!facts.group || facts.group.isClosed) return "group-closed";
  if (effect.isVoting && facts.group.kind === "backbone") return "backbone-cannot-vote";
  if (effect.isVoting && !roleMayVote(effect.role)) return "role-has-no-vote";
  if (effect.until && effect.until <= isoDay(today)) return "seat-period-over";
  if (effect.personId && (!facts.person || facts.person.isRemoved)) return "person-gone";
  if (effect.isVoting && facts.person?.isBackbone) return "backbone-cannot-vote";
  if (facts.person?.sitsInGroup) return "already-in-group";
  return missingOrganisation(effect.organisationId ? [effect.organisationId] : [], facts);
}

function whyNobodyCanBeElected(
  effect: Extract<Effect, { kind: "elect" }>["effect"],
  facts: EffectFacts,
  today: Date,
): ImpossibleReason | null {
  const { group } = facts;
  if (!group || group.isClosed) return "group-closed";
  if (effect.isVoting && group.kind === "backbone") return "backbone-cannot-vote";
  if (effect.isVoting && !roleMayVote(effect.role)) return "role-has-no-vote";
  if (effect.until && effect.until <= isoDay(today)) return "seat-period-over";
  if (new Set(effect.candidates.map((one) => one.personId)).size < effect.candidates.length) {
    return "candidate-twice";
  }
  if (standing(effect, facts).length === 0) return "no-candidates";
  return missingOrganisation(organisationsNamed({ kind: "elect", effect }), facts);
}

type Standing = Pick<EffectFacts, "candidates" | "organisations" | "stoodDown">;

/**
 * What a ballot can name: the candidates who stand, or the options; nothing for the other kinds.
 *
 * @param finalists of an earlier round, where there was one
 */
export function optionsOf(
  proposal: Effect,
  facts: Standing,
  finalists: readonly string[] | null = null,
): { id: string; name: string }[] {
  const options = allOptionsOf(proposal, facts);
  return finalists ? options.filter(({ id }) => finalists.includes(id)) : options;
}

function allOptionsOf({ kind, effect }: Effect, facts: Standing): { id: string; name: string }[] {
  if (kind === "elect") return standing(effect, facts);
  if (kind === "elect_backbone") {
    return effect.candidates.flatMap((id) => {
      const found = facts.organisations.find((one) => one.id === id);
      return found && !facts.stoodDown.includes(id) ? [found] : [];
    });
  }
  return kind === "prioritise" ? effect.options : [];
}

/** The candidates who can still be elected: who has left, or can hold no vote, is passed over. */
function standing(
  effect: Extract<Effect, { kind: "elect" }>["effect"],
  { candidates, stoodDown }: Standing,
): { id: string; name: string }[] {
  return effect.candidates.flatMap(({ personId }) => {
    const found = candidates.find((one) => one.id === personId);
    const canHold = found && !found.isRemoved && !(effect.isVoting && found.isBackbone);
    return canHold && !stoodDown.includes(personId) ? [{ id: personId, name: found.name }] : [];
  });
}

function whyActivityCannotStart(
  effect: Extract<Effect, { kind: "start_activity" }>["effect"],
  facts: EffectFacts,
): ImpossibleReason | null {
  if (facts.activityTitleTaken) return "activity-title-taken";
  if (effect.startOn && effect.endOn && effect.endOn < effect.startOn) return "period-backwards";
  if (effect.ownerGroupId && (!facts.group || facts.group.isClosed)) return "group-closed";
  if (effect.ownerGroupId && facts.group?.kind === "backbone") return "owner-is-backbone";
  const owner = effect.ownerOrganisationId;
  return missingOrganisation(owner ? [owner] : [], facts);
}

function whyNoMandate(
  { mandate }: Extract<Effect, { kind: "other" }>["effect"],
  facts: EffectFacts,
  today: Date,
): ImpossibleReason | null {
  if (!mandate) return null;
  if (!facts.person || facts.person.isRemoved) return "person-gone";
  return mandate.until <= isoDay(today) ? "mandate-period-over" : null;
}

function missingOrganisation(ids: string[], facts: EffectFacts): ImpossibleReason | null {
  const found = new Set(facts.organisations.map((organisation) => organisation.id));
  return ids.every((id) => found.has(id)) ? null : "organisation-gone";
}
