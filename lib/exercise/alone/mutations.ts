import type { Transaction } from "@/lib/audit";
import { insertRows } from "@/lib/insert-rows";
import type { Place } from "./rules";

/** Why somebody could not be placed: what the room took off the list meanwhile. */
export type Gone = "actor-gone" | "table-gone";

/**
 * Writes places on a sheet, each in the place of an earlier one. What the room has taken away meanwhile
 * is left out and said; the rest is kept.
 */
export async function writePlaces(
  transaction: Transaction,
  exerciseId: string,
  sheetId: string,
  places: readonly Place[],
): Promise<{ written: number; gone: Gone | null }> {
  const [actors, tables] = await Promise.all([
    transaction.exerciseActor.findMany({ where: { exerciseId }, select: { id: true } }),
    transaction.exerciseTable.findMany({ where: { exerciseId }, select: { id: true } }),
  ]);
  const [isActor, isTable] = [idsOf(actors), idsOf(tables)];
  const ofActors = places.filter(({ actorId }) => isActor.has(actorId));
  const kept = ofActors.filter(({ tableId }) => tableId === null || isTable.has(tableId));
  await transaction.exercisePlacement.deleteMany({
    where: { sheetId, actorId: { in: kept.map(({ actorId }) => actorId) } },
  });
  const rows = kept.flatMap(({ actorId, tableId }) =>
    tableId ? [{ sheetId, actorId, tableId }] : [],
  );
  await insertRows(transaction, "ExercisePlacement", rows);
  return { written: kept.length, gone: goneOf(places.length, ofActors.length, kept.length) };
}

function idsOf(rows: { id: string }[]): Set<string> {
  return new Set(rows.map(({ id }) => id));
}

function goneOf(asked: number, ofActors: number, kept: number): Gone | null {
  if (ofActors < asked) return "actor-gone";
  return kept < ofActors ? "table-gone" : null;
}
