import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

const header = "x-client-address";

/**
 * Writes where the request came from over whatever the browser said: the connection's own address,
 * or, behind a proxy that we are told to trust, the one which that proxy saw (the last in its list;
 * those before it are the browser's own words).
 */
export function markClientAddress(request: IncomingMessage, trustProxy: boolean): void {
  if (!trustProxy && "x-forwarded-for" in request.headers) warnOfProxy();
  const forwarded = trustProxy ? lastForwarded(request.headers["x-forwarded-for"]) : null;
  request.headers[header] = forwarded ?? request.socket.remoteAddress ?? "unknown";
}

function lastForwarded(value: string | string[] | undefined): string | null {
  const last = [value].flat().join(",").split(",").at(-1)?.trim() ?? "";
  // Some proxies write the port too, and every connection has another one.
  const address = last.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  return isIP(address) === 0 ? null : address;
}

let isWarned = false;

/** Behind a proxy everybody comes from its address, and whoever guesses there shuts the door for all. */
function warnOfProxy(): void {
  if (isWarned) return;
  isWarned = true;
  console.error(
    "Somebody writes X-Forwarded-For. If that is a proxy in front of this server, set TRUST_PROXY=yes, or attempts to sign in are counted for everybody together.",
  );
}
