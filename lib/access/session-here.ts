import "server-only";
import { cookies } from "next/headers";
import { startSession } from "@/lib/auth";
import { isLocale, localeCookie } from "@/lib/i18n/locale";
import { isTheme, themeCookie } from "@/lib/i18n/theme";
import { seeAsCookie } from "@/lib/session";

/** What a browser needs to know of the account that signs in on it. */
type Signed = { id: string; sessionEpoch: number; locale?: string | null; theme?: string | null };

const year = 60 * 60 * 24 * 365;

/** Signs an account in on this browser and takes over its language and appearance. */
export async function signInHere(account: Signed): Promise<void> {
  await startSession({ accountId: account.id, epoch: account.sessionEpoch });
  const jar = await cookies();
  jar.delete(seeAsCookie);
  const options = { maxAge: year, sameSite: "lax", httpOnly: true, path: "/" } as const;
  if (isLocale(account.locale)) jar.set(localeCookie, account.locale, options);
  if (isTheme(account.theme)) jar.set(themeCookie, account.theme, options);
}
