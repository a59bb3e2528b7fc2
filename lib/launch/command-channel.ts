import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "@/lib/environment";

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
  const channel = readChannel(dataDir);
  if (!channel) return null;
  try {
    const response = await fetch(`${channel.address}/commands/${command}`, {
      headers: { authorization: `Bearer ${channel.key}` },
    });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

/** Does this request carry the key? */
export function isCommand(request: Request): boolean {
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

function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host.includes(":") ? `[${host === "::" ? "::1" : host}]` : host;
}
