import { lastDayOf } from "@/lib/dates-imprecise";
import { impreciseDate, readWord, type StoredDate, writeDate, writeWord } from "./cells";
import { headingOf } from "./columns";
import type { ActivityFacts } from "./existing";
import { knownGroup } from "./plan-structure";
import type { Planning } from "./planning";
import type { RowReading } from "./row-reading";
import { backboneWords, statuses, steeringWords } from "./vocabulary";

const groupsByKind = { steering: steeringWords, backbone: backboneWords };

type Owner = Pick<ActivityFacts, "ownerOrganisationId" | "ownerGroupId">;

/** A row is an activity: whose it is, when, and how it stands. */
export function planActivity(row: RowReading, planning: Planning): void {
  const title = row.needed("title");
  if (title === "") return;
  const owner = ownerSaid(row, planning);
  const known = activitySaid(row, planning, title);
  if (known === undefined || row.problems.length > 0 || owner === undefined) return;
  if (!known && !owner) {
    row.wrong("owner", "owner-missing");
    return;
  }
  const activity = known ?? newActivity(row, planning, title);
  row.speaksOf(planning.world.activities, activity);
  if (row.text("id") === activity.id) settleTitle(row, planning, activity, title);
  if (owner) settleOwner(row, planning, activity, owner);
  settleDates(row, planning, activity);
  row.settleText(planning.world.activities, activity, "description", "description");
  settleStatus(row, planning, activity);
}

/** Null: it is new. Undefined: it is being asked. */
function activitySaid(row: RowReading, planning: Planning, title: string) {
  const { activities, activityNames } = planning.world;
  const known = row.byId(activities);
  if (known) return known;
  const meant = row.meant(activityNames, "activity", title);
  return meant && (activities.byId.get(meant.id) ?? null);
}

function newActivity(row: RowReading, planning: Planning, title: string): ActivityFacts {
  row.isNew = true;
  return planning.world.makeActivity({
    id: planning.newId(),
    title,
    ownerOrganisationId: null,
    ownerGroupId: null,
    start: null,
    end: null,
    description: "",
    status: null,
  });
}

function settleTitle(row: RowReading, planning: Planning, activity: ActivityFacts, title: string) {
  const { activities } = planning.world;
  const isTaken = activities.all().some((one) => one.title === title && one !== activity);
  if (isTaken) row.wrong("title", "name-taken", { text: title });
  else row.settle(activities, activity, "title", title, { meaning: "title", told: (one) => one });
}

/**
 * Who answers for it: an organisation, or a group by its name. Null: the cell is empty.
 * Undefined: it is being asked, or the row is wrong.
 */
function ownerSaid(row: RowReading, planning: Planning): Owner | null | undefined {
  const name = row.text("owner");
  if (name === "") return null;
  const { world } = planning;
  const likeOrganisation = world.organisationNames.find(name)?.likeness;
  const likeGroup = world.groupNames.find(name)?.likeness;
  const isKind = readWord(groupsByKind, name) !== undefined;
  const order = { same: 0, spelling: 1, near: 2 };
  const isGroup =
    (isKind && likeOrganisation !== "same") ||
    (likeGroup && (!likeOrganisation || order[likeGroup] < order[likeOrganisation]));
  return isGroup ? groupOwner(row, planning, name) : organisationOwner(row, planning, name);
}

function groupOwner(row: RowReading, planning: Planning, name: string): Owner | undefined {
  const group = knownGroup(row, planning, name);
  if (group === undefined) return undefined;
  const isBackbone = readWord(groupsByKind, name) === "backbone";
  if (group?.kind === "backbone" || (!group && isBackbone)) {
    if (group && isAlreadyTheirs(row, planning, group.id))
      return ownedBy({ ownerGroupId: group.id });
    row.wrong("owner", "owner-is-backbone");
    return undefined;
  }
  if (group && !group.isClosed) return ownedBy({ ownerGroupId: group.id });
  row.wrong("owner", group ? "group-closed" : "owner-unknown", { text: name });
  return undefined;
}

/** The backbone may own an activity for a reason that is written with it; then it may stay so. */
function isAlreadyTheirs(row: RowReading, planning: Planning, groupId: string): boolean {
  const { activities, activityNames } = planning.world;
  const match = activityNames.find(row.text("title"));
  const known = row.byId(activities) ?? (match && activities.byId.get(match.id));
  return known?.ownerGroupId === groupId;
}

function organisationOwner(row: RowReading, planning: Planning, name: string): Owner | undefined {
  const meant = row.meant(planning.world.organisationNames, "organisation", name);
  if (meant) return ownedBy({ ownerOrganisationId: meant.id });
  if (meant === null) row.wrong("owner", "owner-unknown", { text: name });
  return undefined;
}

function ownedBy(owner: Partial<Owner>): Owner {
  return { ownerOrganisationId: null, ownerGroupId: null, ...owner };
}

function settleOwner(
  row: RowReading,
  planning: Planning,
  activity: ActivityFacts,
  owner: Owner,
): void {
  const { activities } = planning.world;
  const from = ownerName(planning, activity);
  const to = ownerName(planning, owner);
  const before = activities.saidBy(activity, "ownerGroupId");
  if (from !== to && before !== null) {
    row.wrong("owner", "contradicts-row", { row: before, text: from });
    return;
  }
  activities.say(activity, "ownerGroupId", row.number);
  if (from === to) return;
  row.changes.push({ meaning: "owner", from, to });
  activities.change(activity, "ownerOrganisationId", owner.ownerOrganisationId);
  activities.change(activity, "ownerGroupId", owner.ownerGroupId);
}

function ownerName({ world }: Planning, owner: Owner): string {
  const organisation = world.organisations.byId.get(owner.ownerOrganisationId ?? "");
  return organisation?.name ?? world.groups.byId.get(owner.ownerGroupId ?? "")?.name ?? "";
}

function settleDates(row: RowReading, planning: Planning, activity: ActivityFacts): void {
  const { activities } = planning.world;
  const told = (date: StoredDate | null) => writeDate(date, planning.locale);
  for (const field of ["start", "end"] as const) {
    const date = row.date(field);
    if (row.has(field) && date !== undefined) {
      row.settle(activities, activity, field, date, { meaning: field, told });
    }
  }
  if (isBackwards(activity)) row.wrong("end", "period-backwards");
}

/** An end is before the start when even its last day is. */
function isBackwards({ start, end }: ActivityFacts): boolean {
  const from = start && impreciseDate(start);
  const until = end && impreciseDate(end);
  return Boolean(from && until && lastDayOf(until) < from.on);
}

/** A status makes a report of today; "i gang" and an empty cell make none. */
function settleStatus(row: RowReading, planning: Planning, activity: ActivityFacts): void {
  const { locale } = planning;
  const status = row.word("status", statuses, headingOf("activities", "status", locale));
  if (!status || status === "none") return;
  row.settle(planning.world.activities, activity, "status", status, {
    meaning: "status",
    told: (one) => writeWord(statuses, one, locale),
  });
}
