import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page its own content security policy: only scripts and styles that carry the number
 * of this one answer run, so what somebody managed to write into a page does not.
 * Decides nothing about who may see what; pages and actions ask for that themselves.
 */
export function proxy(request: NextRequest) {
  const policy = contentPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  // Next reads the number from here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (isHttps(request)) {
    response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

// Files with a fingerprint in their name hold no page.
export const config = { matcher: "/((?!_next/static/|_next/image).*)" };

function contentPolicy(nonce: string) {
  const isDev = process.env.NODE_ENV === "development";
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
function isHttps(request: NextRequest) {
  const protocol = request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol;
  return protocol.startsWith("https");
}
