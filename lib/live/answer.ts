import "server-only";
import type { Member } from "@/lib/member";
import type { Facts } from "./follow";
import { hasRoom } from "./readers";
import { rightToRead } from "./right";
import { type Asked, liveStream } from "./stream";

/** A narrower right than being a member, asked again while somebody reads along. `key` tells it from others. */
export type Room = { key: string; isInRoom: () => Promise<boolean> };

/**
 * What a member reads along in: a stream of events for whoever asks for one and finds room; to everybody
 * else the facts as they are now, so that a browser without a stream asks again and again.
 */
export async function answerLive(
  request: Request,
  member: Member,
  followed: Asked["followed"],
  room?: Room,
): Promise<Response> {
  const wantsStream = request.headers.get("accept")?.includes("text/event-stream") ?? false;
  if (!wantsStream) return factsNow(await followed.read());
  const right = await rightToRead(member, room);
  if (!right) return new Response(null, { status: 404 });
  if (!hasRoom(right.reader.session)) return full();
  return liveStream({ followed, seen: seenBy(request), ...right, signal: request.signal });
}

/** The version that the reader has: what a browser says by itself when it comes back, or the page when it begins. */
function seenBy({ headers, url }: Request): number | null {
  const said = headers.get("last-event-id") ?? new URL(url).searchParams.get("seen") ?? "";
  return /^\d{1,15}$/.test(said) ? Number(said) : null;
}

function factsNow(facts: Facts | null): Response {
  if (!facts) return new Response(null, { status: 404 });
  const headers = { "content-type": "application/json", "cache-control": "private, no-store" };
  return new Response(`{"version":${facts.version},"facts":${facts.text}}`, { headers });
}

/** A browser takes this for an end and asks without a stream. */
function full(): Response {
  return new Response(null, { status: 503, headers: { "retry-after": "30" } });
}
