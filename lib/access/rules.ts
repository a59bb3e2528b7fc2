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
 * take for another site (`//there`, `/\there`, a control character that it drops) is none.
 */
export function localPath(next: unknown): string {
  if (typeof next !== "string" || next.length > 500) return "/";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const isLocal = /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(next);
  return isLocal ? next : "/";
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
  const plain = address.replace(/^::ffff:/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return groups.slice(0, 4).join(":").toLowerCase();
}
