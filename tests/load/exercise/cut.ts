import { askNow, type Follower, followAs, lastOf, until } from "./followers";
import type { Mover } from "./moves";
import type { ExerciseRoom } from "./stage";

type Party = { origins: string[]; room: ExerciseRoom; followers: Follower[]; move: Mover };

/** Moves that are made while some are away. */
const missed = 5;

/**
 * Every fifth person is cut off, the others move cards, and then those come back as a browser does, with
 * the version that they saw last: how many of them do not come to the plan as it stands, and how long
 * the last one took.
 */
export async function catchUp({ origins, room, followers, move }: Party) {
  const away = followers.flatMap((follower, person) =>
    person % 5 === 2 ? [{ follower, person }] : [],
  );
  for (const { follower } of away) follower.leave();
  await Promise.all(away.map(({ follower }) => follower.ended));
  for (let turn = 0; turn < missed; turn += 1) {
    const actor = 1 + (turn % room.actors.length);
    await move(turn % 2, actor, 1 + ((turn * 3) % room.tables.length));
  }
  const [plan] = await askNow(origins, room);
  const wanted = JSON.stringify(plan?.seats);
  const began = Date.now();
  const back = await Promise.all(
    away.map(({ follower, person }) => followAs(person, origins, room, follower.events.at(-1)?.id)),
  );
  const hasIt = (follower: Follower) => JSON.stringify(lastOf(follower)?.seats) === wanted;
  await until(() => back.every(hasIt));
  const caughtUpMs = Date.now() - began;
  for (const follower of back) follower.leave();
  return { lost: back.filter((follower) => !hasIt(follower)).length, caughtUpMs };
}
