import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { type Step, usualMinutes } from "@/lib/exercise/rules";
import { searchKey, sortKey } from "@/lib/names";
import { newUuid } from "@/lib/uuid";

const tables = [
  { part: "head", name: "Hovedbordet", least: 3, most: 8, needs: ["public", "civil", "lived"] },
  { part: "working", name: "Skole og fritid", least: 2, most: 8, needs: ["lived"] },
  { part: "working", name: "Bolig og job", least: 2, most: 8, needs: [] },
  { part: "friends", name: "Vennebordet", least: 0, most: null, needs: [] },
  { part: "kitchen", name: "Køkkenet", least: 1, most: 3, needs: [] },
  { part: "reception", name: "Receptionen", least: 0, most: null, needs: [] },
] as const;

const actors = [
  ["Borgerhuset Havnen", "civil_society", "Havnen"],
  ["Byens Boligselskab", "housing", "Midtbyen"],
  ["Erhvervsskolen Fjord", "education", "Midtbyen"],
  ["Fonden Fremad", "foundation", ""],
  ["Jobcentret", "municipality", "Midtbyen"],
  ["Lokalavisen", "other", ""],
  ["Natteravnene", "civil_society", "Nord"],
  ["Psykiatrien", "region", ""],
  ["Skolernes Elevråd", "user_organisation", "Nord"],
  ["Sportsklubben Nord", "civil_society", "Nord"],
  ["Ungdommens Hus", "municipality", "Havnen"],
  ["Værftets Lærlinge", "business", "Havnen"],
] as const;

/**
 * A wedding exercise with six tables and a dozen actors (or so many as `actorCount` says), led by one
 * person and taken part in by all. Gives its ids; actors and tables in their order.
 */
export async function makeExercise(
  client: Transaction,
  options: {
    initiativeId: string;
    facilitatorId: string;
    personIds: string[];
    step?: Step;
    isNamed?: boolean;
    actorCount?: number;
  },
) {
  const { initiativeId, facilitatorId, personIds, step = "alone" } = options;
  const { isNamed = false, actorCount = actors.length } = options;
  const now = new Date();
  const { _max } = await client.exercise.aggregate({
    where: { initiativeId },
    _max: { number: true },
  });
  const number = (_max.number ?? 0) + 1;
  const { id } = await client.exercise.create({
    data: {
      ...{ initiativeId, number, title: "Hvem sidder hvor?", heldOn: dayOf(now), at: now, isNamed },
      ...{ step, stepBegunAt: now, stepMinutes: usualMinutes[step], madeById: facilitatorId },
      sharedResult: "Ingen ung i byen står alene.",
    },
    select: { id: true },
  });
  const people = [...new Set([facilitatorId, ...personIds])];
  const participants = people.map((personId) => ({
    ...{ id: newUuid(), exerciseId: id, personId, facilitates: personId === facilitatorId },
  }));
  await client.exerciseParticipant.createMany({ data: participants });
  const placed = tables.map(({ needs, ...table }, position) => ({
    ...{ id: newUuid(), exerciseId: id, number: position + 1, position, ...table },
    needs: [...needs],
  }));
  await client.exerciseTable.createMany({ data: placed });
  const invited = Array.from({ length: actorCount }, (_, at) => actorOf(id, at));
  await client.exerciseActor.createMany({ data: invited });
  return {
    ...{ id, number },
    tables: placed.map((table) => table.id),
    actors: invited.map((actor) => actor.id),
    participantOf: Object.fromEntries(participants.map((one) => [one.personId, one.id])),
  };
}

/**
 * Six have handed in without names, and the places were shown: of every four actors all agree on one,
 * most on the next, nobody on the third, and hardly anybody has placed the last. One sits in the plan already.
 */
export async function showPlaces(
  client: Transaction,
  { id, tables, actors }: { id: string; tables: string[]; actors: string[] },
): Promise<void> {
  const tableOf = (actor: number, person: number) =>
    [0, person < 4 ? 1 : 2, person % 3, person === 0 ? 3 : null][actor % 4] ?? null;
  for (let person = 0; person < 6; person += 1) {
    const sheet = { id: randomUUID(), exerciseId: id, isHandedIn: true };
    await client.exerciseSheet.create({ data: sheet, select: { id: true } });
    await client.exercisePlacement.createMany({
      data: actors.flatMap((actorId, at) => {
        const tableId = tables[tableOf(at, person) ?? -1];
        return tableId ? [{ sheetId: sheet.id, actorId, tableId }] : [];
      }),
    });
  }
  await client.exercise.update({
    where: { id },
    data: { placesRevealedAt: new Date() },
    select: { id: true },
  });
  await client.exerciseActor.updateMany({
    where: { id: { in: actors.slice(0, 1) } },
    data: { tableId: tables[0] ?? null },
  });
}

function actorOf(exerciseId: string, at: number) {
  const [called, sector, place] = actors[at % actors.length] ?? actors[0];
  const round = Math.floor(at / actors.length);
  const name = round === 0 ? called : `${called} ${round + 1}`;
  return {
    ...{ id: newUuid(), exerciseId, number: at + 1, name, sector, place },
    ...{ searchKey: searchKey(name), sortKey: sortKey(name) },
    livedExperience: sector === "user_organisation",
  };
}
