import { db } from "@/lib/db";
import type { Typed } from "@/lib/form-data";
import { sortKey } from "@/lib/names";
import { Refusal, type RefusalReason } from "@/lib/refusal";
import { type NamedKind, readNamedField } from "./named-rules";
import { belongsTo } from "./namesakes";

/** More than any form has; what is sent besides is nobody's typing. */
const mostNamed = 60;

/**
 * The form as if what is named in it had been chosen: each named field's value is the id of the
 * organisation, person or activity in the field it is named for. One statement for each kind that is named.
 * Throws a Refusal that names each field of whose name this initiative has none, or several, and each
 * where something else was chosen as well.
 */
export async function withNamed(typed: Typed, initiativeId: string): Promise<Typed> {
  const named = namedIn(typed);
  if (named.length === 0) return typed;
  const known = await findByName(initiativeId, named);
  const fields: Typed["fields"] = Object.assign(Object.create(null), typed.fields);
  const wrong: Record<string, RefusalReason> = {};
  for (const { name, words, of, prefix, field, isOneOfSeveral } of named) {
    const { id, alike } = known(of, words);
    const chosen = fields[field];
    if (!id) wrong[name] = alike > 1 ? severalNamed[of] : noneNamed[of];
    else if (isOneOfSeveral) fields[field] = [...listOf(chosen), `${prefix}${id}`];
    else if (chosen) wrong[name] = "chosen-and-named";
    else fields[field] = `${prefix}${id}`;
  }
  if (Object.keys(wrong).length > 0) throw new Refusal("check-fields", wrong);
  return { ...typed, fields };
}

const noneNamed = {
  organisation: "no-organisation-named",
  person: "no-person-named",
  activity: "no-activity-named",
} as const satisfies Record<NamedKind, RefusalReason>;

const severalNamed = {
  organisation: "several-organisations-named",
  person: "several-people-named",
  activity: "several-activities-named",
} as const satisfies Record<NamedKind, RefusalReason>;

/** What is said of a field stands at the one that the page has in its place. */
export function atNamedFields(said: Record<string, string>, typed: Typed): Record<string, string> {
  const moved = { ...said };
  for (const name of Object.keys(typed.fields)) {
    const field = readNamedField(name)?.field ?? "";
    const sentence = moved[field];
    if (sentence === undefined || typed.fields[field] !== undefined) continue;
    moved[name] ??= sentence;
    delete moved[field];
  }
  return moved;
}

function namedIn({ fields }: Typed) {
  const named = Object.entries(fields).flatMap(([name, value]) => {
    const read = readNamedField(name);
    const words = typeof value === "string" ? value.trim() : "";
    return read && words !== "" ? [{ name, words, ...read }] : [];
  });
  return named.slice(0, mostNamed);
}

type Row = { id: string; name: string; sortKey: string; belongsTo: string[] };

/**
 * By the name as it stands, else in whatever case and with whatever accents, where that is one alone. Of
 * people with the same name the one is meant whose organisations stand in brackets behind it.
 */
async function findByName(initiativeId: string, named: { of: NamedKind; words: string }[]) {
  const rows = new Map<NamedKind, Row[]>();
  for (const of of new Set(named.map((one) => one.of))) {
    const sought = named.filter((one) => one.of === of).flatMap(({ words }) => readings(words));
    rows.set(of, await find[of](initiativeId, [...new Set(sought.map(({ key }) => key))]));
  }
  return (of: NamedKind, words: string): { id: string | null; alike: number } => {
    for (const { name, key, behind } of readings(words)) {
      const belongs = ({ belongsTo }: Row) => behind === null || behind === belongsTo.join(", ");
      const alike = (rows.get(of) ?? []).filter((row) => row.sortKey === key && belongs(row));
      const exact = alike.filter((row) => row.name === name);
      const only = exact.length === 1 ? exact[0] : alike.length === 1 ? alike[0] : null;
      if (alike.length > 0) return { id: only?.id ?? null, alike: alike.length };
    }
    return { id: null, alike: 0 };
  };
}

/** As it was written and, where something stands in brackets at its end, without that. */
function readings(words: string) {
  const whole = { name: words, key: sortKey(words), behind: null };
  const [, name, behind] = /^(.*\S)\s*\(([^()]*)\)$/.exec(words) ?? [];
  return name && behind ? [whole, { name, key: sortKey(name), behind }] : [whole];
}

type Find = (initiativeId: string, keys: string[]) => Promise<Row[]>;

const find: Record<NamedKind, Find> = {
  organisation: async (initiativeId, keys) =>
    (
      await db().organisation.findMany({
        where: { initiativeId, sortKey: { in: keys } },
        select: { id: true, name: true, sortKey: true },
      })
    ).map(alone),
  person: (initiativeId, keys) => db().$queryRaw<Row[]>`
    select p.id, p.name, p."sortKey", ${belongsTo} as "belongsTo"
      from "Person" p
     where p."initiativeId" = ${initiativeId}::uuid and p."removedAt" is null and p."sortKey" = any(${keys})`,
  activity: async (initiativeId, keys) =>
    (
      await db().activity.findMany({
        where: { initiativeId, sortKey: { in: keys } },
        select: { id: true, title: true, sortKey: true },
      })
    ).map(({ title, ...row }) => alone({ ...row, name: title })),
};

function alone(row: Omit<Row, "belongsTo">): Row {
  return { ...row, belongsTo: [] };
}

function listOf(value: Typed["fields"][string] | undefined): string[] {
  return [value ?? []].flat().filter((one) => typeof one === "string" && one !== "") as string[];
}
