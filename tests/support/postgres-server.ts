import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "@/lib/launch/port.mjs";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";

type Account = { uid?: number; gid?: number };

/**
 * Starts a PostgreSQL server of our own: a temporary folder, a free port, this machine only. It is
 * gone, with all in it, after `stop`; `crash` ends it at once, and `restart` brings it back with what
 * it kept. Throws when the programs are not installed.
 *
 * @param flushes whether a commit waits for the disk, as on a server that keeps what it was told
 * @param from a folder that an earlier one was kept in; it is copied, never touched
 */
export async function startPostgres({ flushes = false, from = "" } = {}) {
  const programs = findPostgresPrograms();
  if (!programs) throw new Error("No PostgreSQL programs here; test with --project embedded");
  const account = ordinaryAccount();
  const folder = makeFolder(account);
  const port = await freePort("127.0.0.1");
  if (from) {
    // With its owner, whom `cpSync` would forget.
    execFileSync("cp", ["-a", `${from}/.`, folder]);
  } else {
    const initdb = ["-D", folder, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync"];
    execFileSync(join(programs, "initdb"), initdb, { ...account, cwd: folder });
  }
  const words = serverWords(folder, port, flushes);
  const begin = () =>
    spawn(join(programs, "postgres"), words, { ...account, cwd: folder, stdio: "ignore" });
  let child = begin();
  process.once("exit", () => child.kill("SIGQUIT"));
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url, () => child);
  const stop = async () => {
    await end(child, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  };
  /** Ends in order instead, when nobody is connected, and leaves its files at this path, which must not be there yet. */
  const keep = async (path: string) => {
    await end(child, "SIGTERM");
    renameSync(folder, path);
  };
  const crash = (signal: "SIGQUIT" | "SIGKILL") => end(child, signal);
  const restart = async () => {
    const again = () => {
      child = begin();
      return child;
    };
    again();
    // What the killed one left behind may hold its memory for another moment.
    await untilItAnswers(url, () => (child.exitCode === null ? child : again()));
  };
  const crashOne = async () => {
    await crashOneConnection(url);
    await untilItAnswers(url, () => child);
  };
  return { url, stop, keep, crash, restart, crashOneConnection: crashOne };
}

/** Makes a copy of the database at this address, on the same server, and gives its address. */
export function copyOf(url: string): Promise<string> {
  return createDatabase(url, new URL(url).pathname.slice(1));
}

/** Makes a database on the server at this address, from one of its databases, and gives its address. */
export async function createDatabase(url: string, template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  // Through a third database, because nobody may be connected to the one that is copied.
  const client = new pg.Client({ connectionString: sibling(url, "postgres") });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return sibling(url, name);
}

function sibling(url: string, database: string) {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** PostgreSQL refuses to run as root, so root runs it as the user that Debian made for it. */
function ordinaryAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) };
    } catch {}
  }
  throw new Error("Root needs a user named postgres or nobody to run PostgreSQL as");
}

const idOf = (flag: string, name: string) =>
  Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));

function makeFolder({ uid, gid }: Account) {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

function serverWords(folder: string, port: number, flushes: boolean) {
  const flushing = flushes ? "on" : "off";
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    // What tests write need not outlive a power cut, and they wait for every commit.
    fsync: flushing,
    synchronous_commit: flushing,
    full_page_writes: flushing,
    // Not UTC: a time that forgets its zone shows itself.
    timezone: "Europe/Copenhagen",
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", folder, ...words];
}

async function untilItAnswers(url: string, running: () => ChildProcess) {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (running().exitCode !== null) throw new Error("The PostgreSQL server ended as it started");
    const client = new pg.Client({ connectionString: url });
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (answers) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("The PostgreSQL server did not answer within a minute");
}

/** As when the system runs out of memory: the server then ends all its connections and recovers. */
async function crashOneConnection(url: string) {
  const connect = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    return { client, ended: new Promise<void>((done) => client.once("end", () => done())) };
  };
  const [victim, witness] = await Promise.all([connect(), connect()]);
  const { rows } = await victim.client.query("select pg_backend_pid() as pid");
  process.kill(rows[0].pid, "SIGKILL");
  await Promise.all([victim.ended, witness.ended]);
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
