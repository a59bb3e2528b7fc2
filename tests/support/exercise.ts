import { db } from "@/lib/db";
import type { Step, TablePart } from "@/lib/exercise/rules";
import { searchKey, sortKey } from "@/lib/names";
import type { Sector } from "@/lib/organisation/rules";
import { newUuid } from "@/lib/uuid";

export type MadeExercise = Awaited<ReturnType<typeof makeExercise>>;

type Asked = {
  initiativeId: string;
  /** The first leads. */
  people: { personId: string }[];
  step?: Step;
  number?: number;
  isNamed?: boolean;
  actors: { name: string; organisationId?: string; sector?: Sector }[];
  tables?: { name: string; part: TablePart; most?: number }[];
};

const usualTables: NonNullable<Asked["tables"]> = [
  { name: "Hovedbordet", part: "head", most: 9 },
  { name: "Skole og fritid", part: "working" },
  { name: "Køkkenet", part: "kitchen" },
  { name: "Vennebordet", part: "friends" },
];

/** A wedding exercise in the middle of it, nobody seated yet: ids in the order in which they were asked for. */
export async function makeExercise({
  initiativeId,
  people,
  step = "together",
  number = 1,
  isNamed = false,
  actors,
  tables = usualTables,
}: Asked) {
  const at = new Date();
  const id = newUuid();
  const [leader] = people;
  await db().exercise.create({
    data: {
      ...{ id, initiativeId, number, step, isNamed, title: "Hvem sidder hvor?" },
      ...{ sharedResult: "Alle unge er med i 2028.", heldOn: new Date("2026-11-27") },
      ...{ stepBegunAt: at, stepMinutes: 25, madeById: leader?.personId ?? "", at },
    },
  });
  await db().exerciseParticipant.createMany({
    data: people.map(({ personId }, place) => ({
      ...{ id: newUuid(), exerciseId: id, personId },
      facilitates: place === 0,
    })),
  });
  const laid = tables.map((table, place) => ({
    ...{ id: newUuid(), exerciseId: id, number: place + 1, position: place, ...table },
  }));
  await db().exerciseTable.createMany({ data: laid });
  const named = actors.map((actor, place) => ({
    ...{ id: newUuid(), exerciseId: id, number: place + 1, ...actor },
    ...{ searchKey: searchKey(actor.name), sortKey: sortKey(actor.name) },
  }));
  await db().exerciseActor.createMany({ data: named });
  return { id, number, tables: laid.map((one) => one.id), actors: named.map((one) => one.id) };
}
