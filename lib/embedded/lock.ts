import { randomUUID } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beginningOf } from "@/lib/embedded/process-identity";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

type Holder = { pid: number; began: string | null; machine: string };
export type Lock = { release(): void };

const heartbeatMs = 5_000;
/** Of a holder on another machine, or in another container, we only see the heartbeat. */
const silentMs = 4 * heartbeatMs;
/** Taking over takes well under a millisecond; a mark this old was left by a crash. */
const takeoverMs = 2_000;

/**
 * Makes this process the only one that may open the data folder, until `release` or its end.
 * Two processes starting at once: one gets it. A lock left by a dead process does not count.
 * Throws CannotStart when another process has it, or when the folder cannot be written.
 */
export function takeLock(dataDir: string): Lock {
  const path = lockPath(dataDir);
  const own = prepareOwn(dataDir);
  try {
    while (!place(own, path)) {
      refuseIfHeld(dataDir);
      removeStale(path);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return keep(path);
}

function refuseIfHeld(dataDir: string) {
  const holder = livingHolder(lockPath(dataDir));
  if (!holder) return;
  const where = holder.machine === hostname() ? "" : ` on ${holder.machine}`;
  throw new CannotStart(
    `The data in ${dataDir} is already open in process ${holder.pid}${where}: stop that one first, or set DATA_DIR to another folder.`,
  );
}

const lockPath = (dataDir: string) => join(dataDir, "lock");

/** Writes the lock beside its place, so that it never stands there half written. */
function prepareOwn(dataDir: string) {
  const own = join(dataDir, `lock-${randomUUID()}`);
  const me: Holder = { pid: process.pid, began: beginningOf(process.pid), machine: hostname() };
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(own, JSON.stringify(me));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(
      `The data folder ${dataDir} cannot be written (${code}): give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
  return own;
}

/** A link appears whole or not at all, and never over another: the system decides who is first. */
function place(own: string, path: string) {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    return placeWithoutLinks(own, path);
  }
}

/** Some file systems, such as those of memory sticks, know no links. */
function placeWithoutLinks(own: string, path: string) {
  try {
    writeFileSync(path, readFileSync(own), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removal is guarded: without it, the second to find a dead lock could remove the first one's. */
function removeStale(path: string) {
  const guard = `${path}-takeover`;
  try {
    mkdirSync(guard);
  } catch {
    if (isOlderThan(guard, takeoverMs)) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (!livingHolder(path)) rmSync(path, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function livingHolder(path: string): Holder | null {
  const holder = readHolder(path);
  if (!holder) return null;
  if (holder.machine !== hostname()) return isOlderThan(path, silentMs) ? null : holder;
  const isTheSame = beginningOf(holder.pid) === holder.began && holder.began !== null;
  return isTheSame ? holder : null;
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function isOlderThan(path: string, ms: number) {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Date.now() - written > ms;
}

function keep(path: string): Lock {
  const mine = readFileSync(path, "utf8");
  const heartbeat = setInterval(() => beat(path), heartbeatMs).unref();
  const release = () => {
    clearInterval(heartbeat);
    // Another machine may have taken over while this one slept.
    if (existsSync(path) && readFileSync(path, "utf8") === mine) rmSync(path);
  };
  return { release };
}

/** A folder that was taken away under a running server is no reason to end it here. */
function beat(path: string) {
  if (existsSync(path)) utimesSync(path, new Date(), new Date());
}
