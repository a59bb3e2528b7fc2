import { setTimeout as wait } from "node:timers/promises";
import type { LiveFacts } from "@/lib/decisions/live/columns";
import { quantile } from "@/tests/load/bench/statistics";
import { type LiveReader, readLive } from "@/tests/support/live-reader";
import { plainBrowser } from "@/tests/support/plain-browser";
import type { Room } from "./stage";

export type Effort = { readers: number; votes: number; perSecond: number };

/** Milliseconds unless named otherwise. */
export type Measured = {
  /** Until all streams had told how it stands. */
  connected: number;
  /** What each reader saw, and when by the clock. */
  seen: { at: number; voted: number }[][];
  /** From the sending of a vote until its sender's answer is there. */
  voteP50: number;
  voteP99: number;
  /** Events and bytes that one reader was sent, the first included. */
  events: number;
  bytes: number;
  /** Readers that did not see the last vote within ten seconds. */
  behind: number;
};

type Server = { origin: string; memory(): number };

/**
 * Everybody in the room follows the decision, each over a connection of their own, and then votes are
 * cast at a steady pace. `watch` is called when all are there, and when the last vote was seen.
 */
export async function measureRoom(
  { origin }: Server,
  room: Room,
  { readers: count, votes, perSecond }: Effort,
  watch: (moment: "connected" | "voted") => void,
): Promise<Measured> {
  const page = `/initiatives/${room.slug}/decisions/${room.number}`;
  const began = Date.now();
  const readers = await Promise.all(
    room.people
      .slice(0, count)
      .map(({ cookie }) => readLive<LiveFacts>(new URL(`${page}/live`, origin), { cookie })),
  );
  await until(() => readers.every(({ events }) => events.length > 0));
  const connected = Date.now() - began;
  watch("connected");
  const sent = await castVotes(origin, page, room, votes, perSecond);
  await until(() => readers.every((reader) => votedIn(reader) >= votes));
  watch("voted");
  const behind = readers.filter((reader) => votedIn(reader) < votes).length;
  const seen = readers.map(({ events }) =>
    events.map(({ at, facts }) => ({ at, voted: facts.voted })),
  );
  const answers = sent.map(({ answered, at }) => answered - at);
  const [first] = readers as [LiveReader<LiveFacts>];
  for (const reader of readers) reader.leave();
  return {
    ...{ connected, behind, seen, events: first.events.length, bytes: first.text().length },
    ...{ voteP50: quantile(answers, 0.5), voteP99: quantile(answers, 0.99) },
  };
}

type Sent = { at: number; answered: number };

async function castVotes(
  origin: string,
  page: string,
  room: Room,
  votes: number,
  perSecond: number,
): Promise<Sent[]> {
  const voters = room.people.slice(0, votes);
  const sessionIn = (cookie: string) => cookie.slice("session=".length);
  const [first] = voters as [Room["people"][number]];
  const form = await plainBrowser(() => origin, sessionIn(first.cookie)).open(
    page,
    'name="choice"',
  );
  const began = Date.now();
  return Promise.all(
    voters.map(async ({ seatId, cookie }, turn) => {
      await wait(Math.max(0, began + (turn * 1_000) / perSecond - Date.now()));
      const browser = plainBrowser(() => origin, sessionIn(cookie));
      const at = Date.now();
      const choice = turn % 3 ? "for" : "against";
      const reply = await browser.call(form, { proposalId: room.proposalId, seatId, choice });
      if (!reply.isDone) throw new Error(`A vote was refused: ${reply.status} ${reply.html}`);
      return { at, answered: Date.now() };
    }),
  );
}

/**
 * From the moment in which a vote was cast, behind the initiative's lock, until a reader sees it: over all
 * votes and readers. What came before is the queue of the votes, not the channel.
 */
export function delaysOf(seen: Measured["seen"], castAt: number[]) {
  const inOrder = castAt.toSorted((one, other) => one - other);
  const delays = seen.flatMap((events) =>
    inOrder.flatMap((at, turn) => {
      const first = events.find(({ voted }) => voted > turn);
      return first ? [Math.max(0, first.at - at)] : [];
    }),
  );
  return { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), most: quantile(delays, 1) };
}

const votedIn = ({ events }: LiveReader<LiveFacts>) => events.at(-1)?.facts.voted ?? 0;

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !isSo(); turn += 1) await wait(10);
}
