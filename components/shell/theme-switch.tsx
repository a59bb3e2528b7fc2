import { useTranslations } from "next-intl";
import { chooseTheme } from "@/lib/i18n/actions";
import { isTheme, type Theme } from "@/lib/i18n/theme";

const looks = ["system", "light", "dark"] as const;

/** Light, dark, or as the device says. */
export function ThemeSwitch({
  current,
  action = chooseTheme,
}: {
  current: Theme | string | null | undefined;
  action?: (data: FormData) => Promise<void>;
}) {
  const say = useTranslations("shell.theme");
  const chosen = isTheme(current) ? current : "system";
  return (
    <form action={action} aria-label={say("label")}>
      <p className="text-sm text-ink-soft">{say("label")}</p>
      <div className="flex flex-wrap gap-x-4">
        {looks.map((look) => (
          <button
            key={look}
            type="submit"
            name="theme"
            value={look}
            aria-pressed={look === chosen}
            className="word-button text-sm"
          >
            {say(look)}
          </button>
        ))}
      </div>
    </form>
  );
}
