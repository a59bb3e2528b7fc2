import type { Transaction } from "@/lib/audit";
import { compare } from "../agreement-rules";

/** Where the actors that the room agrees on, and that sit nowhere yet, are to sit: after those who are at the table. */
export async function agreedSeats(transaction: Transaction, exerciseId: string) {
  const [actors, tables, room, grouped] = await Promise.all([
    transaction.exerciseActor.findMany({
      where: { exerciseId },
      orderBy: [{ sortKey: "asc" }, { number: "asc" }],
      select: { id: true, tableId: true, position: true },
    }),
    transaction.exerciseTable.findMany({
      where: { exerciseId },
      orderBy: [{ position: "asc" }, { number: "asc" }],
      select: { id: true },
    }),
    transaction.exerciseSheet.count({ where: { exerciseId, isHandedIn: true } }),
    transaction.exercisePlacement.groupBy({
      by: ["actorId", "tableId"],
      where: { sheet: { exerciseId, isHandedIn: true } },
      _count: true,
    }),
  ]);
  const placed = grouped.map(({ _count: count, ...place }) => ({ ...place, count }));
  const compared = compare(
    ...([actors.map(({ id }) => id), tables.map(({ id }) => id), placed, room] as const),
  );
  const next = new Map<string, number>();
  for (const { tableId, position } of actors) {
    if (tableId) next.set(tableId, Math.max(next.get(tableId) ?? 0, position + 1));
  }
  const isSeated = new Set(actors.filter(({ tableId }) => tableId).map(({ id }) => id));
  const agreed = compared.filter((one) => one.standing === "agreed" && !isSeated.has(one.actorId));
  return agreed.flatMap(({ actorId, counts: [first] }) => {
    if (!first) return [];
    const position = next.get(first.tableId) ?? 0;
    next.set(first.tableId, position + 1);
    return [{ actorId, tableId: first.tableId, position }];
  });
}
