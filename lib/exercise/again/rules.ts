import { searchKey } from "@/lib/names";

/** What moved from one exercise's plan to the next one's. Pure. */

export type SeatedPlan = {
  tables: { id: string; name: string }[];
  actors: {
    name: string;
    organisationId: string | null;
    tableId: string | null;
    why: string;
  }[];
};

export type PlanChange =
  | { change: "moved"; name: string; from: string; to: string; why: string }
  | { change: "came"; name: string; to: string; why: string }
  | { change: "left"; name: string; from: string; why: string };

/**
 * Who sits elsewhere than the last time, who came and who left, in the order of the lists. An actor
 * is known by its organisation, else by its name; a table by its name.
 */
export function changesBetween(before: SeatedPlan, after: SeatedPlan): PlanChange[] {
  const [was, is] = [placesIn(before), placesIn(after)];
  const here = [...is].flatMap(([key, { name, table, why }]): PlanChange[] => {
    const earlier = was.get(key);
    if (!earlier) return [{ change: "came", name, to: table, why }];
    if (searchKey(earlier.table) === searchKey(table)) return [];
    return [{ change: "moved", name, from: earlier.table, to: table, why }];
  });
  const gone = [...was].flatMap(([key, { name, table }]): PlanChange[] => {
    const card = after.actors.find((actor) => keyOf(actor) === key);
    return is.has(key) ? [] : [{ change: "left", name, from: table, why: card?.why ?? "" }];
  });
  return [...here, ...gone];
}

function placesIn({ tables, actors }: SeatedPlan) {
  const names = new Map(tables.map(({ id, name }) => [id, name]));
  const places = new Map<string, { name: string; table: string; why: string }>();
  for (const actor of actors) {
    const table = names.get(actor.tableId ?? "");
    const key = keyOf(actor);
    if (table !== undefined && !places.has(key)) {
      places.set(key, { name: actor.name, table, why: actor.why });
    }
  }
  return places;
}

function keyOf({ organisationId, name }: SeatedPlan["actors"][number]): string {
  return organisationId ?? `:${searchKey(name)}`;
}
