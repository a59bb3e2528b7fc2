import type { Transaction } from "@/lib/audit";
import { insertRows } from "@/lib/insert-rows";
import { searchKey, sortKey } from "@/lib/names";
import { Refusal } from "@/lib/refusal";
import { newUuid } from "@/lib/uuid";
import { most } from "../rules";
import type { TemplateTable } from "./rules";

type Words = (key: `${TemplateTable["key"]}.${"name" | "purpose" | "asks"}`) => string;

/** Lays the tables of a template, in the words of whoever called the exercise. */
export async function layTables(
  transaction: Transaction,
  exerciseId: string,
  template: readonly TemplateTable[],
  say: Words,
): Promise<void> {
  const working = template.filter(({ key }) => key === "working");
  const nameOf = (table: TemplateTable) => {
    if (table.group) return table.group.name;
    const name = say(`${table.key}.name`);
    return working.length > 1 && table.key === "working"
      ? `${name} ${working.indexOf(table) + 1}`
      : name;
  };
  await transaction.exerciseTable.createMany({
    data: template.map((table, index) => {
      const { key, part, group, least, most: largest, needs } = table;
      return {
        ...{ exerciseId, number: index + 1, position: index + 1, part, name: nameOf(table) },
        ...{ purpose: say(`${key}.purpose`), asks: say(`${key}.asks`) },
        ...{ least, most: largest, needs, groupId: group?.id ?? null },
      };
    }),
  });
}

/** The next number of an actor: never one that was used, also when the last was taken away. */
export async function nextActorNumber(transaction: Transaction, exerciseId: string) {
  const last = await transaction.exerciseActor.aggregate({
    where: { exerciseId },
    _max: { number: true },
  });
  return (last._max.number ?? 0) + 1;
}

/** Somebody to be written among the actors. */
export type NewActor = {
  name: string;
  organisationId?: string | null;
  sector?: string | null;
  place?: string;
  reach?: string;
  livedExperience?: boolean;
  wrote?: number;
};

/** Writes actors. Refuses with too-many-actors. */
export async function addActors(
  transaction: Transaction,
  exerciseId: string,
  actors: readonly NewActor[],
  now: Date,
): Promise<void> {
  const there = await transaction.exerciseActor.count({ where: { exerciseId } });
  if (there + actors.length > most.actors) {
    throw new Refusal("too-many-actors", {}, { most: String(most.actors) });
  }
  const first = await nextActorNumber(transaction, exerciseId);
  const rows = actors.map(({ name, ...given }, index) => ({
    id: newUuid(now.getTime()),
    ...{ exerciseId, number: first + index, name, searchKey: searchKey(name) },
    ...{ sortKey: sortKey(name), organisationId: null, sector: null, place: "", reach: "" },
    ...{ livedExperience: false, wrote: 0, tableId: null, position: 0, role: "member" },
    ...{ why: "", brings: "", gets: "", ...given },
  }));
  await insertRows(transaction, "ExerciseActor", rows);
}

/**
 * Takes actors over from the register who are not on the list yet: those who take part today, or all
 * that matter. Gives how many.
 */
export async function takeFromRegister(
  transaction: Transaction,
  exercise: { id: string; initiativeId: string },
  which: "parties" | "all" | "none",
  today: Date,
  now: Date,
): Promise<number> {
  if (which === "none") return 0;
  const { id: exerciseId, initiativeId } = exercise;
  const holds = { from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] };
  const found = await transaction.organisation.findMany({
    where: {
      ...{ initiativeId, exerciseActors: { none: { exerciseId } } },
      ...(which === "parties" ? { participations: { some: holds } } : {}),
    },
    orderBy: { sortKey: "asc" },
    take: most.actors + 1,
    select: {
      ...{ id: true, name: true, sector: true, place: true, reach: true, livedExperience: true },
    },
  });
  const actors = found.map(({ id: organisationId, ...known }) => ({ organisationId, ...known }));
  await addActors(transaction, exerciseId, actors, now);
  return actors.length;
}
