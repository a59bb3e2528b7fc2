/** What is true of seating alone, for the browser that gathers the places and the deed that keeps them. Pure. */

/** An actor and the table where it was placed; null: it was taken back. */
export type Place = { actorId: string; tableId: string | null };

/** What was placed since: the table by actor, empty where it was taken back. */
export type Changes = Readonly<Record<string, string>>;

/** As a form says it: `actorId:tableId,actorId:`. */
export function writtenPlaces(changes: Changes): string {
  return Object.entries(changes)
    .map(([actorId, tableId]) => `${actorId}:${tableId}`)
    .join(",");
}

/** What still waits once some of it was sent; what was changed meanwhile waits again. */
export function stillWaiting(waiting: Changes, sent: Changes): Changes {
  const left = Object.entries(waiting).filter(([actorId, tableId]) => sent[actorId] !== tableId);
  return Object.fromEntries(left);
}

/** Where each actor is placed, the later of several before the earlier; at a table that is gone nobody is. */
export function placesNow(tables: readonly string[], ...layers: Changes[]): Record<string, string> {
  const known = new Set(tables);
  const all = Object.assign({}, ...layers) as Record<string, string>;
  return Object.fromEntries(Object.entries(all).filter(([, tableId]) => known.has(tableId)));
}

/** The next actor that has no place, after this one and then from the beginning; null: all have one. */
export function nextToPlace(
  actors: readonly string[],
  placed: Readonly<Record<string, string>>,
  after: string | null,
): string | null {
  const begin = after === null ? 0 : actors.indexOf(after) + 1;
  const inTurn = [...actors.slice(begin), ...actors.slice(0, begin)];
  return inTurn.find((actorId) => !placed[actorId]) ?? null;
}

/** Is there no point in sending these again? What was refused for good is not kept. */
export function isOver(reason: string): boolean {
  return [
    ...["places-revealed", "handed-in", "exercise-over", "actor-gone", "table-gone"],
    ...["not-found", "not-allowed", "check-fields"],
  ].includes(reason);
}
