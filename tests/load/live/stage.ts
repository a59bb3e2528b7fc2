import { closeDatabase, connections, db, openDatabase, type Whereabouts } from "@/lib/db";
import { sortKey } from "@/lib/names";
import { newUuid } from "@/lib/uuid";
import type { Cast } from "@/prisma/cast";
import { migrate } from "@/prisma/migrate";
import { setStage } from "@/tests/load/kills/stage";
import { startPostgres } from "@/tests/support/postgres-server";
import { temporaryFolder } from "@/tests/support/server";

/** Somebody in the room: their seat in the steering group, and the cookie of their session. */
export type Seated = { seatId: string; cookie: string };

/** A steering group as large as a room, before a vote on the proposal. */
export type Room = { slug: string; number: number; proposalId: string; people: Seated[] };

export type RoomGround = {
  room: Room;
  /** What the application is started with. */
  settings: Record<string, string>;
  /** When the standing votes were cast, once the application has ended. */
  castAt(): Promise<number[]>;
  remove(): Promise<void>;
};

export async function layRoom(
  database: "embedded" | "server",
  people: number,
): Promise<RoomGround> {
  if (database === "embedded") {
    const { path, remove } = temporaryFolder();
    const room = await fill({ dataDir: path }, people);
    const castAt = () => momentsIn({ dataDir: path }, room);
    return { room, settings: { DATA_DIR: path }, castAt, remove: async () => remove() };
  }
  // As it flushes in earnest: a vote is heard of when it is kept.
  const { url, stop } = await startPostgres({ flushes: true });
  const room = await fill({ url }, people);
  const castAt = () => momentsIn({ url }, room);
  return { room, settings: { DATABASE_URL: url }, castAt, remove: stop };
}

async function momentsIn(whereabouts: Whereabouts, { proposalId }: Room): Promise<number[]> {
  await openDatabase(whereabouts);
  try {
    const votes = await db().vote.findMany({
      where: { proposalId, asDeputy: false },
    });
    // One seat's vote may be given again; the first is what the readers saw.
    const first = new Map<string, number>();
    for (const { seatId, castAt } of votes) {
      if (seatId === null) continue;
      first.set(seatId, Math.min(first.get(seatId) ?? Number.POSITIVE_INFINITY, castAt.getTime()));
    }
    return [...first.values()];
  } finally {
    await closeDatabase();
  }
}

async function fill(whereabouts: Whereabouts, people: number): Promise<Room> {
  await openDatabase(whereabouts);
  try {
    await migrate(connections());
    const { casts, sessionOf } = await setStage();
    const cast = casts[0] as Cast;
    const seated = await seat(cast, people);
    return {
      ...{ slug: cast.slug, number: 3, proposalId: cast.proposals.open },
      people: await Promise.all(
        seated.map(async ({ seatId, accountId }) => ({
          seatId,
          cookie: `session=${await sessionOf({ accountId })}`,
        })),
      ),
    };
  } finally {
    await closeDatabase();
  }
}

async function seat({ initiativeId, groups, slug }: Cast, people: number) {
  const from = new Date("2024-01-01");
  const rows = Array.from({ length: people }, (_, place) => {
    const name = `Person ${String(place + 1).padStart(3, "0")}`;
    const ids = { accountId: newUuid(), personId: newUuid(), seatId: newUuid() };
    return { ...ids, place, name, email: `${slug}-room-${place}@example.dk` };
  });
  await db().account.createMany({
    data: rows.map(({ accountId: id, email }) => ({ id, email })),
  });
  await db().person.createMany({
    data: rows.map(({ personId: id, accountId, name, email }) => ({
      ...{ id, initiativeId, accountId, name, email },
      ...{ sortKey: sortKey(name), searchKey: name.toLowerCase() },
    })),
  });
  await db().seat.createMany({
    data: rows.map(({ seatId: id, name, place }) => ({
      ...{ id, groupId: groups.steering, constituency: `Plads for ${name}`, from },
      ...{ role: "member" as const, isVoting: true, position: 100 + place },
    })),
  });
  await db().seatHolding.createMany({
    data: rows.map(({ seatId, personId }) => ({ seatId, personId, from })),
  });
  return rows;
}
