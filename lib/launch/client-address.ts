import type { IncomingMessage } from "node:http";

const header = "x-client-address";

/**
 * Writes where the request came from over whatever the browser said: the connection's own address,
 * or, behind a proxy that we are told to trust, the one which that proxy saw (the last in its list;
 * those before it are the browser's own words).
 */
export function markClientAddress(request: IncomingMessage, trustProxy: boolean): void {
  const forwarded = trustProxy ? lastForwarded(request.headers["x-forwarded-for"]) : undefined;
  request.headers[header] = forwarded || request.socket.remoteAddress || "unknown";
}

function lastForwarded(value: string | string[] | undefined): string | undefined {
  return [value].flat().join(",").split(",").at(-1)?.trim();
}
