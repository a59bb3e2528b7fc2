import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type Server = {
  origin: string;
  /** What it has written so far. */
  output(): string;
  /** Resident memory in MB, now. */
  memory(): number;
  stop(): Promise<void>;
};

/** Nothing of the developer's own settings may reach what is measured. */
const apart = {
  HOST: "127.0.0.1",
  PORT: "0",
  DATABASE_URL: "",
  SMTP_URL: "",
  PUBLIC_URL: "",
  LOG_REQUESTS: "0",
  // So that whoever signs in can come from many places.
  TRUST_PROXY: "yes",
  NEXT_DIST_DIR: ".next-test",
};

/** What a small machine would give it. */
const small = { NODE_OPTIONS: "--max-old-space-size=256" };

type Settings = Record<string, string>;

/** Our application, as `npm start` starts it. */
export const startOurs = (settings: Settings) =>
  start(["lib/launch/start.mjs"], { ...small, ...settings });

/** The bare application of tests/load/floor, with all the memory it wants. */
export const startFloor = (settings: Settings) =>
  start(["lib/launch/command.mjs", "tests/load/floor/serve.ts"], settings);

async function start(words: string[], settings: Settings): Promise<Server> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...apart, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      output += part.toString();
    });
  }
  const ended = new Promise<void>((done) => child.on("close", () => done()));
  const origin = await Promise.race([addressOf(child, () => output), ended]);
  if (!origin) throw new Error(`${words.join(" ")} did not start:\n${output}`);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { origin, output: () => output, memory: () => memoryOf(child.pid ?? 0), stop };
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((ready) => {
    child.stdout?.on("data", () => {
      const address = /^Ready: (\S+)$/m.exec(output())?.[1];
      if (address) ready(new URL(address).origin);
    });
  });
}

/** From the kernel's own count; 0 where there is none to ask. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
