import { pick, type Random } from "@/tests/support/random";
import { askNow, type Follower, lastOf, tableIn, until } from "./followers";
import type { Mover } from "./moves";
import type { ExerciseRoom } from "./stage";

type Party = {
  origins: string[];
  room: ExerciseRoom;
  followers: Follower[];
  move: Mover;
  random: Random;
};

const collisions = 10;

/**
 * Two people at once move the same card, each to another table and in another copy where there are two:
 * so often did somebody then see it elsewhere than the database has it, or at neither of the two tables.
 */
export async function countApart({ origins, room, followers, move, random }: Party) {
  const numbers = room.actors.map((_, at) => at + 1) as [number, ...number[]];
  let apart = 0;
  for (let turn = 0; turn < collisions; turn += 1) {
    const actor = pick(random, numbers);
    const one = 1 + Math.floor(random() * room.tables.length);
    const other = 1 + (one % room.tables.length);
    await Promise.all([move(0, actor, one), move(1, actor, other)]);
    const places = (await askNow(origins, room)).map((plan) => tableIn(plan, actor));
    const [place = 0] = places;
    const isThere = (follower: Follower) => {
      const plan = lastOf(follower);
      return plan !== undefined && tableIn(plan, actor) === place;
    };
    await until(() => followers.every(isThere));
    const isOne = places.every((each) => each === place) && [one, other].includes(place);
    if (!isOne || !followers.every(isThere)) apart += 1;
  }
  return apart;
}
