import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, to be written in an address. Only its hash is kept. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** What the database keeps of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Is this the token whose hash was kept? Takes the same time whatever differs. */
export function tokenFits(token: string, kept: string | null | undefined): boolean {
  const given = Buffer.from(hashToken(token));
  const expected = Buffer.from(kept ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
