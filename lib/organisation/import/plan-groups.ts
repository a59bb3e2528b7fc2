import { writeDate, writeWord } from "./cells";
import { headingOf } from "./columns";
import type { GroupFacts } from "./existing";
import { knownGroup, setUpGroup } from "./plan-structure";
import type { Planning } from "./planning";
import type { RowReading } from "./row-reading";
import { groupKinds } from "./vocabulary";

/** A row is a group. What it is for, and whether it is at all, is the steering group's once that has decided something. */
export function planGroup(row: RowReading, planning: Planning): void {
  const name = row.needed("name");
  if (name === "") return;
  const kind = row.word("kind", groupKinds, headingOf("groups", "kind", planning.locale));
  const known = row.byId(planning.world.groups) ?? knownGroup(row, planning, name);
  if (known === undefined) return;
  if (known?.isClosed) {
    row.wrong("name", "group-closed", { text: known.name });
    return;
  }
  const group = known ?? newGroup(row, planning, name, kind);
  row.speaksOf(planning.world.groups, group);
  if (row.text("id") === group.id) settleName(row, planning, group, name);
  settleWhatItIsFor(row, planning, group, kind);
  const isChanged = row.isNew || row.changes.length > 0;
  if (isChanged && !planning.isBootstrap) row.wrong(null, "structure-locked");
}

function newGroup(
  row: RowReading,
  planning: Planning,
  name: string,
  kind: GroupFacts["kind"] | null,
): GroupFacts {
  const others = planning.world.groups.all().filter((group) => !group.isClosed);
  row.isNew = true;
  const group = setUpGroup(planning, name, kind ?? "working");
  if (kind === "steering" || kind === "backbone") {
    const reason = kind === "steering" ? "steering-exists" : "backbone-exists";
    if (others.some((other) => other.kind === kind)) row.wrong("kind", reason);
  }
  return group;
}

function settleName(row: RowReading, planning: Planning, group: GroupFacts, name: string): void {
  const { groups } = planning.world;
  const isTaken = groups.all().some((one) => one.name === name && one !== group);
  if (isTaken) row.wrong("name", "name-taken", { text: name });
  else row.settle(groups, group, "name", name, { meaning: "name", told: (text) => text });
}

function settleWhatItIsFor(
  row: RowReading,
  planning: Planning,
  group: GroupFacts,
  kind: GroupFacts["kind"] | null,
): void {
  const { groups } = planning.world;
  const { locale } = planning;
  if (kind) {
    const told = (one: GroupFacts["kind"]) => writeWord(groupKinds, one, locale);
    row.settle(groups, group, "kind", kind, { meaning: "kind", told });
  }
  for (const field of ["purpose", "mandate", "boundedTask"] as const) {
    row.settleText(groups, group, field, field);
  }
  const setUpOn = row.day("setUpOn");
  if (setUpOn) row.settle(groups, group, "setUpOn", setUpOn, { meaning: "setUpOn", told: day });
  const reviewOn = row.day("reviewOn");
  if (reviewOn !== undefined && row.has("reviewOn")) {
    row.settle(groups, group, "reviewOn", reviewOn, { meaning: "reviewOn", told: day });
  }

  function day(one: string | null): string {
    return one === null ? "" : writeDate(`${one}/day`, locale);
  }
}
