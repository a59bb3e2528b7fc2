import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Facts, follow, followedCount } from "@/lib/live/follow";
import { checkReaders, enter, readerCount } from "@/lib/live/readers";
import { heardTopics, pass } from "@/lib/live/signals";
import { liveStream } from "@/lib/live/stream";
import { readSignal } from "@/lib/live/topics";

/** Something that moves: its version, its text, and how often it was read. */
function thing(topic: string) {
  const state = { version: 1, text: "en", reads: 0, fails: false, again: null as Date | null };
  const read = async (): Promise<Facts> => {
    state.reads += 1;
    if (state.fails) throw new Error("The database is away");
    return { version: state.version, text: state.text, again: state.again };
  };
  const move = (text: string) => {
    state.version += 1;
    state.text = text;
    pass({ topic, version: state.version });
  };
  return { state, move, followed: { key: topic, topic, read } };
}

const texts = (heard: (Facts | null)[]) => heard.map((facts) => facts?.text);

test("what many look at is read once for all of them, and a burst of deeds once", async () => {
  const { state, move, followed } = thing("burst");
  const heard = Array.from({ length: 300 }, () => [] as (Facts | null)[]);
  const leave = heard.map((own) => follow(followed, (facts) => own.push(facts)));
  await expect.poll(() => heard.every((own) => own.length === 1)).toBe(true);
  expect(state.reads).toBe(1);
  for (let deed = 0; deed < 50; deed += 1) move(`efter ${deed}`);
  await expect.poll(() => heard.every((own) => own.at(-1)?.text === "efter 49")).toBe(true);
  expect(state.reads).toBeLessThanOrEqual(3);
  for (const each of leave) each();
  expect([followedCount(), heardTopics()]).toEqual([0, []]);
});

test("whoever comes later is told at once, and nobody is told what they know", async () => {
  const { state, move, followed } = thing("later");
  const [early, late]: (Facts | null)[][] = [[], []];
  const leave = [follow(followed, (facts) => early?.push(facts))];
  await expect.poll(() => early?.length).toBe(1);
  leave.push(follow(followed, (facts) => late?.push(facts)));
  expect(texts(late ?? [])).toEqual(["en"]);
  move("en");
  await expect.poll(() => state.reads).toBe(2);
  move("to");
  await expect.poll(() => texts(early ?? [])).toEqual(["en", "to"]);
  for (const each of leave) each();
});

test("what could not be read is read again, and what changes by the clock by itself", async () => {
  const { state, move, followed } = thing("away");
  const heard: (Facts | null)[] = [];
  const leave = follow(followed, (facts) => heard.push(facts));
  await expect.poll(() => heard.length).toBe(1);
  state.fails = true;
  move("to");
  await expect.poll(() => state.reads).toBe(2);
  state.fails = false;
  state.again = new Date(Date.now() + 1_300);
  await expect.poll(() => texts(heard)).toEqual(["en", "to"]);
  state.text = "tre";
  await expect.poll(() => texts(heard)).toEqual(["en", "to", "tre"]);
  leave();
});

const reader = { session: "s", right: "r", mayRead: async () => true };

async function next(taking: ReadableStreamDefaultReader<Uint8Array>) {
  const { value, done } = await taking.read();
  return done ? null : new TextDecoder().decode(value);
}

test("a slow reader is sent the latest and nothing in between, and leaves nothing behind", async () => {
  const { move, followed } = thing("slow");
  const gone = new AbortController();
  const asked = { followed, seen: null, reader, endsWith: ["ends"], signal: gone.signal };
  const taking = liveStream(asked).body?.getReader();
  if (!taking) throw new Error("There is no stream");
  expect(await next(taking)).toMatch(/^retry: \d+\n\n/);
  expect(await next(taking)).toBe("id: 1\ndata: en\n\n");
  for (const text of ["to", "tre", "fire"]) {
    move(text);
    await wait(150);
  }
  expect(await next(taking)).toBe("id: 4\ndata: fire\n\n");
  gone.abort();
  expect(await next(taking)).toBeNull();
  expect([readerCount(), followedCount(), heardTopics()]).toEqual([0, 0, []]);
});

test("one that has seen this version is sent nothing until there is another", async () => {
  const { move, followed } = thing("seen");
  const { signal } = new AbortController();
  const asked = { followed, seen: 1, reader, endsWith: ["session/x"], signal };
  const taking = liveStream(asked).body?.getReader();
  if (!taking) throw new Error("There is no stream");
  await next(taking);
  await wait(50);
  move("to");
  expect(await next(taking)).toBe("id: 2\ndata: to\n\n");
  pass({ topic: "session/x", version: 1 });
  expect(await next(taking)).toBeNull();
});

test("whoever may not read any more is sent away, all of their windows with one question", async () => {
  let asked = 0;
  const ended: string[] = [];
  const windowOf = (right: string, may: boolean) => {
    const mayRead = async () => {
      asked += 1;
      return may;
    };
    return enter({ session: right, right, mayRead, end: () => void ended.push(right) });
  };
  const leave = [windowOf("a", true), windowOf("b", false), windowOf("b", false)];
  await checkReaders();
  expect(asked).toBe(0);
  await checkReaders(Date.now() + 9_000);
  expect([asked, ended]).toEqual([2, ["b", "b"]]);
  for (const each of leave) each();
});

test("what is no signal of ours is passed over", () => {
  const lines = ["initiative/1 7", "initiative/1", "a b 3", "x -1", "", undefined];
  expect(lines.map(readSignal)).toEqual([
    { topic: "initiative/1", version: 7 },
    ...Array(5).fill(null),
  ]);
});
