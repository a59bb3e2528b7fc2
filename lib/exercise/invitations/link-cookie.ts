import "server-only";
import { cookies } from "next/headers";
import { environment } from "@/lib/environment";

/**
 * The address of an invitation to a table is shown right after it is made, to be handed over, and kept
 * nowhere on the server: whoever made it carries it in a cookie for ten minutes.
 */
const name = "seat-invitation-link";
const seconds = 10 * 60;

export async function rememberSeatLink(slug: string, actorId: string, token: string) {
  (await cookies()).set(name, `${actorId}.${token}`, {
    ...{ maxAge: seconds, httpOnly: true, sameSite: "lax" },
    secure: environment().publicUrl.startsWith("https:"),
    path: `/initiatives/${slug}/organisation/exercises`,
  });
}

/** The link that was made last, of whom; null: none, or too long ago. */
export async function rememberedSeatLink(): Promise<{ actorId: string; token: string } | null> {
  const [actorId, token] = (await cookies()).get(name)?.value.split(".") ?? [];
  return actorId && token ? { actorId, token } : null;
}
