import { setTimeout as wait } from "node:timers/promises";
import type { PlanFacts } from "@/lib/exercise/plan/columns";
import { type LiveReader, readLive } from "@/tests/support/live-reader";
import type { ExerciseRoom } from "./stage";

/** Somebody in the room who looks at the plan in one of the copies. */
export type Follower = LiveReader<PlanFacts>;

export const planPage = ({ slug, number }: ExerciseRoom) =>
  `/initiatives/${slug}/organisation/exercises/${number}`;

/** Everybody looks on, shared out over the copies; settles when all have been told how it stands. */
export async function followAll(origins: string[], room: ExerciseRoom): Promise<Follower[]> {
  const followers = await Promise.all(
    room.cookies.map((_, person) => followAs(person, origins, room)),
  );
  await until(() => followers.every(({ events }) => events.length > 0));
  return followers;
}

/** Looks on as this person, who has seen the plan at that version before. */
export function followAs(
  person: number,
  origins: string[],
  room: ExerciseRoom,
  seen?: number,
): Promise<Follower> {
  const cookie = room.cookies[person] ?? "";
  const known: Record<string, string> = seen === undefined ? {} : { "last-event-id": `${seen}` };
  const live = new URL(`${planPage(room)}/live`, originOf(person, origins));
  return readLive<PlanFacts>(live, { cookie, ...known });
}

export const originOf = (person: number, origins: string[]) =>
  origins[person % origins.length] ?? "";

/** How it stands, asked anew of each copy, by somebody who saw nothing before. */
export async function askNow(origins: string[], room: ExerciseRoom): Promise<PlanFacts[]> {
  const headers = { cookie: room.cookies[0] ?? "" };
  return Promise.all(
    origins.map(async (origin) => {
      const answer = await fetch(new URL(`${planPage(room)}/live`, origin), { headers });
      return ((await answer.json()) as { facts: PlanFacts }).facts;
    }),
  );
}

/** The number of the table where the actor of this number sits; 0: nowhere. */
export const tableIn = ({ seats }: PlanFacts, actor: number) =>
  seats.find(([, ...seated]) => seated.includes(actor))?.[0] ?? 0;

export const lastOf = ({ events }: Follower) => events.at(-1)?.facts;

/** At most ten seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !isSo(); turn += 1) await wait(10);
}
