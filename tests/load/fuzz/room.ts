import { addDays } from "date-fns";
import { newToken } from "@/lib/access/tokens";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Step } from "@/lib/exercise/rules";
import { newUuid } from "@/lib/uuid";
import type { Cast } from "@/prisma/cast";
import { makeExercise, showPlaces } from "@/tests/support/make-exercise";

type Exercise = Awaited<ReturnType<typeof makeExercise>>;

/**
 * An exercise with everything that a form about one could name, and everybody who may do something in
 * it: those of the first four lead it together, and each has moved a card. Gives what leads it to the
 * step where a deed is done, and the token of an invitation.
 */
export async function furnishRoom(cast: Cast) {
  const { initiativeId, backboneLead, initiator, chair, partner } = cast;
  const leading = [backboneLead, initiator, chair, partner].map(({ personId }) => personId);
  const others = [cast.workingChair, cast.memberOne, cast.lived].map(({ personId }) => personId);
  const exercise = await makeExercise(db(), {
    ...{ initiativeId, facilitatorId: backboneLead.personId },
    personIds: [...leading, ...others],
  });
  await db().exerciseParticipant.updateMany({
    where: { exerciseId: exercise.id, personId: { in: leading } },
    data: { facilitates: true },
  });
  await seatSome(exercise, leading);
  await sayMore(exercise);
  const token = await inviteAll(exercise, partner.personId);
  return { token, leadTo: (deed: string) => leadTo(deed, exercise) };
}

/** At a table that can become a group: so far the plan could be adopted. */
async function seatSome({ id: exerciseId, tables, actors }: Exercise, personIds: string[]) {
  const toTableId = tables[2] ?? "";
  const seated = actors.slice(0, personIds.length);
  await db().exerciseActor.updateMany({
    where: { id: { in: seated } },
    data: { tableId: toTableId },
  });
  await db().exerciseMove.createMany({
    data: seated.map((actorId, at) => ({
      ...{ id: newUuid(), exerciseId, actorId, personId: personIds[at] ?? "", toTableId },
      at: new Date(),
    })),
  });
}

async function sayMore({ id: exerciseId, tables, actors }: Exercise) {
  await db().emptyChair.create({
    data: { exerciseId, tableId: tables[2] ?? "", lookingFor: "En, der kender Nord" },
  });
  const [oneId = "", otherId = ""] = actors.slice(0, 2).toSorted();
  await db().exerciseTie.create({ data: { exerciseId, oneId, otherId, kind: "near", why: "" } });
}

async function inviteAll({ actors, participantOf }: Exercise, askedBy: string): Promise<string> {
  const links = actors.map(() => newToken());
  const about = { askedById: participantOf[askedBy] ?? "", askBy: addDays(dayOf(new Date()), 10) };
  await db().exerciseInvitation.createMany({
    data: actors.map((actorId, at) => ({
      ...{ actorId, ...about, tokenHash: links[at]?.tokenHash ?? null, sentAt: new Date() },
    })),
  });
  return links[0]?.token ?? "";
}

const stepOf: Record<string, Step> = {
  wordResult: "couple",
  writeGuests: "guests",
  revealGuests: "guests",
  placeAlone: "alone",
  handIn: "alone",
  revealPlaces: "alone",
};

/** Most deeds are done when the plan is about to be decided. */
async function leadTo(deed: string, exercise: Exercise): Promise<void> {
  if (deed === "revealPlaces" || deed === "seatAgreed") await showPlaces(db(), exercise);
  const isShown = deed === "seatAgreed";
  await db().exercise.updateMany({
    where: { id: exercise.id },
    data: { step: stepOf[deed] ?? "decide", placesRevealedAt: isShown ? new Date() : null },
  });
}
