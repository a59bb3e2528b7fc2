import { NameIndex } from "@/lib/organisation/import/duplicates";

/** Pairs of actors whose names are alike, each actor in one pair at most: to be looked at by people. */
export function alike<Actor extends { id: string; name: string }>(
  actors: readonly Actor[],
): [Actor, Actor][] {
  const index = new NameIndex();
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const pairs: [Actor, Actor][] = [];
  for (const actor of actors) {
    const match = index.find(actor.name);
    const other = match && byId.get(match.id);
    if (other) pairs.push([other, actor]);
    else index.add(actor);
  }
  return pairs;
}
