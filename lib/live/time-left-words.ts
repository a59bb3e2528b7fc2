import type { Locale } from "@/lib/i18n/locale";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long there is left: `12.05` in the last hour (a clock: minutes and seconds), before that `om 3 timer`; null when it is over. */
export function timeLeft(ms: number, locale: Locale): { text: string; isClock: boolean } | null {
  if (ms <= 0) return null;
  if (ms < hour) {
    const seconds = Math.ceil(ms / 1_000);
    const two = (value: number) => String(value).padStart(2, "0");
    const mark = locale === "da" ? "." : ":";
    return { text: `${two(Math.floor(seconds / 60))}${mark}${two(seconds % 60)}`, isClock: true };
  }
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  const text =
    ms < 2 * day
      ? words.format(Math.floor(ms / hour), "hour")
      : words.format(Math.floor(ms / day), "day");
  return { text, isClock: false };
}
