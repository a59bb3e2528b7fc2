import type { Transaction } from "@/lib/audit";

/** So many must have placed an actor, and handed in, for what they did together to be kept. */
const fewest = 3;

/** Deletes what single people did and said in an exercise, keeps the totals, and ends it if it had not ended. */
export async function forget(transaction: Transaction, exerciseId: string, now: Date) {
  const inExercise = { where: { exerciseId } };
  const handedIn = await keepTotals(transaction, exerciseId);
  await transaction.exerciseSheet.deleteMany(inExercise);
  await transaction.exerciseMove.deleteMany(inExercise);
  await transaction.exerciseTie.deleteMany(inExercise);
  await transaction.exerciseInvitation.updateMany({
    where: { actor: { exerciseId } },
    data: { said: "", address: "", tokenHash: null },
  });
  await transaction.exerciseActor.updateMany({
    ...inExercise,
    data: { why: "", brings: "", gets: "" },
  });
  await transaction.exerciseParticipant.updateMany({
    ...inExercise,
    data: { guests: [], handedInAt: null },
  });
  const { endedAt } = await transaction.exercise.findUniqueOrThrow({
    where: { id: exerciseId },
    select: { endedAt: true },
  });
  await transaction.exercise.update({
    where: { id: exerciseId },
    data: { endedAt: endedAt ?? now, forgottenAt: now, handedIn },
    select: { id: true },
  });
}

/** What the room has seen, as counts: of what was never shown nothing is kept, nor of two people alone. */
async function keepTotals(transaction: Transaction, exerciseId: string) {
  await transaction.$executeRaw`
    with placed as (
      select p."actorId", p."tableId" from "ExercisePlacement" p join "ExerciseSheet" s on s.id = p."sheetId"
        join "Exercise" e on e.id = s."exerciseId" and e."placesRevealedAt" is not null
       where e.id = ${exerciseId}::uuid and s."isHandedIn"),
    enough as (select "actorId" from placed group by 1 having count(*) >= ${fewest})
    insert into "ExerciseTotal" ("actorId", "tableId", count)
    select "actorId", "tableId", count(*)::int from placed where "actorId" in (select "actorId" from enough) group by 1, 2`;
  const handedIn = await transaction.exerciseSheet.count({
    where: { exerciseId, isHandedIn: true, exercise: { placesRevealedAt: { not: null } } },
  });
  // What was forgotten already has nothing to count, and keeps what it has.
  return handedIn < fewest ? undefined : handedIn;
}
