import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { json, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Environment } from "@/lib/environment";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

/**
 * The embedded database lets one process in. A command that needs the data while the server runs
 * asks the server, with a key that only somebody who may read the data folder has.
 */
type Channel = { address: string; key: string };

/** The launcher makes the key, the pages check it, and each has its own copy of this module. */
const shared = globalThis as { collectiveImpactCommandKey?: string };

/** Opens the way for commands while this server runs. On a PostgreSQL server none is needed. */
export function openCommandChannel({ dataDir, databaseUrl, host, port }: Environment) {
  if (databaseUrl) return { close() {} };
  const key = randomBytes(32).toString("base64url");
  shared.collectiveImpactCommandKey = key;
  const path = channelPath(dataDir);
  const channel: Channel = { address: `http://${reachable(host)}:${port}`, key };
  writeFileSync(path, JSON.stringify(channel), { mode: 0o600 });
  chmodSync(path, 0o600);
  return { close: () => rmSync(path, { force: true }) };
}

/** What a command asked the running server for; null when no server has this data open. */
export async function askServer<Answer>(dataDir: string, command: string): Promise<Answer | null> {
  const answer = await sendToServer(dataDir, command);
  return answer && ((await json(answer)) as Answer);
}

/**
 * Sends a command, perhaps with a file, to the running server, and gives its answer to be read; null
 * when no server has this data open. It may take its time. Throws CannotStart with the server's
 * sentence when it refuses.
 */
export async function sendToServer(
  dataDir: string,
  command: string,
  file?: Readable,
): Promise<IncomingMessage | null> {
  const channel = readChannel(dataDir);
  const answer = channel && (await send(channel, command, file));
  // A server that was killed leaves its channel behind, and another one may answer there by now.
  if (!answer || answer.statusCode === 404) return null;
  if (answer.statusCode === refused) throw new CannotStart(await text(answer));
  if (answer.statusCode === 200) return answer;
  throw new CannotStart("The running application could not do it; its output says why.");
}

async function send({ address, key }: Channel, command: string, file: Readable | undefined) {
  const sending = request(`${address}/commands/${command}`, {
    method: file ? "POST" : "GET",
    headers: { authorization: `Bearer ${key}` },
  });
  const answered = new Promise<IncomingMessage | null>((done, fail) => {
    sending.on("response", done);
    sending.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNREFUSED" ? done(null) : fail(error),
    );
  });
  if (file) await pipeline(file, sending).catch(() => undefined);
  else sending.end();
  return answered;
}

/** How a server answers a command that it refuses, with the sentence as the text. */
const refused = 409;

/** Answers a command: what `work` gives, or its refusal. To whoever has no key it does not exist. */
export async function answerCommand(
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  if (!isCommand(request)) return new Response(null, { status: 404 });
  try {
    return await work();
  } catch (error) {
    // By name: the launcher has a copy of the class of its own.
    if (!(error instanceof Error) || error.name !== "CannotStart") throw error;
    return new Response(error.message, { status: refused });
  }
}

/** Does this request carry the key? */
function isCommand(request: Request): boolean {
  const expected = shared.collectiveImpactCommandKey;
  const given = request.headers.get("authorization") ?? "";
  if (!expected) return false;
  const [one, other] = [Buffer.from(`Bearer ${expected}`), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function readChannel(dataDir: string): Channel | null {
  try {
    return JSON.parse(readFileSync(channelPath(dataDir), "utf8"));
  } catch {
    return null;
  }
}

const channelPath = (dataDir: string) => join(dataDir, "commands");

/** How this machine itself reaches a server that listens on `host`. */
export function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host.includes(":") ? `[${host === "::" ? "::1" : host}]` : host;
}
