import type { DeedContext } from "@/lib/action";
import type { Member } from "@/lib/member";
import type { FoundExercise } from "../find-exercise";
import { giveTokenHash, ownTokenHash } from "./own-token";

/**
 * Is a sheet found by its participant? Only where the room has chosen names, and only by the person:
 * whoever looks at the example as another one finds what was placed in this browser.
 */
export function isByName({ isNamed }: { isNamed: boolean }, { seesAs }: Member): boolean {
  return isNamed && !seesAs;
}

/** The sheet of whoever asks, in this browser if it has no name; null: nothing was placed yet. */
export async function findOwnSheet(
  { transaction, member }: Pick<DeedContext, "transaction" | "member">,
  { id: exerciseId, isNamed, me }: FoundExercise,
) {
  const tokenHash = await ownTokenHash(me.id);
  if (isByName({ isNamed }, member)) {
    return transaction.exerciseSheet.findFirst({
      where: { exerciseId, participantId: me.id },
      select: { id: true },
    });
  }
  if (!tokenHash) return null;
  return transaction.exerciseSheet.findFirst({
    where: { exerciseId, tokenHash },
    select: { id: true },
  });
}

/** The same; begins one if there is none. */
export async function ownSheet(context: DeedContext, exercise: FoundExercise) {
  const found = await findOwnSheet(context, exercise);
  if (found) return found;
  const { id: exerciseId, me } = exercise;
  const owner = isByName(exercise, context.member)
    ? { participantId: me.id }
    : { tokenHash: await giveTokenHash(me.id) };
  return context.transaction.exerciseSheet.create({
    data: { exerciseId, ...owner },
    select: { id: true },
  });
}
