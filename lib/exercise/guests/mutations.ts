import type { Transaction } from "@/lib/audit";
import type { ExerciseActor, Prisma } from "@/prisma/client/client";

/** Those of the register that one of these names means, by the name's folded form. */
export async function organisationsCalled(
  transaction: Transaction,
  initiativeId: string,
  keys: readonly string[],
) {
  const found = await transaction.organisation.findMany({
    where: { initiativeId, searchKey: { in: [...keys] } },
    select: {
      ...{ id: true, name: true, searchKey: true, sector: true, place: true, reach: true },
      livedExperience: true,
    },
  });
  return new Map(
    found.map(({ id: organisationId, searchKey: key, ...known }) => [
      key,
      { organisationId, ...known },
    ]),
  );
}

/** Makes one of two: what the kept one does not know it takes over; its own place and words stand. */
export async function mergeActors(
  transaction: Transaction,
  from: ExerciseActor,
  into: ExerciseActor,
): Promise<void> {
  const between = [from.id, into.id];
  await transaction.exerciseTie.deleteMany({
    where: { oneId: { in: between }, otherId: { in: between } },
  });
  const ties = await transaction.exerciseTie.findMany({
    where: { OR: [{ oneId: from.id }, { otherId: from.id }] },
  });
  await transaction.exerciseTie.deleteMany({ where: { id: { in: ties.map(({ id }) => id) } } });
  const moved = ties.map(({ oneId, otherId, ...tie }) => {
    const ends = [into.id, oneId === from.id ? otherId : oneId].sort();
    return { ...tie, oneId: ends[0] ?? "", otherId: ends[1] ?? "" };
  });
  await transaction.exerciseTie.createMany({ data: moved, skipDuplicates: true });
  // Who placed both keeps the place of the one that stays.
  const placed = await transaction.exercisePlacement.findMany({
    where: { actorId: from.id, sheet: { placements: { none: { actorId: into.id } } } },
    select: { sheetId: true },
  });
  await transaction.exercisePlacement.updateMany({
    where: { actorId: from.id, sheetId: { in: placed.map(({ sheetId }) => sheetId) } },
    data: { actorId: into.id },
  });
  await transaction.exerciseActor.delete({ where: { id: from.id } });
  await transaction.exerciseActor.update({ where: { id: into.id }, data: taken(from, into) });
}

function taken(from: ExerciseActor, into: ExerciseActor): Prisma.ExerciseActorUncheckedUpdateInput {
  return {
    organisationId: into.organisationId ?? from.organisationId,
    sector: into.sector ?? from.sector,
    place: into.place || from.place,
    reach: into.reach || from.reach,
    livedExperience: into.livedExperience || from.livedExperience,
    wrote: into.wrote + from.wrote,
    ...(into.tableId ? {} : { tableId: from.tableId, position: from.position }),
    why: into.why || from.why,
    brings: into.brings || from.brings,
    gets: into.gets || from.gets,
  };
}
