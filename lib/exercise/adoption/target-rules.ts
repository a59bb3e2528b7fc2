import type { EffectOf } from "@/lib/decisions/effects";
import type { GroupKind } from "@/lib/member";
import { searchKey } from "@/lib/names";
import type { TablePart } from "../rules";
import type { Card, GroupWords, Plan, Report, Today } from "./card-rules";

/** Which table of a plan is which group, and which groups and seats end. Pure. */

type Effect = EffectOf<"adopt_seating">;
type Table = Plan["tables"][number];
type Group = Today["groups"][number];

/** The group that a table is or becomes: the same object for tables that are one. */
export type Target = {
  group: Group | null;
  made: Effect["groups"][number] | null;
  kind: GroupKind;
};

/** Is somebody to sit at the table, or is somebody looked for? */
export type IsUsed = (tableId: string) => boolean;

/** The group that each table is, or becomes where somebody is to sit at it. */
export function targetsOf(
  plan: Plan,
  today: Today,
  isUsed: IsUsed,
  wordsOf: (table: Table) => GroupWords,
  effect: Effect,
): Map<string, Target> {
  const byGroup = new Map<string, Target>();
  const targets = new Map<string, Target>();
  for (const table of plan.tables) {
    const kind = kindOf(table.part);
    if (kind === null || !isUsed(table.id)) continue;
    const group = groupOf(table, kind, today);
    // There is one steering group and one backbone: tables of that part are one.
    const key = group?.id ?? (kind === "working" ? searchKey(table.name) : kind);
    const target = byGroup.get(key) ?? newTarget(table, kind, group, wordsOf, effect);
    byGroup.set(key, target);
    targets.set(table.id, target);
  }
  return targets;
}

function newTarget(
  table: Table,
  kind: GroupKind,
  group: Group | null,
  wordsOf: (table: Table) => GroupWords,
  effect: Effect,
): Target {
  if (group) return { group, made: null, kind: group.kind };
  const { id: tableId, name, purpose } = table;
  const made = { tableId, kind, name, purpose, ...wordsOf(table), seats: [] };
  effect.groups.push(made);
  return { group: null, made, kind };
}

function kindOf(part: TablePart): GroupKind | null {
  if (part === "head") return "steering";
  if (part === "kitchen") return "backbone";
  return part === "working" ? "working" : null;
}

function groupOf(table: Table, kind: GroupKind, { groups }: Today): Group | null {
  const linked = groups.find(({ id }) => id === table.groupId);
  if (linked) return linked;
  if (kind !== "working") return groups.find((one) => one.kind === kind) ?? null;
  const key = searchKey(table.name);
  return groups.find((one) => one.kind === kind && searchKey(one.name) === key) ?? null;
}

/**
 * The seats that end: of organisations that have a card and sit at their group's table no longer, where
 * somebody sits at it. The backbone is changed by an election only.
 */
export function endSeatsOf(
  targets: Map<string, Target>,
  seated: Map<Target, Set<string>>,
  cards: Card[],
  effect: Effect,
): void {
  const carded = new Set(cards.flatMap(({ organisationId }) => organisationId ?? []));
  for (const target of new Set(targets.values())) {
    const sitting = seated.get(target) ?? new Set();
    const group = target.group;
    if (!group || group.kind === "backbone" || sitting.size === 0) continue;
    const gone = group.seats.filter(
      ({ organisationId: id }) => id !== null && carded.has(id) && !sitting.has(id),
    );
    effect.ended.push(...gone.map(({ id }) => id));
  }
}

/** A working group at whose tables nobody is to sit ends, with what the form says of it. */
export function closedOf(
  plan: Plan,
  today: Today,
  isUsed: IsUsed,
  reportOf: (table: Table) => Report,
): Effect["closed"] {
  return today.groups.flatMap((group) => {
    if (group.kind !== "working") return [];
    const own = plan.tables.filter((table) => groupOf(table, "working", today) === group);
    const [table] = own;
    // A table that only happens to have its name says nothing of a group that is not seated.
    const isLinked = own.some(({ groupId }) => groupId === group.id);
    const ends = table && isLinked && !own.some(({ id }) => isUsed(id));
    return ends ? [{ groupId: group.id, ...reportOf(table) }] : [];
  });
}
