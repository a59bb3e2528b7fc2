import { useLocale, useTranslations } from "next-intl";
import { chooseLocale } from "@/lib/i18n/actions";
import { locales } from "@/lib/i18n/locale";

/** Each language by its own name. The deed that remembers the choice may be another, for somebody signed in. */
export type ChooseLocale = (data: FormData) => Promise<void>;

const ownNames = { da: "Dansk", en: "English" };

/**
 * On every page. Works without script.
 *
 * @param label tells it from the one in the header, where it stands a second time
 */
export function LanguageSwitch({
  action = chooseLocale,
  label,
}: {
  action?: ChooseLocale;
  label?: string;
}) {
  const say = useTranslations("shell");
  const current = useLocale();
  return (
    <form
      action={action}
      aria-label={label ?? say("language")}
      className="flex items-center gap-x-3 text-sm"
    >
      {locales.map((locale) =>
        locale === current ? (
          <span key={locale} lang={locale} aria-current="true" className="font-semibold">
            {ownNames[locale]}
          </span>
        ) : (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            className="word-button text-ink-soft hover:text-ink"
          >
            {ownNames[locale]}
          </button>
        ),
      )}
    </form>
  );
}
