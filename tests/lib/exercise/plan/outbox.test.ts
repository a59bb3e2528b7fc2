import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Outbox, type OutboxState } from "@/components/exercise/plan/outbox";
import type { Answer } from "@/lib/answer";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const done: Answer = { ok: true };
const refused = (reason: string): Answer => ({ ok: false, reason, message: reason, values: {} });

/** An outbox whose network can be away, and what came of each letter. */
function made() {
  const states: OutboxState[] = [];
  const sent: string[] = [];
  const answers: (Answer | null)[] = [];
  const way = { isThere: true, answer: done };
  const outbox = new Outbox((state) => void states.push(state));
  const add = (name: string, subject?: number) =>
    outbox.add({
      ...(subject !== undefined && { subject }),
      send: async (waitedMs) => {
        if (!way.isThere) throw new TypeError("Failed to fetch");
        sent.push(`${name} ${waitedMs}`);
        return way.answer;
      },
      done: (answer) => void answers.push(answer),
    });
  return { outbox, states, sent, answers, way, add };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("what finds no connection is kept, and sent in order when there is one", async () => {
  const { states, sent, answers, way, add } = made();
  way.isThere = false;
  add("one", 1);
  add("two", 2);
  await pass(9_000);
  expect(sent).toEqual([]);
  expect(states.at(-1)).toEqual({ count: 2, isCutOff: true });
  way.isThere = true;
  await pass(3_000);
  expect(sent).toEqual(["one 12000", "two 12000"]);
  expect(answers).toEqual([done, done]);
  expect(states.at(-1)).toEqual({ count: 0, isCutOff: false });
});

test("of several moves of one card that wait only the last is sent", async () => {
  const { outbox, sent, way, add } = made();
  way.isThere = false;
  add("first", 1);
  await pass(1_000);
  add("other", 2);
  add("last", 1);
  await pass(100);
  way.isThere = true;
  await outbox.send();
  expect(sent.map((one) => one.split(" ")[0])).toEqual(["other", "last"]);
});

test("the last one that waits can be taken back", async () => {
  const { outbox, sent, way, add } = made();
  way.isThere = false;
  add("one", 1);
  add("two", 2);
  await pass(100);
  expect(outbox.takeBack()?.subject).toBe(2);
  way.isThere = true;
  await outbox.send();
  expect(sent).toHaveLength(1);
  expect(outbox.takeBack()).toBeUndefined();
});

test("a refusal is an answer; a database that is away for a moment is waited for, and in the end given up", async () => {
  const { answers, way, add } = made();
  way.answer = refused("table-gone");
  add("one", 1);
  await pass(10);
  expect(answers).toEqual([refused("table-gone")]);
  way.answer = refused("unavailable");
  add("two", 2);
  await pass(10_000);
  expect(answers).toHaveLength(1);
  await pass(20_000);
  expect(answers).toEqual([refused("table-gone"), refused("unavailable")]);
});

test("what is about no card is sent once: it may have arrived, and would be done twice", async () => {
  const { sent, states, answers, way, add } = made();
  way.isThere = false;
  add("take my last move back");
  await pass(100);
  way.isThere = true;
  await pass(10_000);
  expect({ sent, answers }).toEqual({ sent: [], answers: [null] });
  expect(states.at(-1)).toEqual({ count: 0, isCutOff: false });
});
