import { expect, test } from "vitest";
import { inTurn } from "@/lib/in-turn";

const pause = () => new Promise((done) => setTimeout(done, 2));

test("two of an initiative's deeds run at once, the others in the order in which they came", async () => {
  const began: number[] = [];
  let running = 0;
  let most = 0;
  const deed = (number: number) => async () => {
    began.push(number);
    running += 1;
    most = Math.max(most, running);
    await pause();
    running -= 1;
    return number;
  };
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const done = await Promise.all(numbers.map((number) => inTurn("one", deed(number))));
  expect(done).toEqual(numbers);
  expect(began).toEqual(numbers);
  expect(most).toBe(2);
});

test("another initiative's deed waits for nobody", async () => {
  const never = new Promise<void>(() => {});
  for (const _ of [1, 2, 3]) void inTurn("one, stuck", () => never);
  expect(await inTurn("another", async () => "done")).toBe("done");
});

test("one that fails makes room for the next", async () => {
  const fails = async () => {
    await pause();
    throw new Error("no");
  };
  const all = Array.from({ length: 6 }, () => inTurn("one", fails));
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.map(({ status }) => status)).not.toContain("fulfilled");
  expect(await inTurn("one", async () => "done")).toBe("done");
});
