import type { Transaction } from "@/lib/audit";
import { chained, type Story, storyOf, tell } from "@/prisma/example/story";
import { writeActivities } from "@/prisma/example/write-activities";
import { writeActors } from "@/prisma/example/write-actors";
import { writeAdoptions, writeTexts } from "@/prisma/example/write-agenda";
import { writeActivityStrategies, writeAgendaLife } from "@/prisma/example/write-agenda-life";
import { writeContests } from "@/prisma/example/write-contests";
import { writeCourses, writeProposals, writeVotes } from "@/prisma/example/write-decisions";
import { writeExercises } from "@/prisma/example/write-exercises";
import {
  joinGroupsToDecisions,
  writeGroups,
  writeInvitations,
  writeSeats,
} from "@/prisma/example/write-groups";
import {
  writeFirstMatrix,
  writeLaterMatrices,
  writeMatrixAdoptions,
} from "@/prisma/example/write-matrix";
import { writeParties } from "@/prisma/example/write-parties";
import { writePreparation } from "@/prisma/example/write-preparation";
import { writeAdvice, writeMandates, writeRounds } from "@/prisma/example/write-procedures";
import { writeRecusalsAndProxies } from "@/prisma/example/write-taking-part";
import { writeTasks } from "@/prisma/example/write-tasks";

const slug = "flere-med-i-vesterfjord";

/**
 * Writes the example, an invented initiative that is three years old on the day it is loaded, and
 * gives its slug. Ask first whether it is there: it is written once.
 */
export async function makeExample(
  transaction: Transaction,
  { now, operatorAccountId }: { now: Date; operatorAccountId: string },
): Promise<string> {
  const story = storyOf(now);
  await writeInitiative(transaction, story, operatorAccountId);
  await writeFirstMatrix(transaction, story);
  await writeParties(transaction, story);
  await writeGroups(transaction, story);
  await writeProposals(transaction, story);
  await writeLaterMatrices(transaction, story);
  const texts = await writeTexts(transaction, story);
  await writeAdvice(transaction, story);
  await writePreparation(transaction, story);
  await writeCourses(transaction, story);
  await writeRounds(transaction, story);
  await writeMatrixAdoptions(transaction, story);
  await joinGroupsToDecisions(transaction, story);
  await writeSeats(transaction, story);
  await writeInvitations(transaction, story);
  await writeRecusalsAndProxies(transaction, story);
  await writeVotes(transaction, story);
  await writeAdoptions(transaction, story);
  await writeAgendaLife(transaction, story, texts);
  await writeActivities(transaction, story);
  await writeActivityStrategies(transaction, story);
  await writeTasks(transaction, story);
  await writeMandates(transaction, story);
  await writeActors(transaction, story);
  await writeExercises(transaction, story);
  await writeContests(transaction, story);
  await writeChain(transaction, story);
  return slug;
}

async function writeInitiative(transaction: Transaction, story: Story, operatorAccountId: string) {
  const { calendar, initiativeId } = story;
  const createdAt = calendar.at(-1097, "09:00");
  const publishedAt = calendar.at(-876, "12:15");
  await transaction.initiative.create({
    data: {
      id: initiativeId,
      slug,
      name: "Flere Med i Vesterfjord",
      purpose:
        "Hver tiende ung mellem 15 og 25 år i Vesterfjord står uden job og uddannelse. Det vil vi ændre sammen: skoler, virksomheder, foreninger, kommune og de unge selv.",
      isExample: true,
      publishedAt,
      createdAt,
    },
    select: { id: true },
  });
  const subject: [string, string] = ["Initiative", initiativeId];
  // Who loaded the example; the rest of its log is as invented as its people.
  tell(story, createdAt, "karen", "initiative.start", subject, { operatorAccountId });
  tell(story, publishedAt, "torben", "initiative.publish", subject, { shown: true });
}

/** The deeds in the order they were done, chained as lib/audit.ts does it one by one. */
async function writeChain(transaction: Transaction, { deeds, initiativeId }: Story) {
  const entries = chained({ deeds, initiativeId });
  const { sequence = 0, hash = "" } = entries.at(-1) ?? {};
  await transaction.auditEntry.createMany({ data: entries });
  await transaction.auditHead.create({
    data: { initiativeId, sequence, hash },
    select: { sequence: true },
  });
}
