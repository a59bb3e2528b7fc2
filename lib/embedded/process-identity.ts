import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process began, as text to compare with, or null when no such process lives.
 * The number of a dead process is given to a new one sooner or later; the beginning differs.
 */
export function beginningOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform === "linux") return beginningOnLinux(pid);
  if (process.platform === "win32") return "unknown";
  return beginningFromList(pid);
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // "Not permitted" means that it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The 22nd field counts from when the machine started, so the start of the machine goes along. */
function beginningOnLinux(pid: number) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
    const machine = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${machine} ${fields?.[19]}`;
  } catch {
    return null;
  }
}

function beginningFromList(pid: number) {
  try {
    const format = { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } } as const;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], format).trim();
  } catch {
    return "unknown";
  }
}
