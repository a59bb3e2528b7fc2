import type { Transaction } from "@/lib/audit";
import { newUuid } from "@/lib/uuid";

/**
 * Takes the tables, the actors and the people who are still in the initiative over into an exercise that
 * repeats another. Where anybody sat, and what was said of it, is not taken over.
 */
export async function takeOver(
  transaction: Transaction,
  { from, to, leaderId }: { from: string; to: string; leaderId: string },
): Promise<void> {
  const of = { where: { exerciseId: from } };
  const tables = await transaction.exerciseTable.findMany(of);
  await transaction.exerciseTable.createMany({
    data: tables.map((table) => ({ ...table, id: newUuid(), exerciseId: to })),
  });
  const actors = await transaction.exerciseActor.findMany(of);
  await transaction.exerciseActor.createMany({
    data: actors.map((actor) => ({
      ...{ ...actor, id: newUuid(), exerciseId: to, tableId: null, position: 0, wrote: 0 },
      ...{ why: "", brings: "", gets: "" },
    })),
  });
  const people = await transaction.exerciseParticipant.findMany({
    where: { exerciseId: from, person: { removedAt: null } },
    select: { personId: true, facilitates: true, takesPart: true },
  });
  await transaction.exerciseParticipant.createMany({
    data: people.map(({ personId, facilitates, takesPart }) => ({
      ...{ id: newUuid(), exerciseId: to, personId, takesPart },
      facilitates: facilitates || personId === leaderId,
    })),
  });
}
