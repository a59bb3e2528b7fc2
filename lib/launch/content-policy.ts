import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const header = "content-security-policy";

/**
 * Gives every answer its own content security policy: only scripts and styles that carry the number
 * of this one answer run, so what somebody managed to write into a page does not.
 * Next reads the number from the request, and puts it on its own scripts; what the browser sent
 * there is written over.
 */
export function setContentPolicy(
  request: IncomingMessage,
  response: ServerResponse,
  { dev }: { dev: boolean },
): void {
  const policy = contentPolicy(randomUUID(), dev);
  request.headers[header] = policy;
  response.setHeader(header, policy);
  if (isHttps(request)) {
    response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
}

/** The number that a style or script of this answer must carry. */
export function policyNumberOf({ headers }: IncomingMessage): string {
  return /'nonce-([\w-]+)'/.exec(String(headers[header]))?.[1] ?? "";
}

function contentPolicy(nonce: string, isDev: boolean) {
  return [
    "default-src 'self'",
    // In development React needs eval to name the place of an error.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    // In development styles are replaced while the page is open.
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws: wss:" : ""}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}

/** Behind a proxy the request itself arrives without encryption, and the proxy says how it came. */
function isHttps({ headers }: IncomingMessage) {
  return [headers["x-forwarded-proto"]].flat()[0]?.startsWith("https") ?? false;
}
