import { db } from "@/lib/db";
import type { Typed } from "@/lib/form-data";
import { sortKey } from "@/lib/names";
import { Refusal, type RefusalReason } from "@/lib/refusal";
import { readNamedField } from "./named-rules";

/** More than any form has; what is sent besides is nobody's typing. */
const mostNamed = 60;

/**
 * The form as if the organisations that are named in it had been chosen: each named field's value is
 * its organisation's id in the field it is named for. One statement, and none where nothing is named.
 * Throws a Refusal that names each field whose organisation this initiative does not have, and each
 * where something else was chosen as well.
 */
export async function withNamedOrganisations(typed: Typed, initiativeId: string): Promise<Typed> {
  const named = namedIn(typed);
  if (named.length === 0) return typed;
  const known = await findByName(
    initiativeId,
    named.map(({ words }) => words),
  );
  const fields: Typed["fields"] = Object.assign(Object.create(null), typed.fields);
  const wrong: Record<string, RefusalReason> = {};
  for (const { name, words, prefix, field, isOneOfSeveral } of named) {
    const id = known(words);
    const chosen = fields[field];
    if (!id) wrong[name] = "no-organisation-named";
    else if (isOneOfSeveral) fields[field] = [...listOf(chosen), `${prefix}${id}`];
    else if (chosen) wrong[name] = "chosen-and-named";
    else fields[field] = `${prefix}${id}`;
  }
  if (Object.keys(wrong).length > 0) throw new Refusal("check-fields", wrong);
  return { ...typed, fields };
}

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

/** By the name as it stands, else in whatever case and with whatever accents, where that is one alone. */
async function findByName(initiativeId: string, words: string[]) {
  const keys = [...new Set(words.map(sortKey))];
  const rows = await db().organisation.findMany({
    where: { initiativeId, sortKey: { in: keys } },
    select: { id: true, name: true, sortKey: true },
  });
  return (sought: string): string | null => {
    const alike = rows.filter((row) => row.sortKey === sortKey(sought));
    const exact = alike.find(({ name }) => name === sought);
    const only = alike.length === 1 ? alike[0] : null;
    return (exact ?? only)?.id ?? null;
  };
}

function listOf(value: Typed["fields"][string] | undefined): string[] {
  return [value ?? []].flat().filter((one) => typeof one === "string" && one !== "") as string[];
}
