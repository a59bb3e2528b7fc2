import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/audit";
import { insertRows } from "@/lib/insert-rows";

/**
 * Opens what was handed in. Sheets that were not are deleted: nobody gave them away. The others are
 * written anew under new random ids and in the order of these, without the token by which a browser
 * found its own: neither where they lie nor which transaction wrote them (xmin) tells whose they are.
 *
 * What this promises, honestly. To everybody who reads pages, exports or the tables themselves after the
 * reveal: without names nobody can tell whose a sheet was. Before the reveal the application shows no
 * place to anybody but the one who gave it; somebody who holds the database itself, or a backup made in
 * those minutes, could read it there, and by its log tell who wrote when.
 */
export async function openSheets(transaction: Transaction, exerciseId: string): Promise<number> {
  const handedIn = await transaction.exerciseSheet.findMany({
    where: { exerciseId, isHandedIn: true },
    select: { participantId: true, placements: { select: { actorId: true, tableId: true } } },
  });
  await transaction.exerciseSheet.deleteMany({ where: { exerciseId } });
  const anew = handedIn
    .map((sheet) => ({ ...sheet, id: randomUUID() }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  await insertRows(
    transaction,
    "ExerciseSheet",
    anew.map(({ id, participantId }) => ({ id, exerciseId, participantId, isHandedIn: true })),
  );
  await insertRows(
    transaction,
    "ExercisePlacement",
    anew.flatMap(({ id, placements }) => placements.map((place) => ({ sheetId: id, ...place }))),
  );
  return anew.length;
}
