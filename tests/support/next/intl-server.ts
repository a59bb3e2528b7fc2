import { translatorFor } from "@/lib/i18n/translator";

/** The words of a request, in Danish. */
export async function getTranslations(namespace?: string) {
  const say = translatorFor("da");
  if (!namespace) return say;
  const within = (key: string, values?: never) => say(`${namespace}.${key}` as never, values);
  return Object.assign(within, {
    has: (key: string) => say.has(`${namespace}.${key}` as never),
    raw: (key: string) => say.raw(`${namespace}.${key}` as never),
  });
}

export const getLocale = async () => "da" as const;
