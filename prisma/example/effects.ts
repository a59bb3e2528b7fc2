import { isoDay } from "@/lib/dates";
import { type ActivityData, activities } from "@/prisma/example/activities";
import type { ContestData, EffectData, MandateData } from "@/prisma/example/proposals";
import { type Story, seatKeys } from "@/prisma/example/story";

/** A proposal's effect as the database keeps it: ids and days instead of names. */
export function effectJson(story: Story, effect: EffectData) {
  switch (effect.kind) {
    case "set_up_group":
      return "group" in effect
        ? groupEffect(story, effect.group)
        : proposedGroupEffect(story, effect.proposed);
    case "close_group": {
      const { reason, reached, livesOn, notWorked } = story.groups[effect.group].closed ?? {};
      const report = { reason, reached, livesOn, notWorked };
      return { groupId: story.idOf("group", effect.group), ...report };
    }
    case "give_seat":
      return "seat" in effect
        ? seatEffect(story, effect.seat)
        : proposedSeatEffect(story, effect.proposed);
    case "end_seat":
      return { seatId: story.idOf("seat", effect.seat), reason: effect.reason };
    case "start_activity":
      return "activity" in effect
        ? activityEffect(story, effect.activity)
        : proposedActivityEffect(story, effect.proposed);
    case "grant_money": {
      const { amount, purpose } = effect;
      return { organisationId: story.idOf("organisation", effect.organisation), amount, purpose };
    }
    case "elect":
      return contestEffect(story, effect.contest);
    case "elect_backbone":
      return {
        candidates: effect.candidates.map((key) => story.idOf("organisation", key)),
        name: story.groups.sekretariat.name,
      };
    case "prioritise":
      return { options: effect.options.map((name, place) => ({ id: String(place + 1), name })) };
    case "other":
      return effect.mandate ? { mandate: mandateEffect(story, effect.mandate) } : {};
    default:
      return {};
  }
}

type Of<Kind, Part extends string> = Extract<EffectData, { kind: Kind } & Record<Part, unknown>>;

function groupEffect(
  { groups, seats, idOf, calendar }: Story,
  key: Of<"set_up_group", "group">["group"],
) {
  const { name, purpose, mandate, boundedTask, reviewOn = 0 } = groups[key];
  return {
    name,
    purpose,
    mandate,
    boundedTask,
    reviewOn: isoDay(calendar.day(reviewOn)),
    seats: seatKeys
      .map((seat) => seats[seat])
      .filter((seat) => seat.group === key && !seat.given)
      .map(({ organisation, constituency, role }) => ({
        organisationId: organisation ? idOf("organisation", organisation) : null,
        constituency: constituency ?? null,
        role,
      })),
  };
}

function proposedGroupEffect(
  { idOf, calendar }: Story,
  { reviewOn, seats, ...described }: Of<"set_up_group", "proposed">["proposed"],
) {
  return {
    ...described,
    reviewOn: isoDay(calendar.workday(reviewOn)),
    seats: seats.map(([organisation, role, constituency = null]) => ({
      organisationId: organisation && idOf("organisation", organisation),
      constituency,
      role,
    })),
  };
}

function seatEffect({ seats, idOf }: Story, key: Of<"give_seat", "seat">["seat"]) {
  const { group, organisation, constituency, role, isVoting, holders } = seats[key];
  return {
    groupId: idOf("group", group),
    organisationId: organisation ? idOf("organisation", organisation) : null,
    constituency: constituency ?? null,
    role,
    isVoting,
    personId: holders[0] ? idOf("person", holders[0].person) : null,
    until: null,
  };
}

function proposedSeatEffect(
  { idOf }: Story,
  { group, organisation, isVoting, person }: Of<"give_seat", "proposed">["proposed"],
) {
  return {
    groupId: idOf("group", group),
    organisationId: idOf("organisation", organisation),
    constituency: null,
    role: "member",
    isVoting,
    personId: idOf("person", person),
    until: null,
  };
}

function activityEffect(
  { idOf, calendar }: Story,
  key: Of<"start_activity", "activity">["activity"],
) {
  const { title, description, owner, start, goals }: ActivityData = activities[key];
  return {
    title,
    description,
    ownerOrganisationId: typeof owner === "string" ? idOf("organisation", owner) : null,
    ownerGroupId: typeof owner === "string" ? null : idOf("group", owner.group),
    startOn: start ? isoDay(calendar.day(start[0])) : null,
    endOn: null,
    goalIds: goals.map((goal) => idOf("goal", goal)),
  };
}

function proposedActivityEffect(
  { idOf, calendar }: Story,
  {
    title,
    description,
    owner,
    startOn,
    endOn,
    goals,
  }: Of<"start_activity", "proposed">["proposed"],
) {
  return {
    title,
    description,
    ownerOrganisationId: idOf("organisation", owner),
    ownerGroupId: null,
    startOn: isoDay(calendar.workday(startOn)),
    endOn: endOn === null ? null : isoDay(calendar.workday(endOn)),
    goalIds: goals.map((goal) => idOf("goal", goal)),
  };
}

function contestEffect({ idOf }: Story, { group, role, places, candidates }: ContestData) {
  return {
    ...{ groupId: idOf("group", group), role, isVoting: false, until: null, places },
    candidates: candidates.map(([person, standsFor]) => ({
      personId: idOf("person", person),
      organisationId: typeof standsFor === "string" ? idOf("organisation", standsFor) : null,
      constituency: typeof standsFor === "string" ? null : standsFor.constituency,
    })),
  };
}

function mandateEffect(
  { idOf, calendar }: Story,
  { holder, about, limit, until, reportOn }: MandateData,
) {
  return {
    ...{ holderId: idOf("person", holder), about, limit },
    until: isoDay(calendar.workday(until)),
    reportOn: isoDay(calendar.workday(reportOn)),
  };
}
