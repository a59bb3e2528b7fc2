"use server";

import { cookies } from "next/headers";
import { valueIn } from "@/lib/form-data";
import { isLocale, localeCookie } from "./locale";
import { isTheme, themeCookie } from "./theme";

const year = 60 * 60 * 24 * 365;

/** Remembers the language that a reader pressed, in a cookie; the page is then shown again in it. */
export async function chooseLocale(data: FormData): Promise<void> {
  const locale = valueIn(data, "locale");
  if (isLocale(locale))
    (await cookies()).set(localeCookie, locale, {
      maxAge: year,
      sameSite: "lax",
      httpOnly: true,
      path: "/",
    });
}

/** Remembers light, dark or (by forgetting) what the reader's own system says. */
export async function chooseTheme(data: FormData): Promise<void> {
  const theme = valueIn(data, "theme");
  const jar = await cookies();
  if (isTheme(theme))
    jar.set(themeCookie, theme, { maxAge: year, sameSite: "lax", httpOnly: true, path: "/" });
  else jar.delete(themeCookie);
}
