import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Settings = Record<string, string>;

/** Nothing of the developer's own settings or data may reach a test. */
const apart = {
  HOST: "127.0.0.1",
  PORT: "0",
  DATABASE_URL: "",
  SMTP_URL: "",
  MAIL_FROM: "",
  PUBLIC_URL: "",
  NEXT_DIST_DIR: ".next-test",
};

/** An empty data folder of its own, and the way to remove it. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), "data-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts what `npm start` starts, as a process of its own, on a free port. `settings` are
 * environment variables (see .env.example); without DATA_DIR the data is in `.data`, so give one.
 */
export function launch(settings: Settings) {
  const child = spawn(process.execPath, ["lib/launch/start.mjs"], {
    env: { ...process.env, ...apart, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const hear = (part: Buffer) => {
    output += part.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  return { child, ended, output: () => output };
}

/** Starts a server and waits for its address. Throws with what it wrote when it ends before. */
export async function startServer(settings: Settings) {
  const server = launch(settings);
  const readyAt = new Promise<URL>((ready) => {
    server.child.stdout.on("data", () => {
      const address = /^Ready: (\S+)$/m.exec(server.output())?.[1];
      if (address) ready(new URL(address));
    });
  });
  const address = await Promise.race([readyAt, server.ended]);
  if (!(address instanceof URL)) throw new Error(`The server did not start:\n${server.output()}`);
  const stop = async () => {
    server.child.kill("SIGTERM");
    return server.ended;
  };
  return { ...server, address, stop };
}
