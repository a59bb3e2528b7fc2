export const locales = ["da", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "da";

/** The cookie that carries a reader's choice; a signed-in person's own choice is mirrored into it. */
export const localeCookie = "locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language for a reader: their choice, else the first of the browser's languages that we speak, else Danish. */
export function resolveLocale(signals: {
  cookie?: string | null;
  acceptLanguage?: string | null;
}): Locale {
  if (isLocale(signals.cookie)) return signals.cookie;
  return preferredLanguages(signals.acceptLanguage ?? "").find(isLocale) ?? defaultLocale;
}

/** Two-letter languages of an Accept-Language header, most wanted first; those with q=0 are not wanted at all. */
function preferredLanguages(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
        .find(Boolean);
      return {
        language: tag.split("-")[0]?.toLowerCase() ?? "",
        quality: quality ? Number(quality) : 1,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((first, second) => second.quality - first.quality)
    .map(({ language }) => language);
}
