import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { ExerciseDetail } from "../columns";
import { isByName } from "./find-sheet";
import { ownTokenHash } from "./own-token";

/** Where whoever asks has placed the actors alone, and nobody else's places: table by actor. One statement. */
export async function ownPlaces(
  member: Member,
  { id: exerciseId, isNamed, me }: Pick<ExerciseDetail, "id" | "isNamed" | "me">,
): Promise<Record<string, string>> {
  const mine = isByName({ isNamed }, member)
    ? { participantId: me.id }
    : { tokenHash: (await ownTokenHash(me.id)) ?? "" };
  const places = await db().exercisePlacement.findMany({
    where: { sheet: { exerciseId, ...mine, exercise: { initiativeId: member.initiativeId } } },
    select: { actorId: true, tableId: true },
  });
  return Object.fromEntries(places.map(({ actorId, tableId }) => [actorId, tableId]));
}
