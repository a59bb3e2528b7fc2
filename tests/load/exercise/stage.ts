import { closeDatabase, connections, db, openDatabase, type Whereabouts } from "@/lib/db";
import { sortKey } from "@/lib/names";
import { newUuid } from "@/lib/uuid";
import type { Cast } from "@/prisma/cast";
import { migrate } from "@/prisma/migrate";
import { setStage } from "@/tests/load/kills/stage";
import { makeExercise } from "@/tests/support/make-exercise";
import { startPostgres } from "@/tests/support/postgres-server";
import { temporaryFolder } from "@/tests/support/server";

/** A room that seats together: everybody in it, with the cookie of their session; the first leads. */
export type ExerciseRoom = {
  slug: string;
  number: number;
  exerciseId: string;
  cookies: string[];
  /** Ids, by number from 1. */
  tables: string[];
  actors: string[];
};

type Size = { people: number; actors: number; tables: number };

export type ExerciseGround = {
  room: ExerciseRoom;
  /** What the application is started with. */
  settings: Record<string, string>;
  remove(): Promise<void>;
};

export async function layExercise(
  database: "embedded" | "server",
  size: Size,
): Promise<ExerciseGround> {
  if (database === "embedded") {
    const { path, remove } = temporaryFolder();
    const room = await fill({ dataDir: path }, size);
    return { room, settings: { DATA_DIR: path }, remove: async () => remove() };
  }
  const { url, stop } = await startPostgres({ flushes: true });
  const room = await fill({ url }, size);
  return { room, settings: { DATABASE_URL: url }, remove: stop };
}

async function fill(whereabouts: Whereabouts, size: Size): Promise<ExerciseRoom> {
  await openDatabase(whereabouts);
  try {
    await migrate(connections());
    const { casts, sessionOf } = await setStage();
    const cast = casts[0] as Cast;
    const guests = await makeGuests(cast, size.people - 1);
    const people = [cast.chair, ...guests];
    const made = await makeExercise(db(), {
      initiativeId: cast.initiativeId,
      facilitatorId: cast.chair.personId,
      personIds: people.map(({ personId }) => personId),
      step: "together",
      actorCount: size.actors,
    });
    const tables = await moreTables(made, size.tables);
    await seatMost(made.actors, tables);
    const cookies = await Promise.all(
      people.map(async (person) => `session=${await sessionOf(person)}`),
    );
    const { slug } = cast;
    return { slug, number: made.number, exerciseId: made.id, cookies, tables, actors: made.actors };
  } finally {
    await closeDatabase();
  }
}

/** People who act for an organisation that takes part, as those in such a room do. */
async function makeGuests({ initiativeId, slug, organisations }: Cast, count: number) {
  const from = new Date("2024-01-01");
  const rows = Array.from({ length: count }, (_, place) => {
    const name = `Person ${String(place + 1).padStart(3, "0")}`;
    return {
      accountId: newUuid(),
      personId: newUuid(),
      name,
      email: `${slug}-${place}@guest.example`,
    };
  });
  await db().account.createMany({ data: rows.map(({ accountId: id, email }) => ({ id, email })) });
  await db().person.createMany({
    data: rows.map(({ personId: id, accountId, name, email }) => ({
      ...{ id, initiativeId, accountId, name, email },
      ...{ sortKey: sortKey(name), searchKey: name.toLowerCase() },
    })),
  });
  await db().affiliation.createMany({
    data: rows.map(({ personId }) => ({
      ...{ id: newUuid(), personId, organisationId: organisations.scouts, from },
    })),
  });
  return rows;
}

async function moreTables({ id, tables }: { id: string; tables: string[] }, wanted: number) {
  const more = Array.from({ length: Math.max(0, wanted - tables.length) }, (_, place) => ({
    ...{ id: newUuid(), exerciseId: id, part: "working" as const },
    ...{ number: tables.length + place + 1, position: tables.length + place },
    name: `Arbejdsbord ${place + 1}`,
  }));
  await db().exerciseTable.createMany({ data: more });
  return [...tables, ...more.map((table) => table.id)];
}

/** All but some, one after the other, so that no table is larger than the others. */
async function seatMost(actors: string[], tables: string[]) {
  const seated = actors.slice(0, Math.floor(actors.length * 0.9));
  for (const [place, tableId] of tables.entries()) {
    const ids = seated.filter((_, at) => at % tables.length === place);
    await db().exerciseActor.updateMany({ where: { id: { in: ids } }, data: { tableId } });
  }
}
