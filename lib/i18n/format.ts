import { differenceInCalendarDays } from "date-fns";
import { dayOf, timeZone } from "../dates";
import type { Locale } from "./locale";

/*
 * How values are read. A day is a civil day at midnight UTC; a moment is shown as clocks in Denmark show it.
 * `now` is an argument: what is near gets its weekday and drops its year.
 */

/** `27. november 2026`, `27 November 2026`. */
export function formatDay(day: Date, locale: Locale): string {
  return civil(locale, { day: "numeric", month: "long", year: "numeric" }).format(day);
}

/** `27. nov. 2026`, for tables. */
export function formatShortDay(day: Date, locale: Locale): string {
  return civil(locale, { day: "numeric", month: "short", year: "numeric" }).format(day);
}

/** `november`, `November`; short: `nov.`, `Nov`. */
export function formatMonth(day: Date, locale: Locale, length: "long" | "short" = "long"): string {
  return civil(locale, { month: length }).format(day);
}

/** `fredag 27. november` when it is within seven days either way; else as `formatDay`. */
export function formatNearDay(day: Date, locale: Locale, now: Date): string {
  if (!isNear(day, now)) return formatDay(day, locale);
  return civil(locale, { weekday: "long", day: "numeric", month: "long" }).format(day);
}

/** `1.–15. november 2026`; both days belong to the period. */
export function formatDays(from: Date, last: Date, locale: Locale): string {
  return civil(locale, { day: "numeric", month: "long", year: "numeric" }).formatRange(from, last);
}

/** `fre 27. nov. kl. 14.00` when `now` is given and near; else `27. nov. 2026 kl. 14.00`. */
export function formatMoment(moment: Date, locale: Locale, now?: Date): string {
  const day = dayOf(moment);
  const written =
    now && isNear(day, now)
      ? civil(locale, { weekday: "short", day: "numeric", month: "short" }).format(day)
      : formatShortDay(day, locale);
  return withTime(written.replace(/^(\p{L}+)\.(?= )/u, "$1"), moment, locale);
}

/** `fredag 27. november kl. 14.00` when near; else `27. november 2026 kl. 14.00`. For sentences and letters. */
export function formatLongMoment(moment: Date, locale: Locale, now: Date): string {
  return withTime(formatNearDay(dayOf(moment), locale, now), moment, locale);
}

/** `14.00`, `14:00`. */
export function formatTime(moment: Date, locale: Locale): string {
  return dates(locale, { timeStyle: "short", timeZone }).format(moment);
}

/** `for 5 minutter siden`, `i går`, `for 3 dage siden`, `om 2 måneder`. */
export function formatSince(moment: Date, locale: Locale, now: Date): string {
  const day = dayOf(moment);
  if (day.getTime() !== dayOf(now).getTime()) return formatSinceDay(day, locale, now);
  const minutes = Math.trunc((moment.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return relative(locale).format(minutes, "minute");
  return relative(locale).format(Math.trunc(minutes / 60), "hour");
}

/** The same for a civil day: `i dag`, `for 12 dage siden`, `om 4 dage`. Days up to a month, then months, then years. */
export function formatSinceDay(day: Date, locale: Locale, now: Date): string {
  const days = differenceInCalendarDays(day, dayOf(now));
  if (Math.abs(days) < 31) return relative(locale).format(days, "day");
  const months = Math.trunc(days / 30.44);
  if (Math.abs(months) < 12) return relative(locale, "always").format(months, "month");
  return relative(locale, "always").format(Math.trunc(days / 365.25), "year");
}

/** `1.250`, `0,5`; at most two decimals unless told. */
export function formatNumber(value: number, locale: Locale, decimals = 2): string {
  return numbers(locale, { maximumFractionDigits: decimals }).format(value);
}

/** A share between 0 and 1 as `42 %`. */
export function formatPercent(share: number, locale: Locale): string {
  return numbers(locale, { style: "percent" }).format(share);
}

/** Whole kroner: `1.250.000 kr.`, `DKK 1,250,000`. */
export function formatKroner(kroner: number, locale: Locale): string {
  const style = { style: "currency", currency: "DKK", maximumFractionDigits: 0 } as const;
  return numbers(locale, style).format(kroner);
}

/** `Ada, Bo og Cai`. */
export function formatList(parts: readonly string[], locale: Locale): string {
  return lists(locale, { type: "conjunction" }).format(parts);
}

const danish = new Intl.Collator("da", { numeric: true });

/** Danish order in both languages, since the names are Danish: æ ø å last, `aa` as å, 2 before 10. */
export function compareNames(first: string, second: string): number {
  return danish.compare(first, second);
}

/** For `toSorted`, on things that have a name. */
export function byName(first: { name: string }, second: { name: string }): number {
  return danish.compare(first.name, second.name);
}

const tags: Record<Locale, string> = { da: "da-DK", en: "en-GB" };

/** Making a format costs a hundred times what using it does, and a page writes dozens of dates. */
function kept<Options extends object, Format>(make: (tag: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (locale: Locale, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const format = formats.get(key) ?? make(tags[locale], options);
    formats.set(key, format);
    return format;
  };
}

const dates = kept((tag, options: Intl.DateTimeFormatOptions) => {
  return new Intl.DateTimeFormat(tag, options);
});
const numbers = kept((tag, options: Intl.NumberFormatOptions) => {
  return new Intl.NumberFormat(tag, options);
});
const lists = kept((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
const times = kept((tag, options: Intl.RelativeTimeFormatOptions) => {
  return new Intl.RelativeTimeFormat(tag, options);
});

function civil(locale: Locale, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dates(locale, { ...parts, timeZone: "UTC" });
}

function relative(locale: Locale, numeric: "auto" | "always" = "auto"): Intl.RelativeTimeFormat {
  return times(locale, { numeric });
}

function isNear(day: Date, now: Date): boolean {
  return Math.abs(day.getTime() - dayOf(now).getTime()) <= 7 * 86_400_000;
}

function withTime(day: string, moment: Date, locale: Locale): string {
  const time = formatTime(moment, locale);
  return locale === "da" ? `${day} kl. ${time}` : `${day}, ${time}`;
}
