import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { db } from "./db";
import { environment } from "./environment";
import { send } from "./live/signals";
import { sessionTopic } from "./live/topics";

/** What a session says: whose it is, and in which epoch of the account it began. Roles are never in it. */
export type SessionClaim = { accountId: string; epoch: number };

const sessionDays = 30;
const sessionSeconds = sessionDays * 24 * 60 * 60;

/** The claim of the request's session cookie; null without a valid one. The epoch is checked where the account is read. */
export async function readClaim(): Promise<SessionClaim | null> {
  const cookie = (await cookies()).get(cookieName())?.value;
  if (!cookie) return null;
  const known = deciphered.get(cookie);
  if (known) return known.until > Date.now() ? known.claim : null;
  const token = await decode({ token: cookie, secret: await sessionSecret() }).catch(() => null);
  const claim = token && claimOf(token);
  if (!claim) return null;
  if (deciphered.size >= mostDeciphered) deciphered.clear();
  deciphered.set(cookie, { claim, until: Number(token.exp) * 1000 });
  return claim;
}

/**
 * What a good cookie says never changes, and deciphering it costs a millisecond. Whether the account
 * still honours it is asked of the database each time. A cookie that is made up is never kept.
 */
const deciphered = new Map<string, { claim: SessionClaim; until: number }>();
const mostDeciphered = 2_000;

/** Signs the person in on this browser: a new session every time, so none can be planted beforehand. */
export async function startSession(claim: SessionClaim): Promise<void> {
  const token = await encode({
    token: { accountId: claim.accountId, epoch: claim.epoch },
    secret: await sessionSecret(),
    maxAge: sessionSeconds,
  });
  const jar = await cookies();
  jar.set(cookieName(), token, { ...cookieOptions(), maxAge: sessionSeconds });
}

/** What the request's session is called where its cookie must not be; null without one. */
export async function sessionMark(): Promise<string | null> {
  const cookie = (await cookies()).get(cookieName())?.value;
  return cookie ? createHash("sha256").update(cookie).digest("base64url").slice(0, 22) : null;
}

/** Forgets the session on this browser, and ends what its other windows read along in. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  const mark = await sessionMark();
  // Without a database nobody can sign out of it either; the browser forgets all the same.
  if (mark) await send({ topic: sessionTopic(mark), version: Date.now() }).catch(() => undefined);
  jar.set(cookieName(), "", { ...cookieOptions(), maxAge: 0 });
}

/** Argon2id with the parameters that OWASP's password storage sheet asks for (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

/** Takes as long for an account without a password as for one with, so that time tells nothing. */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash()), password.normalize("NFKC"));
  return matches && passwordHash !== null;
}

let nobody: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(randomBytes(24).toString("base64url"));
  return nobody;
}

function claimOf({ accountId, epoch }: Record<string, unknown>): SessionClaim | null {
  return typeof accountId === "string" && typeof epoch === "number" ? { accountId, epoch } : null;
}

/** One secret for every process on the same database; read once per process. */
const kept = globalThis as unknown as { sessionSecret?: Promise<string> };
function sessionSecret(): Promise<string> {
  kept.sessionSecret ??= readSecret().catch((error) => {
    kept.sessionSecret = undefined;
    throw error;
  });
  return kept.sessionSecret;
}

async function readSecret(): Promise<string> {
  const fresh = randomBytes(32).toString("base64url");
  const rows = await db().$queryRaw<{ secret: string }[]>`
    insert into "Installation" ("id", "secret") values (1, ${fresh})
    on conflict ("id") do update set "secret" = "Installation"."secret" returning "secret"`;
  return rows[0]?.secret ?? fresh;
}

function isSecure(): boolean {
  return environment().publicUrl.startsWith("https:");
}

function cookieName(): string {
  return isSecure() ? "__Host-session" : "session";
}

function cookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() };
}
