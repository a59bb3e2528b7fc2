import type { Transaction } from "@/lib/audit";

/** Deletes what single people did and said in an exercise, and ends it if it had not ended. */
export async function forget(transaction: Transaction, exerciseId: string, now: Date) {
  const inExercise = { where: { exerciseId } };
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
  await transaction.exerciseParticipant.updateMany({ ...inExercise, data: { guests: [] } });
  const { endedAt } = await transaction.exercise.findUniqueOrThrow({
    where: { id: exerciseId },
    select: { endedAt: true },
  });
  await transaction.exercise.update({
    where: { id: exerciseId },
    data: { endedAt: endedAt ?? now, forgottenAt: now },
    select: { id: true },
  });
}
