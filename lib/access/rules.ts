import { searchKey } from "@/lib/names";

/** What is true of sign-in, links and invitations. Pure: the moment is an argument. */

/** A sign-in link lasts as long as it takes to open one's mail. */
export const linkMinutes = 15;
export const invitationDays = 14;

/** Which text on the secretariat's role is acknowledged. A new meaning in the text is a new version. */
export const roleTextVersion = "2026-11";

export type InvitationState = "pending" | "accepted" | "expired" | "withdrawn";

/** How an invitation stands at this moment. */
export function invitationState(
  invitation: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.withdrawnAt) return "withdrawn";
  return now < invitation.expiresAt ? "pending" : "expired";
}

/**
 * Where to go after signing in: a path on this site, else the front page. What a browser would
 * take for another site (`//there`, `/\there`, a control character that it drops, `/..//there`
 * once the dots are taken away) is none.
 */
export function localPath(next: unknown): string {
  if (typeof next !== "string" || next.length > 500) return "/";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const isLocal = /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(next);
  if (!isLocal) return "/";
  const { pathname, search, hash } = new URL(next, "http://here.invalid");
  // Written as a header needs it: letters beyond ASCII are encoded.
  return pathname.startsWith("//") ? "/" : pathname + search + hash;
}

/** Names that are pages beside the initiatives. */
const reserved = new Set(["new"]);
const longestSlug = 48;

/** An initiative's address from its name: small letters, figures and hyphens, not one of `taken`. */
export function slugFrom(name: string, taken: readonly string[] = []): string {
  const base = slugBase(name);
  if (!taken.includes(base) && !reserved.has(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The address without a number behind it. */
export function slugBase(name: string): string {
  const words = searchKey(name).replace(/[^a-z0-9]+/g, "-");
  const short = words.slice(0, longestSlug).replace(/^-+|-+$/g, "");
  return short || "initiativ";
}

/**
 * Who asks, for counting attempts: an address of version 4, or the network of one of version 6,
 * since everybody has 2^64 of those.
 */
export function addressBucket(address: string): string {
  const plain = address.split("%")[0] ?? "";
  if (!URL.canParse(`http://[${plain}]`)) return plain;
  const [head = "", tail = ""] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [head, tail].map((part) => part.split(":").filter(Boolean)) as Halves;
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  const groups = [...before, ...zeros, ...after];
  const isVersion4 = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  return isVersion4 ? dotted(groups.slice(6)) : groups.slice(0, 4).join(":");
}

type Halves = [string[], string[]];

function dotted(groups: string[]): string {
  const bytes = groups.flatMap((group) => {
    const number = Number.parseInt(group, 16);
    return [number >> 8, number & 255];
  });
  return bytes.join(".");
}
