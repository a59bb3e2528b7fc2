import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { timeZone } from "../dates";
import { isLocale, localeCookie, resolveLocale } from "./locale";

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await readersLocale();
  const messages = (await import(`./messages/${locale}.json`)).default;
  return { locale, messages, timeZone };
});

async function readersLocale() {
  const [jar, heads] = await Promise.all([cookies(), headers()]);
  return resolveLocale({
    cookie: jar.get(localeCookie)?.value,
    acceptLanguage: heads.get("accept-language"),
  });
}
