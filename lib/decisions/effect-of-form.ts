import { firstDayAfter, isoDay } from "@/lib/dates";
import { Refusal, type RefusalReason } from "@/lib/refusal";
import type { Effect, EffectFacts, ImpossibleReason } from "./effects";
import { type ProposalForm, readCandidates, readSeats } from "./schema";

/** The effect that a proposal's form describes. */
export function effectOfForm(form: ProposalForm): Effect {
  switch (form.kind) {
    case "set_up_group": {
      const { name, purpose, mandate, boundedTask } = form;
      const reviewOn = isoDay(form.reviewOn);
      const seats = readSeats(form);
      return { kind: form.kind, effect: { name, purpose, mandate, boundedTask, reviewOn, seats } };
    }
    case "renew_group":
      return {
        kind: form.kind,
        effect: { groupId: form.group, reviewOn: isoDay(form.reviewOn) },
      };
    case "change_group": {
      const { group: groupId, name, purpose, mandate, boundedTask } = form;
      const reviewOn = form.reviewOn && isoDay(form.reviewOn);
      const wording = { name, purpose, mandate, boundedTask, reviewOn };
      return { kind: form.kind, effect: { groupId, ...wording } };
    }
    case "close_group": {
      const { group: groupId, reason, reached, livesOn, notWorked } = form;
      return { kind: form.kind, effect: { groupId, reason, reached, livesOn, notWorked } };
    }
    case "give_seat": {
      const { organisation, role, isVoting, person } = form;
      const constituency = organisation ? null : form.constituency || null;
      const until = form.lastDay && isoDay(firstDayAfter(form.lastDay));
      const seat = { organisationId: organisation, constituency, role, isVoting };
      return {
        kind: form.kind,
        effect: { groupId: form.group, ...seat, personId: person, until },
      };
    }
    case "end_seat":
      return { kind: form.kind, effect: { seatId: form.seat, reason: form.reason } };
    case "start_activity": {
      const { activityTitle: title, description, owner, startOn, endOn, goals } = form;
      return {
        kind: form.kind,
        effect: {
          title,
          description,
          ownerOrganisationId: owner.organisationId,
          ownerGroupId: owner.groupId,
          startOn: startOn && isoDay(startOn),
          endOn: endOn && isoDay(endOn),
          goalIds: goals,
        },
      };
    }
    case "grant_money": {
      const { applicant: organisationId, amount, purpose } = form;
      return { kind: form.kind, effect: { organisationId, amount, purpose } };
    }
    case "elect": {
      const { group: groupId, role, isVoting, places, constituency } = form;
      const until = form.lastDay && isoDay(firstDayAfter(form.lastDay));
      const candidates = readCandidates(form).map(({ person, organisation }) => ({
        personId: person,
        organisationId: organisation,
        constituency: organisation ? null : constituency || null,
      }));
      return { kind: form.kind, effect: { groupId, role, isVoting, until, places, candidates } };
    }
    case "elect_backbone":
      return {
        kind: form.kind,
        effect: { candidates: [...new Set(form.candidates)], name: form.name },
      };
    case "prioritise": {
      const options = form.options.map((name, index) => ({ id: String(index + 1), name }));
      return { kind: form.kind, effect: { options } };
    }
    case "other":
      return { kind: form.kind, effect: mandateOfForm(form) };
    // A seating plan is written by its exercise (lib/exercise/adoption).
    case "adopt_seating":
      throw new Refusal("not-found");
    case "adopt_matrix":
      return { kind: form.kind, effect: {} };
  }
}

/** Without a person there is no mandate, whatever else is written. */
function mandateOfForm(
  form: Extract<ProposalForm, { kind: "other" }>,
): Extract<Effect, { kind: "other" }>["effect"] {
  const { person: holderId, about, limit, lastDay, reportOn } = form;
  if (holderId === null) return {};
  if (about === "" || !lastDay || !reportOn) {
    const missing = { about: !about, lastDay: !lastDay, reportOn: !reportOn };
    const fields = Object.entries(missing).filter(([, isMissing]) => isMissing);
    throw new Refusal(
      "mandate-incomplete",
      Object.fromEntries(fields.map(([field]) => [field, "mandate-incomplete" as const])),
    );
  }
  const until = isoDay(firstDayAfter(lastDay));
  return { mandate: { holderId, about, limit, until, reportOn: isoDay(reportOn) } };
}

/** Of a group that is to change, only what becomes different; a field left empty stays as it is too. */
export function withoutUnchanged(proposal: Effect, { group }: Pick<EffectFacts, "group">): Effect {
  if (proposal.kind !== "change_group" || !group) return proposal;
  const { wording } = group;
  const { groupId, ...asked } = proposal.effect;
  const changed = (field: keyof typeof asked) =>
    asked[field] === "" || asked[field] === wording[field] ? null : asked[field];
  return {
    kind: proposal.kind,
    effect: {
      groupId,
      name: changed("name"),
      purpose: changed("purpose"),
      mandate: changed("mandate"),
      boundedTask: changed("boundedTask"),
      reviewOn: changed("reviewOn"),
    },
  };
}

/** What is missing for the effect to make sense, by field. */
export function missingInEffect({ kind, effect }: Effect): Record<string, RefusalReason> {
  if (kind === "give_seat" && !effect.organisationId && !effect.constituency) {
    return { organisation: "seat-for-nobody" };
  }
  if (
    kind === "elect" &&
    effect.candidates.some((one) => !one.organisationId && !one.constituency)
  ) {
    return { constituency: "seat-for-nobody" };
  }
  if (kind === "change_group") {
    const { groupId: _, ...asked } = effect;
    const isAsBefore = Object.values(asked).every((field) => field === null);
    if (isAsBefore) return { name: "nothing-changed" };
  }
  if (kind === "start_activity" && !effect.ownerOrganisationId && !effect.ownerGroupId) {
    return { owner: "one-owner" };
  }
  return {};
}

/** Where in the form what stands in the way is said, and how. */
export const fieldOfReason: Record<ImpossibleReason, Record<string, RefusalReason>> = {
  "group-closed": { group: "group-closed" },
  "group-not-working": { group: "not-allowed" },
  "group-name-taken": { name: "name-taken" },
  "review-day-passed": { reviewOn: "review-day-passed" },
  "organisation-gone": { organisation: "not-found", applicant: "not-found" },
  "person-gone": { person: "person-removed" },
  "already-in-group": { person: "already-in-group" },
  "seat-ended": { seat: "seat-ended" },
  "seat-period-over": { lastDay: "period-backwards" },
  "role-has-no-vote": { isVoting: "role-has-no-vote" },
  "backbone-cannot-vote": { isVoting: "backbone-cannot-vote" },
  "activity-title-taken": { activityTitle: "name-taken" },
  "owner-is-backbone": { owner: "owner-not-backbone" },
  "period-backwards": { endOn: "period-backwards" },
  "no-candidates": { "candidate-1-person": "no-candidates", candidates: "no-candidates" },
  "candidate-twice": { "candidate-1-person": "candidate-twice" },
  "plan-adopted": {},
  "body-exists": {},
  "one-option": { options: "one-option" },
  "mandate-period-over": { lastDay: "period-backwards" },
  "earlier-ended": { chainKind: "chain-ended" },
};
