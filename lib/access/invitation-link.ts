import "server-only";
import { cookies } from "next/headers";
import { environment } from "@/lib/environment";

/**
 * The address of an invitation is shown right after it is made, to be copied, and kept nowhere on
 * the server: whoever made it carries it in a cookie for ten minutes, for the invitations' pages only.
 */
const name = "invitation-link";
const seconds = 10 * 60;

export async function rememberLink(
  slug: string,
  { invitationId, token }: { invitationId: string; token: string },
): Promise<void> {
  (await cookies()).set(name, `${invitationId}.${token}`, {
    maxAge: seconds,
    httpOnly: true,
    sameSite: "lax",
    secure: environment().publicUrl.startsWith("https:"),
    path: `/initiatives/${slug}/invitations`,
  });
}

/** The token of this invitation, for whoever has just made it; else null. */
export async function rememberedToken(invitationId: string): Promise<string | null> {
  const [id, token] = (await cookies()).get(name)?.value.split(".") ?? [];
  return id === invitationId && token ? token : null;
}
