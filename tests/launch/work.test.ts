import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startWork } from "@/lib/launch/work";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minute = 60_000;

test("a job runs at once and again after each pause", async () => {
  const run = vi.fn(async () => undefined);
  const work = startWork([{ name: "digest", everyMs: minute, run }]);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(run).toHaveBeenCalledTimes(3);
  await work.stop();
});

test("a slow job never overlaps itself, and the pause begins when it ends", async () => {
  let atOnce = 0;
  let most = 0;
  const run = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((done) => setTimeout(done, 5 * minute));
    atOnce -= 1;
  };
  const work = startWork([{ name: "slow", everyMs: minute, run }]);
  await vi.advanceTimersByTimeAsync(20 * minute);
  expect(most).toBe(1);
  const stopped = work.stop();
  await vi.advanceTimersByTimeAsync(5 * minute);
  await stopped;
});

test("a failure is logged, and does not end the job or its neighbour", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const failing = vi.fn().mockRejectedValue(new Error("no mail server"));
  const healthy = vi.fn(async () => undefined);
  const work = startWork([
    { name: "mail", everyMs: minute, run: failing },
    { name: "digest", everyMs: minute, run: healthy },
  ]);
  await vi.advanceTimersByTimeAsync(minute);
  expect(failing).toHaveBeenCalledTimes(2);
  expect(healthy).toHaveBeenCalledTimes(2);
  expect(log.mock.calls[0]?.[0]).toContain('"mail"');
  await work.stop();
});

test("stopping waits for what is running and starts nothing more", async () => {
  let finished = false;
  const run = vi.fn(async () => {
    await new Promise((done) => setTimeout(done, minute));
    finished = true;
  });
  const work = startWork([{ name: "mail", everyMs: minute, run }]);
  const stopped = work.stop().then(() => expect(finished).toBe(true));
  await vi.advanceTimersByTimeAsync(10 * minute);
  await stopped;
  expect(run).toHaveBeenCalledTimes(1);
});
