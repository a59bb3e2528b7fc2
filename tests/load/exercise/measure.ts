import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "@/tests/load/bench/statistics";
import { randomFrom } from "@/tests/support/random";
import { countApart } from "./collisions";
import { catchUp } from "./cut";
import { type Follower, followAll, tableIn, until } from "./followers";
import { type Move, moveMany, moverIn } from "./moves";
import type { Effort } from "./options";
import type { ExerciseRoom } from "./stage";

/** Milliseconds unless named otherwise. */
export type Measured = {
  database: "embedded" | "server";
  copies: number;
  /** From the sending of a move until another one has it, over all moves and others. */
  p50: number;
  p99: number;
  /** The same until the last of the others has it, over all moves. */
  allP50: number;
  allP99: number;
  /** From the sending of a move until its sender's answer is there. */
  answerP50: number;
  answerP99: number;
  /** What one follower was sent, over the moves. */
  bytesPerMove: number;
  /** In MB, of the copy that has most. */
  memory: Record<"before" | "connected" | "moved" | "left", number>;
  /** Moves that somebody never had. */
  unseen: number;
  /** Cards that two moved at once and that somebody then saw elsewhere than the others. */
  apart: number;
  /** Followers that were cut off and did not come to the plan as it stands. */
  lost: number;
  /** From coming back until the last of those who were cut off had it. */
  caughtUpMs: number;
};

type Copy = { origin: string; memory(): number };

/** A room that moves cards at a steady pace, then two of them the same card, then with some cut off. */
export async function measureRoom(
  copies: Copy[],
  room: ExerciseRoom,
  effort: Effort,
): Promise<Omit<Measured, "database">> {
  const origins = copies.map(({ origin }) => origin);
  const random = randomFrom(effort.seed);
  const memoryNow = () => Math.max(...copies.map((copy) => copy.memory()));
  const move = await moverIn(origins, room);
  const before = memoryNow();
  const followers = await followAll(origins, room);
  const connected = memoryNow();
  const [first] = followers as [Follower];
  const sentBefore = first.text().length;
  const moves = await moveMany(move, followers, room, effort, random);
  await until(() => delaysOf(moves.slice(-1), followers).unseen === 0);
  const bytesPerMove = Math.round((first.text().length - sentBefore) / moves.length);
  const moved = memoryNow();
  const delays = delaysOf(moves, followers);
  const apart = await countApart({ origins, room, followers, move, random });
  const caught = await catchUp({ origins, room, followers, move });
  for (const follower of followers) follower.leave();
  await wait(2_000);
  const memory = { before, connected, moved, left: memoryNow() };
  const answers = moves.map(({ at, answered }) => answered - at);
  return {
    ...{ copies: copies.length, ...delays, bytesPerMove, memory, apart, ...caught },
    ...{ answerP50: quantile(answers, 0.5), answerP99: quantile(answers, 0.99) },
  };
}

/** How long each move took until the others had it; a move that somebody never had is no delay but `unseen`. */
function delaysOf(moves: Move[], followers: Follower[]) {
  const each = moves.map((move) =>
    followers.flatMap(({ events }, person) => {
      if (person === move.person) return [];
      const isSeen = ({ at, facts }: (typeof events)[number]) =>
        at >= move.at && tableIn(facts, move.actor) === move.table;
      const seen = events.find(isSeen);
      return [seen ? seen.at - move.at : null];
    }),
  );
  const whole = each.map((delays) => delays.filter((delay) => delay !== null));
  const unseen = each.filter((delays) => delays.includes(null)).length;
  const [all, last] = [whole.flat(), whole.map((delays) => Math.max(0, ...delays))];
  if (all.length === 0) all.push(Number.POSITIVE_INFINITY);
  return {
    ...{ p50: quantile(all, 0.5), p99: quantile(all, 0.99), unseen },
    ...{ allP50: quantile(last, 0.5), allP99: quantile(last, 0.99) },
  };
}
