import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "@/lib/embedded/lock";
import { temporaryFolder } from "@/tests/support/server";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const lockFile = () => join(folder.path, "lock");
const leave = (holder: object) => writeFileSync(lockFile(), JSON.stringify(holder));
const held = () => JSON.parse(readFileSync(lockFile(), "utf8"));

test("the second who asks is told which process has the data", () => {
  const lock = takeLock(folder.path);
  expect(() => takeLock(folder.path)).toThrow(`already open in process ${process.pid}`);
  lock.release();
  expect(existsSync(lockFile())).toBe(false);
});

test("a lock left by a process that died does not block", () => {
  leave({ ...nobody(), pid: 2 ** 22 + 1 });
  const lock = takeLock(folder.path);
  expect(held().pid).toBe(process.pid);
  lock.release();
});

test("a lock whose number was given to another process does not block", () => {
  leave({ ...nobody(), pid: 1 });
  takeLock(folder.path).release();
});

test("a lock that was cut off while it was written does not block", () => {
  writeFileSync(lockFile(), '{"pid": 1');
  takeLock(folder.path).release();
});

test("a process that died while it took a dead one's lock over holds up the next for seconds only", () => {
  leave({ ...nobody(), pid: 2 ** 22 + 1 });
  mkdirSync(`${lockFile()}-takeover`);
  const began = performance.now();
  takeLock(folder.path).release();
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("a lock of another machine blocks while its heart beats, and not afterwards", () => {
  leave({ ...nobody(), machine: "elsewhere" });
  expect(() => takeLock(folder.path)).toThrow("on elsewhere");
  const minuteAgo = new Date(Date.now() - 60_000);
  utimesSync(lockFile(), minuteAgo, minuteAgo);
  takeLock(folder.path).release();
});

test("of many processes that find a dead lock at once, one gets it", async () => {
  leave({ ...nobody(), pid: 2 ** 22 + 1 });
  const answers = await Promise.all(Array.from({ length: 8 }, () => takeElsewhere(folder.path)));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes("already open"))).toHaveLength(7);
});

const nobody = () => ({ pid: 1, began: "long ago", machine: takeMachineName() });

function takeMachineName() {
  const other = temporaryFolder();
  const lock = takeLock(other.path);
  const { machine } = JSON.parse(readFileSync(join(other.path, "lock"), "utf8"));
  lock.release();
  other.remove();
  return machine as string;
}

/** In a process of its own, which keeps the lock until all have had their answer. */
function takeElsewhere(path: string) {
  const words = ["lib/launch/command.mjs", "tests/support/take-lock.ts", path];
  const child = spawn(process.execPath, words);
  return new Promise<string>((answer) => {
    child.stdout.on("data", (part: Buffer) => answer(part.toString().trim()));
    child.stderr.on("data", (part: Buffer) => answer(part.toString().trim()));
  });
}
