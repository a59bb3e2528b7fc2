import "server-only";
import { db } from "@/lib/db";
import { sortKey } from "@/lib/names";
import { Prisma } from "@/prisma/client/client";

/** The names of the organisations that the person `p` acts for: what tells namesakes apart. */
export const belongsTo = Prisma.sql`coalesce((
  select json_agg(o.name order by o.name) from "Affiliation" f join "Organisation" o on o.id = f."organisationId"
   where f."personId" = p.id and f."until" is null), '[]')`;

/**
 * People to choose among: whoever shares a name with another one of them has their organisations in
 * brackets behind it, as a form understands it too where the person is written (find-named.ts). One
 * statement, and none where no two have the same name.
 */
export async function toldApart<Person extends { id: string; name: string }>(
  people: Person[],
): Promise<Person[]> {
  const ids = namesakesIn(people);
  if (ids.length === 0) return people;
  const rows = await db().$queryRaw<{ id: string; belongsTo: string[] }[]>`
    select p.id, ${belongsTo} as "belongsTo" from "Person" p where p.id = any(${ids}::uuid[])`;
  const behind = new Map(rows.map((row) => [row.id, row.belongsTo.join(", ")]));
  return people.map((person) => {
    const told = behind.get(person.id);
    return told ? { ...person, name: `${person.name} (${told})` } : person;
  });
}

function namesakesIn(people: { id: string; name: string }[]): string[] {
  const alike = new Map<string, string[]>();
  for (const { id, name } of people) {
    const key = sortKey(name);
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  return [...alike.values()].filter(({ length }) => length > 1).flat();
}
