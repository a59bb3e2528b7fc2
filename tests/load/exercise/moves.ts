import { setTimeout as wait } from "node:timers/promises";
import { type PlainForm, plainBrowser } from "@/tests/support/plain-browser";
import { pick, type Random, shuffled } from "@/tests/support/random";
import { type Follower, lastOf, originOf, planPage, tableIn } from "./followers";
import type { Effort } from "./options";
import type { ExerciseRoom } from "./stage";

/** Who moved which actor where, by their numbers from 1 (people from 0), and when it was sent and answered. */
export type Move = { person: number; actor: number; table: number; at: number; answered: number };

export type Mover = (person: number, actor: number, table: number) => Promise<Move>;

/** Moves cards as a script in the browser sends it. Throws when one is refused. */
export async function moverIn(origins: string[], room: ExerciseRoom): Promise<Mover> {
  const browserOf = (person: number) =>
    plainBrowser(() => originOf(person, origins), room.cookies[person]?.slice("session=".length));
  const board = `${planPage(room)}/together?card=1`;
  const form: PlainForm = await browserOf(0).open(board, 'name="tableId"');
  // What a copy reads once for everybody is nobody's move.
  for (const [person] of origins.entries()) await browserOf(person).get(board);
  return async (person, actor, table) => {
    const [actorId = "", tableId = ""] = [room.actors[actor - 1], room.tables[table - 1]];
    const { exerciseId } = room;
    const at = Date.now();
    const reply = await browserOf(person).call(form, { exerciseId, actorId, tableId });
    if (!reply.isDone) throw new Error(`A move was refused: ${reply.status} ${reply.html}`);
    return { person, actor, table, at, answered: Date.now() };
  };
}

/** One card after the other at a steady pace, each by somebody else, and none again before all were. */
export async function moveMany(
  move: Mover,
  [first]: Follower[],
  room: ExerciseRoom,
  { moves, rate }: Pick<Effort, "moves" | "rate">,
  random: Random,
): Promise<Move[]> {
  const plan = first && lastOf(first);
  if (!plan) throw new Error("Nobody was told how it stands");
  const numbers = room.actors.map((_, at) => at + 1);
  const order = shuffled(random, numbers);
  const tables = room.tables.map((_, at) => at + 1);
  const at = new Map(numbers.map((actor) => [actor, tableIn(plan, actor)]));
  const began = Date.now();
  return Promise.all(
    Array.from({ length: moves }, async (_, turn) => {
      const actor = order[turn % order.length] ?? 1;
      const others = tables.filter((table) => table !== at.get(actor));
      const table = pick(random, others as [number, ...number[]]);
      at.set(actor, table);
      await wait(Math.max(0, began + (turn * 1_000) / rate - Date.now()));
      return move(turn % room.cookies.length, actor, table);
    }),
  );
}
