import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/audit";
import { steps } from "@/lib/exercise/rules";
import { searchKey, sortKey } from "@/lib/names";
import type { Prisma } from "@/prisma/client/client";
import {
  agreedIn,
  heldAt,
  movesOf,
  peopleIn,
  placesOf,
  seatedIn,
} from "@/prisma/example/exercise-course";
import { cardOf, type ExerciseData, exercises, type GuestKey } from "@/prisma/example/exercises";
import type { Story } from "@/prisma/example/story";
import { tellOfExercise } from "@/prisma/example/write-exercise-deeds";
import { morning } from "@/prisma/example/write-groups";

/** So many must have placed an actor for the total to be kept (lib/exercise/steps/mutations.ts). */
const fewestForTotals = 3;

/** The wedding exercises, each with its tables, cards, plan and invitations, and what is left of the placements. */
export async function writeExercises(transaction: Transaction, story: Story) {
  for (const [index, exercise] of exercises.entries()) {
    const at = { story, exercise, number: index + 1 };
    await transaction.exercise.create({ data: exerciseRow(at), select: { id: true } });
    await writeRoom(transaction, at);
    await writePlan(transaction, at);
    if (exercise.forgotten) await writeTotals(transaction, at);
    else await writeSheets(transaction, at);
    await writeInvitations(transaction, at);
    tellOfExercise(story, exercise, index + 1);
  }
}

type At = { story: Story; exercise: ExerciseData; number: number };

/** The ids of an exercise and of what is in it. */
function idsOf({ story: { idOf }, number }: At) {
  const of = (kind: string) => (key: string) => idOf(kind, `${number} ${key}`);
  return {
    id: idOf("exercise", `${number}`),
    ...{ table: of("exerciseTable"), actor: of("exerciseActor"), person: of("participant") },
  };
}

function exerciseRow(at: At): Prisma.ExerciseUncheckedCreateInput {
  const { story, exercise, number } = at;
  const { idOf, calendar, initiativeId, groups } = story;
  const { title, purpose, sharedResult, isNamed, called, adopted, forgotten, placing } = exercise;
  const forgottenAt = forgotten ? calendar.at(forgotten[0], "10:05") : null;
  return {
    ...{ id: idsOf(at).id, initiativeId, number, title, purpose, sharedResult, isNamed },
    heldOn: calendar.workday(exercise.heldOn),
    step: steps.at(-1),
    stepBegunAt: calendar.at(exercise.decidingFrom, "09:05"),
    stepMinutes: null,
    guestsRevealedAt: heldAt(story, exercise, 20),
    placesRevealedAt: heldAt(story, exercise, 50),
    previousId: number > 1 ? idOf("exercise", `${number - 1}`) : null,
    madeById: idOf("person", called[1]),
    at: calendar.at(called[0], "10:20"),
    ...{ endedAt: forgottenAt, forgottenAt, handedIn: forgotten ? placing.length : null },
    adoptedAt: adopted ? morning(groups[adopted.with].from) : null,
  };
}

async function writeRoom(transaction: Transaction, at: At) {
  const { story, exercise } = at;
  const { id: exerciseId, person } = idsOf(at);
  const { leaders, placing, forgotten } = exercise;
  const inRoom = (key: ReturnType<typeof peopleIn>[number]) => placing.includes(key);
  await transaction.exerciseParticipant.createMany({
    data: peopleIn(exercise).map((key) => ({
      ...{ id: person(key), exerciseId, personId: story.idOf("person", key) },
      facilitates: leaders.includes(key),
      takesPart: inRoom(key) || !leaders.includes(key),
      guestsDoneAt: inRoom(key) ? heldAt(story, exercise, 18) : null,
      handedInAt: inRoom(key) && !forgotten ? heldAt(story, exercise, 48) : null,
    })),
  });
}

/** The tables, the cards at them with what is said of each, and the chairs that are empty. */
async function writePlan(transaction: Transaction, at: At) {
  const { story, exercise } = at;
  const { idOf } = story;
  const { id: exerciseId, table, actor } = idsOf(at);
  await transaction.exerciseTable.createMany({
    data: exercise.tables.map(({ letter, group, ...described }, index) => ({
      ...{ id: table(letter), exerciseId, number: index + 1, position: index + 1, ...described },
      groupId: group ? idOf("group", group) : null,
    })),
  });
  await transaction.exerciseActor.createMany({
    data: exercise.guests.map(([key, , wrote], index) => {
      const { isInRegister, ...card } = cardOf(key);
      const seat = seatedIn(exercise, key);
      return {
        ...{ id: actor(key), exerciseId, number: index + 1, wrote, ...card },
        ...{ searchKey: searchKey(card.name), sortKey: sortKey(card.name) },
        organisationId: isInRegister ? idOf("organisation", key) : null,
        ...{ tableId: seat ? table(seat.letter) : null, position: seat?.position ?? 0 },
        role: exercise.roles[key] ?? "member",
        ...exercise.said[key],
      };
    }),
  });
  await transaction.exerciseTie.createMany({
    data: exercise.ties.map(([one, kind, other, why]) => {
      const [oneId = "", otherId = ""] = [actor(one), actor(other)].sort();
      return { exerciseId, oneId, otherId, kind, why };
    }),
  });
  await transaction.emptyChair.createMany({
    data: exercise.chairs.map(([letter, lookingFor]) => ({
      ...{ exerciseId, tableId: table(letter), lookingFor },
    })),
  });
}

/** Of what was forgotten: how many placed whom where, if enough did. */
async function writeTotals(transaction: Transaction, at: At) {
  const { table, actor } = idsOf(at);
  const counts = placesOf(at.exercise);
  await transaction.exerciseTotal.createMany({
    data: counts
      .filter(({ people }) => people >= fewestForTotals)
      .flatMap(({ key, at: places }) =>
        places.map(([letter, count]) => ({
          ...{ actorId: actor(key), tableId: table(letter), count },
        })),
      ),
  });
}

/** Everybody's own places, as the room saw them, and the moves in the shared plan. */
async function writeSheets(transaction: Transaction, at: At) {
  const { story, exercise } = at;
  const { id: exerciseId, table, actor, person } = idsOf(at);
  const sheets = exercise.placing.map((key) => ({ key, id: randomUUID() }));
  await transaction.exerciseSheet.createMany({
    data: sheets.map(({ key, id }) => ({
      ...{ id, exerciseId, isHandedIn: true, participantId: exercise.isNamed ? person(key) : null },
    })),
  });
  await transaction.exercisePlacement.createMany({
    data: exercise.guests.flatMap(([key, placed]) =>
      sheets.flatMap(({ id: sheetId }, place) => {
        const letter = placed[place];
        return letter && letter !== "-"
          ? [{ sheetId, actorId: actor(key), tableId: table(letter) }]
          : [];
      }),
    ),
  });
  const moved = (key: GuestKey) => `move ${key}`;
  const leader = exercise.leaders[0] ?? exercise.called[1];
  const agreed = agreedIn(exercise).map((key) => ({ key, by: leader, minute: 60 }));
  await transaction.exerciseMove.createMany({
    data: [...agreed, ...movesOf(exercise)].map(({ key, by, minute }) => ({
      ...{ id: story.idOf(moved(key), `${at.number}`), exerciseId, actorId: actor(key) },
      personId: story.idOf("person", by),
      toTableId: table(seatedIn(exercise, key)?.letter ?? ""),
      at: heldAt(story, exercise, minute),
    })),
  });
}

/** What was said with an answer, and the way to it, is gone once the exercise was forgotten. */
async function writeInvitations(transaction: Transaction, at: At) {
  const { story, exercise } = at;
  const { calendar, idOf } = story;
  const { actor, person, table } = idsOf(at);
  await transaction.exerciseInvitation.createMany({
    data: exercise.invitations.map(({ to, by, askBy, offer = "", sent, answered }) => {
      const [on, answer, said = "", wished] = answered ?? [];
      const isOpen = sent !== undefined && !exercise.forgotten;
      // Nobody has the link of the example.
      const token = createHash("sha256").update(idOf("seatToken", `${at.number} ${to}`));
      return {
        ...{ actorId: actor(to), askedById: person(by), askBy: calendar.workday(askBy), offer },
        sentAt: sent === undefined ? null : calendar.at(sent, "16:15"),
        tokenHash: isOpen ? token.digest("hex") : null,
        ...{ answer, said, wishedTableId: wished ? table(wished) : null },
        answeredAt: on === undefined ? null : calendar.at(on, "17:40"),
      };
    }),
  });
}
