import "server-only";
import { cookies } from "next/headers";
import { hashToken, newToken } from "@/lib/access/tokens";
import { environment } from "@/lib/environment";

/**
 * By what a sheet without a name is found again: a random token that only this browser keeps, in a
 * cookie that no script can read. The hash is of the token and the participant together: whoever signs
 * in after another on the same device does not find the other's sheet, and without the token nobody can
 * tell from the hash whose the sheet is.
 */
const name = "own-sheet";
const days = 180;

/** Under which hash this browser's sheet of the participant lies; null: the browser has no token. */
export async function ownTokenHash(participantId: string): Promise<string | null> {
  const token = (await cookies()).get(name)?.value;
  return token ? hashToken(`${token} ${participantId}`) : null;
}

/** The same; gives the browser a token if it has none. In a deed only. */
export async function giveTokenHash(participantId: string): Promise<string> {
  const known = await ownTokenHash(participantId);
  if (known) return known;
  const { token } = newToken();
  (await cookies()).set(name, token, {
    maxAge: days * 24 * 60 * 60,
    httpOnly: true,
    sameSite: "lax",
    secure: environment().publicUrl.startsWith("https:"),
    path: "/initiatives",
  });
  return hashToken(`${token} ${participantId}`);
}
