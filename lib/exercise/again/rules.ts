import { searchKey } from "@/lib/names";

/** What moved from one exercise's plan to the next one's. Pure. */

export type SeatedPlan = {
  tables: { id: string; name: string }[];
  actors: {
    id: string;
    name: string;
    organisationId: string | null;
    tableId: string | null;
    why: string;
  }[];
};

/** `actorId` is the card's in the plan that came after; without one there the actor is not in that exercise. */
export type PlanChange = { name: string; actorId?: string; why: string } & (
  | { change: "moved"; from: string; to: string }
  | { change: "came"; to: string }
  | { change: "left"; from: string }
);

/** A table as it was and as it is; of whoever changed, which table they came from or went to, null for none. */
export type TableInBoth = {
  name: string;
  before: { name: string; to?: string | null }[];
  after: { name: string; from?: string | null }[];
};

/**
 * Who sits elsewhere than the last time, who came and who left, in the order of the lists. An actor
 * is known by its organisation, else by its name; a table by its name.
 */
export function changesBetween(before: SeatedPlan, after: SeatedPlan): PlanChange[] {
  const [was, is] = [placesIn(before), placesIn(after)];
  const here = [...is].flatMap(([key, { id, name, table, why }]): PlanChange[] => {
    const earlier = was.get(key);
    const about = { name, actorId: id, why };
    if (!earlier) return [{ change: "came", ...about, to: table }];
    if (isSame(earlier.table, table)) return [];
    return [{ change: "moved", ...about, from: earlier.table, to: table }];
  });
  const gone = [...was].flatMap(([key, { name, table }]): PlanChange[] => {
    if (is.has(key)) return [];
    const card = after.actors.find((actor) => keyOf(actor) === key);
    return [{ change: "left", name, actorId: card?.id, from: table, why: card?.why ?? "" }];
  });
  return [...here, ...gone];
}

/**
 * The two plans beside each other, table by table: those of the later plan in its order, then those
 * that only the earlier one had. A table at which nobody sat in either is left out.
 */
export function tablesInBoth(before: SeatedPlan, after: SeatedPlan): TableInBoth[] {
  const [was, is] = [placesIn(before), placesIn(after)];
  const names = [...after.tables, ...before.tables].map(({ name }) => name);
  const each = names.filter((name, at) => names.findIndex((one) => isSame(one, name)) === at);
  return each
    .map((table) => ({
      name: table,
      before: [...was].flatMap(([key, place]) => {
        if (!isSame(place.table, table)) return [];
        const to = is.get(key)?.table ?? null;
        return to !== null && isSame(to, table)
          ? [{ name: place.name }]
          : [{ name: place.name, to }];
      }),
      after: [...is].flatMap(([key, place]) => {
        if (!isSame(place.table, table)) return [];
        const from = was.get(key)?.table ?? null;
        return from !== null && isSame(from, table)
          ? [{ name: place.name }]
          : [{ name: place.name, from }];
      }),
    }))
    .filter((table) => table.before.length + table.after.length > 0);
}

const isSame = (one: string, other: string) => searchKey(one) === searchKey(other);

function placesIn({ tables, actors }: SeatedPlan) {
  const names = new Map(tables.map(({ id, name }) => [id, name]));
  const places = new Map<string, { id: string; name: string; table: string; why: string }>();
  for (const actor of actors) {
    const table = names.get(actor.tableId ?? "");
    const key = keyOf(actor);
    if (table !== undefined && !places.has(key)) {
      places.set(key, { id: actor.id, name: actor.name, table, why: actor.why });
    }
  }
  return places;
}

function keyOf({ organisationId, name }: SeatedPlan["actors"][number]): string {
  return organisationId ?? `:${searchKey(name)}`;
}
